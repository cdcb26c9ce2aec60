import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { GraphHolder } from "@dossier/core";
import { originsOf, type ClaimEntry, type DocumentView, type Dossier } from "../model/dossier.ts";
import { formatTime } from "../model/format.ts";
import type { Side } from "../model/line-style.ts";
import { dossier, entry, nameOf, selectEntry } from "../store.ts";
import { S } from "../strings/index.ts";
import { moreButton } from "./bits.tsx";
import { raiseSheet } from "./phone.tsx";

function holderName(holder: GraphHolder): string {
  return holder.holder === null ? S.someone : nameOf(holder.holder);
}

/** Holders who share one cue ("Britain and France say") speak together; the others stand one behind the other. */
function together(holders: readonly GraphHolder[]): GraphHolder[][] {
  const groups: GraphHolder[][] = [];
  for (const holder of holders) {
    const last = groups.at(-1);
    if (last?.[0]?.cue.start === holder.cue.start && last[0].stance === holder.stance) last.push(holder);
    else groups.push([holder]);
  }
  return groups;
}

/** Who says it and how: `Western states allege`, or the stance alone when the document itself does. */
export function Who({ entry: { claim } }: { readonly entry: ClaimEntry }): JSX.Element {
  const [first, ...rest] = together(claim.attribution);
  const [speaker] = first ?? [];
  if (first === undefined || speaker === undefined) {
    const stance = claim.polarity === "negated" ? S.deniesSo : S.says("asserts", claim.modality);
    return <span class="who">{`${stance.charAt(0).toUpperCase()}${stance.slice(1)}`}</span>;
  }
  return (
    <span class="who">
      <b dir="auto">{S.list(first.map(holderName))}</b>{" "}
      {S.says(speaker.stance, claim.modality, first.length > 1)}
      {rest.map((group) => (
        <>
          , {S.via} <bdi>{S.list(group.map(holderName))}</bdi>
        </>
      ))}
    </span>
  );
}

function Claim({ entry: item }: { readonly entry: ClaimEntry }): JSX.Element {
  const isCurrent = entry.value === item;
  return (
    <button
      type="button"
      class={`claim ${item.side}`}
      aria-current={isCurrent ? "true" : undefined}
      onClick={() => {
        selectEntry(item);
        raiseSheet();
      }}
    >
      <Who entry={item} />
      <q class="quote" dir="auto">
        {item.evidence.quote}
      </q>
    </button>
  );
}

/** Entries by document, documents in order of publication. */
function byDocument(open: Dossier, entries: readonly ClaimEntry[]): [string, ClaimEntry[]][] {
  const order = [...open.documents.keys()];
  const groups = new Map<string, ClaimEntry[]>();
  for (const item of entries) {
    const group = groups.get(item.evidence.document);
    if (group === undefined) groups.set(item.evidence.document, [item]);
    else group.push(item);
  }
  return [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** When a document was published, in words. */
export function dateOf(document: DocumentView | undefined): string {
  return typeof document?.published === "string" ? formatTime(document.published) : S.undatedDocument;
}

const FIRST = 5;

/** Of many claims, the first of each document come first. */
function firstOf(groups: [string, ClaimEntry[]][], limit: number): Set<ClaimEntry> {
  const picked = new Set<ClaimEntry>();
  for (let round = 0; picked.size < limit; round += 1) {
    const before = picked.size;
    for (const [, items] of groups) {
      const item = items[round];
      if (item !== undefined && picked.size < limit) picked.add(item);
    }
    if (picked.size === before) break;
  }
  return picked;
}

/** Which document says it, of when, and whom it relays. */
export function DocumentLine({ id }: { readonly id: string }): JSX.Element {
  const document = dossier.value?.documents.get(id);
  return (
    <span class="claim-document">
      <b dir="auto">{document?.label ?? id}</b> <span>{dateOf(document)}</span>{" "}
      {typeof document?.origin === "string" ? <span>{S.relays(document.origin)}</span> : null}
    </span>
  );
}

function DocumentClaims(props: { readonly id: string; readonly items: readonly ClaimEntry[] }): JSX.Element {
  return (
    <>
      <DocumentLine id={props.id} />
      {props.items.map((item) => (
        <Claim key={`${item.claim.id} ${String(item.evidence.start)}`} entry={item} />
      ))}
    </>
  );
}

/** One column of claims: those that say it is so, is not, or is planned. */
export function ClaimColumn(props: {
  readonly side: Side;
  readonly entries: readonly ClaimEntry[];
}): JSX.Element | null {
  const { side, entries } = props;
  const [all, setAll] = useState(false);
  const { value: open } = dossier;
  if (open === undefined || entries.length === 0) return null;
  const groups = byDocument(open, entries);
  const chosen = entry.value !== undefined && entries.includes(entry.value) ? [entry.value] : [];
  const visible = all ? new Set(entries) : new Set([...firstOf(groups, FIRST), ...chosen]);
  const hidden = entries.length - visible.size;
  return (
    <section class={`column ${side}`}>
      <h2>
        {S.side[side]}
        <small>
          {S.claimsAndOrigins(new Set(entries.map((e) => e.claim)).size, originsOf(open, entries))}
        </small>
      </h2>
      {groups.map(([id, items]) => {
        const kept = items.filter((item) => visible.has(item));
        return kept.length === 0 ? null : <DocumentClaims key={id} id={id} items={kept} />;
      })}
      {moreButton(hidden, () => {
        setAll(true);
      })}
    </section>
  );
}
