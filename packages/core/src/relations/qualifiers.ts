import { findDurations, isTemporal } from "../time/index.ts";
import type { LocalQualifiers, QualifierRole, QualifierText, Span, TimeValue } from "../types/index.ts";
import type { Clause, Factuality } from "./clause.ts";
import type { Cast, Party } from "./participants.ts";
import type { Slot } from "./slots.ts";
import {
  baseOf,
  childrenOf,
  conjuncts,
  dependents,
  hasLabel,
  isFinite,
  lemmaOf,
  markerOf,
  prepositionOf,
  spanOf,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import { complementOf } from "./complement-wording.ts";
import type { Words } from "./words.ts";

/** Reads the time that stands in a span of the document, if any; bound to the document's date. */
export type TimeReader = (span: Span) => TimeValue | undefined;

type Mutable = { -readonly [R in QualifierRole]?: QualifierText[] };

const NO_QUALIFIER = ["subject", "self", "content", "according to", "modifier"];
const PLACES = ["Place", "Country", "Infrastructure", "Organization", "PublicBody"];

/** Everything else that the clause says, by role; what fills the edge's two sides is left out. */
export function qualifiersOf(
  tree: Tree,
  words: Words,
  cast: Cast,
  clause: Clause,
  slots: readonly Slot[],
  used: readonly number[],
  chains: readonly number[],
  factuality: Factuality,
  timeAt: TimeReader,
): LocalQualifiers {
  const found: Mutable = {};
  const add = (role: QualifierRole, span: Span, party?: Party): void => {
    const text = tree.parsed.document.text.slice(span.start, span.end);
    if (text === "") return;
    const entry: QualifierText = { ...span, text, ...(party ? { chain: party.chain } : {}) };
    const list = (found[role] ??= []);
    if (!list.some((other) => other.start === entry.start && other.end === entry.end)) list.push(entry);
  };
  let time: TimeValue | undefined;
  const deep = slots.filter((slot) => !NO_QUALIFIER.includes(slot.role));
  for (const slot of deep) {
    const { through } = slot.argument ?? {};
    if (
      used.includes(slot.head) ||
      (through !== undefined && !used.includes(through) && !cast.at(slot.head)?.named)
    )
      continue;
    const span = phraseSpan(tree, slot.head);
    if (isTemporalSpan(tree, span)) {
      if (through === undefined) time ??= timeOf(tree, slot.head, timeAt);
    } else
      for (const part of conjuncts(tree, slot.head)) {
        if (used.includes(part)) continue;
        const party = cast.at(part);
        if ((party && chains.includes(party.chain)) || uposOf(tree, part) === "PRON") continue;
        const role = roleFor(tree, words, slot, party);
        const isWhole = role === "role" || (role === "topic" && party?.named !== true);
        add(
          role,
          party?.named && !isWhole ? party.span : isWhole ? fullSpan(tree, part) : phraseSpan(tree, part),
          party,
        );
      }
  }
  for (const arg of clause.args) {
    if (arg.role === "clause") add("content", contentSpan(tree, arg.head, clause.verb));
    if (arg.role === "bare") time ??= timeOf(tree, arg.head, timeAt);
  }
  for (const verb of [clause.verb, ...clause.chain]) {
    readAdverbials(tree, words, verb, add);
    const place = placeOfWhere(tree, cast, verb);
    if (place && !chains.includes(place.chain)) add("place", place.span, place);
  }
  for (const slot of slots.filter((other) => other.role !== "subject")) {
    const { start, end } = fullSpan(tree, slot.head);
    for (const duration of findDurations(tree.parsed.document.text.slice(start, end))) {
      add("duration", { start: start + duration.start, end: start + duration.end });
    }
  }
  for (const span of factuality.conditions) add("condition", span);
  time ??= nearTime(tree, clause, timeAt) ?? timeAfterNoun(tree, clause, timeAt);
  return { ...found, ...(time ? { time } : {}) };
}

/** "in Lima, where he met X": the place that a relative clause is about. */
function placeOfWhere(tree: Tree, cast: Cast, verb: number): Party | undefined {
  const where = dependents(tree, verb, "advmod").find((child) => wordOf(tree, child) === "where");
  if (where === undefined || baseOf(tree, verb) !== "acl") return undefined;
  // "his visit to Lima, where …" hung on the visit: the place is the name right before
  const before = wordOf(tree, where - 1) === "," ? where - 2 : where - 1;
  return [tree.heads[verb] ?? -1, before]
    .map((token) => cast.at(token))
    .find(
      (place) => place?.named === true && [...PLACES, "IntergovernmentalOrganization"].includes(place.type),
    );
}

/** The time that a phrase tells of the clause: not that of a noun in it ("fined for a spill in 2021"). */
function timeOf(tree: Tree, head: number, timeAt: TimeReader): TimeValue | undefined {
  if (isRecord(tree, head)) return undefined;
  const isInner = (token: number): boolean =>
    hasLabel(tree, token, "nmod") &&
    isTemporal([wordOf(tree, token)]) &&
    ["in", "on", "since", "from", "until"].includes(prepositionOf(tree, token)) &&
    !["during", "since", "after", "before", "until"].includes(prepositionOf(tree, head)) &&
    !isTemporal([wordOf(tree, head)]);
  return timeAt(phraseSpan(tree, head, isInner));
}

/** "the first time since 1987", "the lowest since May": when something like it was last so. */
function isRecord(tree: Tree, head: number): boolean {
  if (prepositionOf(tree, head) !== "since") return false;
  const first = dependents(tree, head, "case")[0] ?? head;
  return [first - 1, first - 2].some(
    (token) => wordOf(tree, token) === "time" || ["JJS", "RBS"].includes(xposOf(tree, token)),
  );
}

/** "after Peru's invasion of Chile in 1999" with the date on the verb: it is that of the act just named. */
function timeAfterNoun(tree: Tree, clause: Clause, timeAt: TimeReader): TimeValue | undefined {
  const noun = clause.verb;
  const next = (subtree(tree, noun).at(-1) ?? noun) + 1;
  const date = tree.heads[next] ?? -1;
  if (clause.kind !== "noun" || !["in", "on"].includes(wordOf(tree, next)) || !hasLabel(tree, next, "case"))
    return undefined;
  const isSubject = hasLabel(tree, noun, "nsubj") && date < (tree.heads[noun] ?? -1);
  const isEvent = ["since", "after", "before", "following", "until", "during"].includes(
    prepositionOf(tree, noun),
  );
  return isSubject || isEvent ? timeOf(tree, date, timeAt) : undefined;
}

/** True if a phrase is nothing but a time. */
function isTemporalSpan(tree: Tree, span: Span): boolean {
  return isTemporal(tree.parsed.document.text.slice(span.start, span.end).split(/\s+/));
}

/** A date among the verb's other dependents, or on the noun of a nominalisation ("the invasion in 2022"). */
function nearTime(tree: Tree, clause: Clause, timeAt: TimeReader): TimeValue | undefined {
  for (const verb of [clause.verb, ...clause.chain]) {
    for (const child of childrenOf(tree, verb)) {
      if (!hasLabel(tree, child, "obl", "nmod", "advmod", "nummod")) continue;
      const read = timeOf(tree, child, timeAt);
      if (read) return read;
    }
  }
  for (const arg of clause.args.filter((other) => other.role === "agent" || other.role === "object")) {
    for (const child of dependents(tree, arg.head, "nmod", "obl")) {
      const read = timeOf(tree, child, timeAt);
      if (read && clause.kind !== "copula") return read;
    }
  }
  return undefined;
}

function roleFor(tree: Tree, words: Words, slot: Slot, party: Party | undefined): QualifierRole {
  if (slot.role === "object" || slot.role === "object2" || slot.role === "iobject") {
    if (party?.named) return "participant";
    return dependents(tree, slot.head, "nummod").length > 0 ? "amount" : "topic";
  }
  if (slot.role === "predicate") return "role";
  const role = words.prepositionRole(slot.role);
  if (role === "place") return party && PLACES.includes(party.type) ? "place" : "topic";
  if (role === "participant" && !party?.named) return "topic";
  return role;
}

function readAdverbials(
  tree: Tree,
  words: Words,
  verb: number,
  add: (role: QualifierRole, span: Span) => void,
): void {
  const complement = complementOf(tree, words, verb);
  if (complement !== undefined) add("content", contentSpan(tree, complement));
  for (const child of dependents(tree, verb, "advcl")) {
    const marker = markerOf(tree, child);
    if (child === complementOf(tree, words, verb)) continue;
    if (words.chain(`${lemmaOf(tree, verb)} ${marker}`)) continue;
    if (marker === "by") add("instrument", contentSpan(tree, child));
    else if (marker === "of" || (marker === "with" && dependents(tree, child, "nsubj").length === 0))
      add("content", contentSpan(tree, child));
    else if (marker.endsWith("to") && !isFinite(tree, child)) add("purpose", contentSpan(tree, child));
  }
}

/** A noun phrase without its preposition, relative clauses, appositions and conjuncts. */
export function phraseSpan(tree: Tree, head: number, isOut: (token: number) => boolean = () => false): Span {
  return spanOf(
    tree,
    subtree(
      tree,
      head,
      (token) =>
        isOut(token) ||
        hasLabel(tree, token, "case", "acl", "appos", "conj", "cc", "punct", "parataxis", "advcl", "mark"),
    ),
  );
}

/** A noun phrase with its complements, without its preposition, conjuncts and asides. */
function fullSpan(tree: Tree, head: number): Span {
  const isOutside = (token: number): boolean =>
    hasLabel(tree, token, "acl:relcl", "appos", "conj", "cc", "punct", "parataxis") ||
    (hasLabel(tree, token, "case", "mark") && token < head && tree.heads[token] === head);
  return spanOf(tree, subtree(tree, head, isOutside));
}

/** The words of a content clause without its marker and the quotation marks around it. */
export function contentSpan(tree: Tree, head: number, speech = -1): Span {
  const tokens = subtree(tree, head, (token) => token === speech);
  const isEdge = (token: number | undefined): boolean =>
    token !== undefined &&
    (baseOf(tree, token) === "punct" || (baseOf(tree, token) === "mark" && wordOf(tree, token) === "that"));
  while (tokens.length > 1 && isEdge(tokens[0])) tokens.shift();
  while (tokens.length > 1 && isEdge(tokens.at(-1))) tokens.pop();
  return spanOf(tree, tokens);
}
