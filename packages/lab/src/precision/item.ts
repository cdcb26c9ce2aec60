import { createHash } from "node:crypto";
import type { GraphClaim, GraphFile, Span, StatementAttributes } from "@dossier/core";

/** Statements below this confidence are hidden by viewers until asked for, so they are not judged. */
const THRESHOLD = 0.5;

/** A statement as a reader sees it: node keys, wording, and who says so. */
export interface Reading {
  readonly subject: string;
  readonly object: string | undefined;
  readonly statement: StatementAttributes;
  readonly claim: GraphClaim;
}

/** One claim to be judged: the words that make it, and all that the graph reads from them (a group gives several). */
export interface Item {
  /** Hash of the words' places and what is said with them; the same whatever else the extraction finds. */
  readonly key: string;
  /** Hash of what the graph makes of them: a judgement holds for this reading only. */
  readonly reading: string;
  /** Name of the set of documents. */
  readonly set: string;
  readonly place: ItemPlace;
  readonly readings: readonly Reading[];
}

/** What identifies an item, as its row in the table of judgements holds it; spans are UTF-16 offsets like `12-18`. */
export interface ItemPlace {
  /** First 16 hex digits of the sha-256 of the document's bytes. */
  readonly document: string;
  readonly evidence: string;
  readonly subject: string;
  /** `-` for a fact. */
  readonly object: string;
  readonly trigger: string;
  /** Canonical relation if one fits, else the lemma. */
  readonly predicate: string;
  readonly polarity: string;
  readonly modality: string;
}

/** The first `length` hex digits of the sha-256 of `parts` as JSON. */
function hash(parts: unknown, length: number): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, length);
}

/** All claims of statements, edges and facts, at or above the default threshold, by what they are made from. */
export function itemsOf(graph: GraphFile, set: string, seed: string): Item[] {
  const byKey = new Map<string, { readonly place: ItemPlace; readonly readings: Reading[] }>();
  for (const reading of readingsOf(graph)) {
    const place = placeOf(reading);
    if (reading.statement.confidence < THRESHOLD || place === undefined) continue;
    const key = hash([seed, Object.values(place)], 12);
    const item = byKey.get(key) ?? { place, readings: [] };
    item.readings.push(reading);
    byKey.set(key, item);
  }
  return [...byKey].map(([key, { place, readings }]) => ({
    key,
    reading: hash(readings.map(gist).sort(), 8),
    set,
    place,
    readings,
  }));
}

/** The first `size` items in the order of their hashes: a rule that adds or drops claims moves few others. */
export function draw(items: readonly Item[], size: number): Item[] {
  return [...items].sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, size);
}

function readingsOf({ nodes, edges }: GraphFile): Reading[] {
  const ofEdges = edges.flatMap(({ source, target, attributes: statement }) =>
    statement.claims.map((claim) => ({ subject: source, object: target, statement, claim })),
  );
  const ofFacts = nodes.flatMap(({ key, attributes }) =>
    attributes.facts.flatMap((statement) =>
      statement.claims.map((claim) => ({ subject: key, object: undefined, statement, claim })),
    ),
  );
  return [...ofEdges, ...ofFacts];
}

function placeOf({ statement, claim }: Reading): ItemPlace | undefined {
  const [evidence] = claim.evidence;
  if (evidence === undefined) return undefined;
  return {
    document: evidence.document.slice(2),
    evidence: written(evidence),
    subject: written(evidence.subject),
    object: evidence.object === undefined ? "-" : written(evidence.object),
    trigger: written(evidence.trigger),
    predicate: statement.relation ?? statement.predicate,
    polarity: claim.polarity,
    modality: claim.modality,
  };
}

const written = ({ start, end }: Span): string => `${String(start)}-${String(end)}`;

function gist({ subject, object, claim }: Reading): string {
  const holders = claim.attribution.map(({ holder, stance }) => [holder, stance]);
  return JSON.stringify([subject, object ?? null, claim.label, holders]);
}
