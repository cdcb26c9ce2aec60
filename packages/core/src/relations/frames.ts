import type { EntityType, RelationSchema, RelationTrigger, TriggerCondition } from "../types/index.ts";
import type { Clause } from "./clause.ts";
import type { Cast, Party } from "./participants.ts";
import type { Slot } from "./slots.ts";
import { conjuncts, dependents, lemmaOf, uposOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** One reading of a clause by a relation's trigger. */
export interface FrameMatch {
  readonly relation: RelationSchema;
  readonly source: Slot;
  readonly target: Slot;
}

interface IndexedTrigger {
  readonly trigger: RelationTrigger;
  readonly relation: RelationSchema;
}

/** Triggers by part of speech and lemma, those with a condition first. */
export type FrameIndex = ReadonlyMap<string, readonly IndexedTrigger[]>;

/** Indexes all triggers of a schema. */
export function indexFrames(relations: readonly RelationSchema[]): FrameIndex {
  const index = new Map<string, IndexedTrigger[]>();
  for (const relation of relations) {
    for (const trigger of relation.triggers) {
      for (const lemma of trigger.lemmas) {
        const key = `${trigger.pos}:${lemma}`;
        const entries = index.get(key) ?? [];
        entries.push({ trigger, relation });
        index.set(key, entries);
      }
    }
  }
  for (const entries of index.values())
    entries.sort((a, b) => specificity(b.trigger) - specificity(a.trigger));
  return index;
}

const specificity = (trigger: RelationTrigger): number => (trigger.with ? 1 : 0);

/** All pairs of slots that a trigger of this predicate relates; one relation for a pair, the most specific. */
export function matchFrames(
  index: FrameIndex,
  tree: Tree,
  words: Words,
  keys: readonly string[],
  clause: Clause,
  slots: readonly Slot[],
  cast: Cast,
): FrameMatch[] {
  const matches: FrameMatch[] = [];
  for (const { trigger, relation } of keys.flatMap((key) => index.get(key) ?? [])) {
    if (trigger.with ? !holds(tree, trigger.with, slots) : movesObject(tree, clause, slots)) continue;
    if (trigger.without && holds(tree, trigger.without, slots)) continue;
    for (const source of slots.filter(({ role }) => trigger.source.includes(role))) {
      for (const target of slots.filter(({ role }) => trigger.target.includes(role))) {
        const isOfObject =
          target.argument?.through !== undefined && ["for", "of", "in", "at"].includes(target.role);
        if (isOfObject && !trigger.with) continue;
        if (source.head === target.head && source.role !== target.role) continue;
        // "was appointed as the Syrian commander": the adjective belongs to the post
        if (relation.name === "citizen-of" && clause.via && target.role === "modifier") continue;
        if (relation.name === "lives-in" && isTransfer(slots)) continue;
        if (target.argument?.ofPart === true && !OF_PARTS.includes(relation.name)) continue;
        if (isField(tree, cast, clause, target)) continue;
        if (relation.name === "holds-position" && isNationality(tree, words, clause, target)) continue;
        const isTaken = matches.some(
          (match) => match.source.head === source.head && match.target.head === target.head,
        );
        if (isTaken || !fits(cast, source, relation.source) || !fits(cast, target, relation.target)) continue;
        matches.push({ relation, source, target });
      }
    }
  }
  return clause.kind === "verb" ? preferContent(matches) : matches;
}

/** "moved to Lirio from Dunmore", "moved to Lirio for 4 million euros": who changes the employer may live anywhere. */
function isTransfer(slots: readonly Slot[]): boolean {
  const place = (role: string): number => slots.find((slot) => slot.role === role)?.head ?? -1;
  return place("to") >= 0 && place("to") < Math.max(place("from"), place("for"), place("on"));
}

/** "the American director X": no officer of America. */
const isNationality = (tree: Tree, words: Words, clause: Clause, { role, head }: Slot): boolean =>
  role === "modifier" && uposOf(tree, head) === "ADJ" && words.isBodyOffice(lemmaOf(tree, clause.verb));

/** Relations to a body that are told of its parts too; who criticises a board does not criticise the firm. */
const OF_PARTS = [
  "member-of",
  "works-for",
  "holds-position",
  "educated-at",
  "party-member",
  "headquartered-in",
];

/** "a professor of Latin": what one teaches employs nobody. */
function isField(tree: Tree, cast: Cast, clause: Clause, { role, head, single }: Slot): boolean {
  if (role !== "of" || !["professor", "lecturer", "fellow", "teacher"].includes(lemmaOf(tree, clause.verb)))
    return false;
  return cast.all(head, single).every(({ type }) => type === "Concept");
}

/** Verbs of which the subject moves, or the object where there is one. */
const MOTION = ["return", "move", "relocate", "fly", "land", "head", "drive"];

/** "returned the statue to Ghana": the statue goes there. */
function movesObject(tree: Tree, clause: Clause, slots: readonly Slot[]): boolean {
  if (clause.kind !== "verb" || clause.passive || !MOTION.includes(lemmaOf(tree, clause.verb))) return false;
  return slots.some((slot) => slot.role === "object" && slot.head !== clause.subject?.head);
}

/** The shell noun itself is not the object where its content is. */
function preferContent(matches: readonly FrameMatch[]): FrameMatch[] {
  const through = new Set(
    matches.filter((match) => match.target.role === "content").map((match) => match.target.argument?.through),
  );
  return matches.filter((match) => match.target.role !== "object" || !through.has(match.target.head));
}

function holds(tree: Tree, condition: TriggerCondition, slots: readonly Slot[]): boolean {
  return slots.some(
    (slot) =>
      slot.role === condition.in &&
      conjuncts(tree, slot.head)
        .flatMap((head) => [head, ...dependents(tree, head, "compound", "amod", "nmod")])
        .some((token) => condition.lemmas.includes("*") || condition.lemmas.includes(lemmaOf(tree, token))),
  );
}

/** At least one participant of the slot has an allowed type. */
function fits(cast: Cast, slot: Slot, types: readonly EntityType[]): boolean {
  return cast.all(slot.head, slot.single).some((party) => allowed(party, types));
}

/** True if a relation's signature admits the participant; "their" stands for the people whom it sums up. */
export function allowed(party: Party, types: readonly EntityType[]): boolean {
  const isSpelledOut = party.members.length > 0 && types.includes("Person");
  return types.length === 0 || party.unknown || isSpelledOut || types.includes(party.type);
}

/** A symmetric relation whose partner ("with …") is not told apart from the subject, if the predicate has one. */
export function symmetricRelation(
  index: FrameIndex,
  tree: Tree,
  keys: readonly string[],
  slots: readonly Slot[],
): string | undefined {
  if (slots.some((slot) => ["with", "to", "by"].includes(slot.role))) return undefined;
  const found = keys
    .flatMap((key) => index.get(key) ?? [])
    .find(
      ({ trigger, relation }) =>
        relation.symmetric &&
        trigger.source.includes("subject") &&
        trigger.target.includes("with") &&
        (trigger.with
          ? holds(tree, trigger.with, slots)
          : slots.every(({ role, argument }) => role !== "object" || !argument)),
    );
  return found?.relation.name;
}
