import type { FunctionComponent, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { GraphQualifiers, QualifierRole } from "@dossier/core";
import { SIDES, type StatementView } from "../model/dossier.ts";
import { formatTime } from "../model/format.ts";
import { entry, nameOf, select, statement } from "../store.ts";
import { S } from "../strings/index.ts";
import { ClaimColumn } from "./claims.tsx";
import { LineSample } from "./glyphs.tsx";
import { Later } from "./later.tsx";
import { correcting } from "../correcting.ts";
import { MarkLine } from "./mark-line.tsx";
import { Reader } from "./reader.tsx";
import { Splitter } from "./splitter.tsx";

const loadPanel = async (): Promise<FunctionComponent> =>
  (await import("./correct-statement.tsx")).CorrectStatement;

const measureArticle = (): number => document.querySelector(".reader")?.getBoundingClientRect().height ?? 0;

/** The statement as a heading: both names lead to their pages. */
export function StatementTitle({ statement: current }: { readonly statement: StatementView }): JSX.Element {
  const name = (key: string): JSX.Element => (
    <button
      type="button"
      class="plain"
      dir="auto"
      onClick={() => {
        select({ kind: "entity", key });
      }}
    >
      {nameOf(key)}
    </button>
  );
  return (
    <h1>
      {name(current.source)} <span class="predicate">{current.label}</span>{" "}
      {current.target === undefined ? null : name(current.target)}
    </h1>
  );
}

/** Status, claims, documents, origins, and the time unless the chosen claim tells it below; always in this order. */
function FactsLine({ statement: current }: { readonly statement: StatementView }): JSX.Element {
  const isTimed = entry.value?.statement === current.key && entry.value.claim.qualifiers.time !== undefined;
  return (
    <div class="facts-line">
      <span class="status" title={S.styleMeaning[current.style]}>
        <LineSample style={current.style} />
        {S.style[current.style]}
      </span>
      <span>{S.nClaims(current.claimCount)}</span>
      <span>{S.nDocuments(current.documents)}</span>
      <span>{S.nIndependent(current.origins)}</span>
      {current.time === undefined || isTimed ? null : <span>{formatTime(current.time)}</span>}
    </div>
  );
}

function qualifierRows(qualifiers: GraphQualifiers): [string, string][] {
  const { time, ...others } = qualifiers;
  const rows: [string, string][] = [];
  if (time !== undefined) {
    const anchor = time.anchor === undefined ? "" : ` (${S.resolvedFrom(formatTime(time.anchor))})`;
    rows.push([S.qualifier.time, `${formatTime(time.value)}${anchor}`]);
  }
  for (const [role, items] of Object.entries(others))
    rows.push([S.qualifier[role as QualifierRole], items.map(({ text }) => text).join("; ")]);
  return rows;
}

function Qualifiers(): JSX.Element | null {
  const rows = entry.value === undefined ? [] : qualifierRows(entry.value.claim.qualifiers);
  if (rows.length === 0) return null;
  return (
    <dl class="qualifiers">
      {rows.map(([role, text]) => (
        <div key={role}>
          <dt>{role}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A statement: heading, facts, claims side by side where they disagree, and the article below. */
export function StatementPage(): JSX.Element | null {
  const { value: current } = statement;
  const claims = useRef<HTMLDivElement>(null);
  const chosen = entry.value;
  useEffect(() => {
    claims.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  if (current === undefined) return null;
  const columns = SIDES.map((side) => ({ side, entries: current.entries.filter((e) => e.side === side) }));
  const used = columns.filter(({ entries }) => entries.length > 0);
  return (
    <>
      <header class="head">
        <StatementTitle statement={current} />
        <FactsLine statement={current} />
        <Qualifiers />
        <MarkLine mark={current.mark} />
        {correcting.value ? <Later load={loadPanel} /> : null}
      </header>
      <div class={used.length > 1 ? "claims two" : "claims"} ref={claims} tabIndex={-1}>
        {used.length === 0 ? (
          <p class="help">
            <span class="badge">{S.noProvenance}</span> {S.noProvenanceHint}
          </p>
        ) : null}
        {used.map(({ side, entries }) => (
          <ClaimColumn key={`${current.key} ${side}`} side={side} entries={entries} />
        ))}
      </div>
      <Splitter pane="article" label={S.resizeArticle} measure={measureArticle} />
      <Reader />
    </>
  );
}
