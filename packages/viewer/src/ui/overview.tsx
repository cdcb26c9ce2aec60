import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isBareSpeech, originKey, type DocumentView, type StatementView } from "../model/dossier.ts";
import { formatDay, formatRange } from "../model/format.ts";
import type { LineStyle } from "../model/line-style.ts";
import { dossier, filters, nameOf, remarks, resetFilters, select, shown, title } from "../store.ts";
import { activeFilters } from "../active-filters.ts";
import { filter } from "../store.ts";
import { S } from "../strings/index.ts";
import { moreButton, Section, StatementRow } from "./bits.tsx";

const FIRST: Readonly<Record<LineStyle, number>> = {
  contested: 6,
  corroborated: 6,
  planned: 4,
  denied: 4,
  "claimed-only": 4,
  "single-source": 4,
};

function byOrigins(a: StatementView, b: StatementView): number {
  if (a.origins !== b.origins) return b.origins - a.origins;
  if (a.confidence !== b.confidence) return b.confidence - a.confidence;
  return nameOf(a.source) < nameOf(b.source) ? -1 : 1;
}

function Digest({ style }: { readonly style: LineStyle }): JSX.Element | null {
  const [all, setAll] = useState(false);
  const statements = [...shown.value.edges, ...shown.value.facts].filter(
    (statement) => statement.style === style && !isBareSpeech(statement),
  );
  if (statements.length === 0) return null;
  const first = statements.sort(byOrigins).slice(0, all ? undefined : FIRST[style]);
  return (
    <Section title={S.sections[style]} note={S.nOf(first.length, statements.length)}>
      {first.map((statement) => (
        <StatementRow key={statement.key} statement={statement} />
      ))}
      {moreButton(statements.length - first.length, () => {
        setAll(true);
      })}
    </Section>
  );
}

/** A document as a row: date, title, outlet and whom it relays, a figure. */
export function DocumentRow(props: { document: DocumentView; figure: JSX.Element | number }): JSX.Element {
  const { id, published, title: headline, name, publisher, origin } = props.document;
  return (
    <button
      type="button"
      class="document-row"
      onClick={() => {
        select({ kind: "document", id });
      }}
    >
      <time>{formatDay(published)}</time>
      <span>
        <span class="serif" dir="auto">
          {headline ?? name}
        </span>{" "}
        <small>
          {[publisher, origin === null ? undefined : S.relays(origin)]
            .filter((part) => part !== undefined && part !== null)
            .join(", ")}
        </small>
      </span>
      <small>{props.figure}</small>
    </button>
  );
}

function NoResults(): JSX.Element {
  return (
    <Section title={S.noResults}>
      <p class="help">{S.noResultsHint}</p>
      <div class="chips inline">
        {activeFilters(filters.value).map(({ name, change }) => (
          <button
            key={name}
            type="button"
            class="chip"
            onClick={() => {
              filter(change);
            }}
          >
            <bdi>{name}</bdi>
          </button>
        ))}
        <button type="button" class="button" onClick={resetFilters}>
          {S.reset}
        </button>
      </div>
    </Section>
  );
}

/** Files that were set aside, and what is doubtful about others. */
function Remarks(): JSX.Element | null {
  if (remarks.value.length === 0) return null;
  return (
    <Section title={S.remarksTitle} note={String(remarks.value.length)}>
      <ul class="remarks">
        {remarks.value.map(({ name, text }) => (
          <li key={`${name} ${text}`}>
            <b dir="auto">{name}</b> {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is in the dossier, disputed first; the page at the start. */
export function Overview(): JSX.Element | null {
  const { value: open } = dossier;
  if (open === undefined) return null;
  const documents = [...open.documents.values()];
  const dates = documents.flatMap(({ published }) => published ?? []);
  const isEmpty = shown.value.edges.length + shown.value.facts.length === 0;
  return (
    <div class="scroll" tabIndex={-1}>
      <header class="head">
        <h1 dir="auto">{title.value}</h1>
        <div class="facts-line">
          <span>{S.nDocuments(documents.length)}</span>
          <span>{S.nIndependent(new Set(documents.map(originKey)).size)}</span>
          <span>{formatRange(dates)}</span>
        </div>
      </header>
      {isEmpty && open.statements.size > 0 ? <NoResults /> : null}
      {open.statements.size === 0 ? <p class="help section">{S.nothingFound}</p> : null}
      {(["contested", "corroborated", "planned", "denied", "claimed-only", "single-source"] as const).map(
        (style) => (
          <Digest key={style} style={style} />
        ),
      )}
      <Remarks />
      <Section title={S.documentsTitle} note={S.statementsInEach}>
        {documents.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            figure={new Set(document.entries.map((entry) => entry.statement)).size}
          />
        ))}
      </Section>
    </div>
  );
}
