import type { Clause } from "./clause.ts";
import type { Context } from "./context.ts";
import { hasNothing } from "./facts.ts";
import { symmetricRelation } from "./frames.ts";
import type { FrameMatch } from "./frames.ts";
import { verbKey } from "./governor.ts";
import type { Party } from "./participants.ts";
import type { Slot } from "./slots.ts";
import { dependents, lemmaOf, uposOf, wordOf, xposOf } from "./tree.ts";

/** True where the relation's target is the verb's subject. */
export const isReversed = (match: FrameMatch): boolean => ["subject", "self"].includes(match.target.role);

/** "is owned by" from the owned one's side; else the relation's own wording. */
export function reversedLabel({ tree, words }: Context, clause: Clause, match: FrameMatch): string {
  if (lemmaOf(tree, clause.verb) === "owner") return "is owned by";
  if (match.source.role !== "object") return match.relation.label;
  const isParticiple = xposOf(tree, clause.verb) === "VBN";
  return `is ${isParticiple ? wordOf(tree, clause.verb) : words.past(lemmaOf(tree, clause.verb))} by`;
}

export interface MutualPair {
  readonly source: Party;
  readonly target: Party;
  readonly pair: Pair;
}

/** "X and Y cooperate", "the two sides deepened their ties": a symmetric relation among the subjects themselves. */
export function reciprocalPairs(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  matches: readonly FrameMatch[],
): MutualPair[] {
  const subject = slots.find((slot) => slot.role === (clause.passive ? "object" : "subject"));
  if (!subject || matches.some((match) => match.relation.symmetric) || clause.kind === "copula") return [];
  const relation = symmetricRelation(context.frames, context.tree, frameKeys(context, clause), slots);
  if (relation === undefined) return [];
  const parties = context.cast.all(subject.head, subject.single).flatMap((party) => membersOf(party));
  const distinct = parties.filter(
    (party, index) => parties.findIndex((other) => other.chain === party.chain) === index,
  );
  const pair: Pair = { source: subject, target: { ...subject, role: "with" }, relation };
  return distinct.flatMap((source, index) =>
    distinct.slice(index + 1).map((target) => ({ source, target, pair })),
  );
}

/** The members of a group that the text spells out, or the party itself. */
const membersOf = (party: Party): Party[] =>
  party.members.length === 0 ? [party] : party.members.map((chain) => ({ ...party, chain, members: [] }));

export interface Pair {
  readonly source: Slot;
  readonly target: Slot;
  readonly relation: string | undefined;
  /** True for the object of a verb of saying: whom it was told to. */
  readonly speech?: boolean;
  /** True for a fact whose object was taken for the subject itself. */
  readonly lost?: boolean;
  /** Wording of a relation that runs against its verb ("drew criticism from"). */
  readonly reversed?: string;
}

/** Keys of the triggers that a clause may meet, compounds before their heads ("parent company", "company"). */
export function frameKeys({ tree, nominals, words }: Context, clause: Clause): string[] {
  const lemma = lemmaOf(tree, clause.verb);
  switch (clause.kind) {
    case "verb":
      return [`verb:${verbKey(tree, clause.verb)}`];
    case "noun":
      return [`verb:${nominals.get(lemma)?.verb ?? lemma}`, `noun:${lemma}`];
    case "copula":
    case "apposition":
    case "title":
    case "place":
      return [
        ...dependents(tree, clause.verb, "compound", "amod").map(
          // "managing partner" is no verb
          (part) =>
            `noun:${xposOf(tree, part) === "VBG" ? wordOf(tree, part) : lemmaOf(tree, part)} ${lemma}`,
        ),
        `noun:${lemma}`,
        `adjective:${lemma}`,
        ...(words.isPersonNoun(lemma) ? ["noun:<person>"] : []),
      ];
  }
}

const SKIPPED = ["subject", "self", "content", "predicate", "modifier"];

/** Pairs the subject with the object and with named obliques, where no relation of the schema has done so. */
export function openPairs(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  matches: readonly FrameMatch[],
): Pair[] {
  const { cast, tree, words } = context;
  const agents = slots.filter((slot) => slot.role === "subject");
  // "the contempt X has for Y" read without what X has
  if (hasNothing(context, clause)) return [];
  const sources =
    agents.length > 0 ? agents : slots.filter((slot) => clause.passive && slot.head === clause.subject?.head);
  const related = new Set(matches.flatMap((match) => [match.source.head, match.target.head]));
  const isNamed = (slot: Slot): boolean => cast.all(slot.head, slot.single).some((party) => party.named);
  const targets = slots.filter((slot) => {
    if (SKIPPED.includes(slot.role) || sources.includes(slot) || slot.head === clause.subject?.head) {
      return slot.role === "object" && agents.length > 0 && !sources.includes(slot);
    }
    return true;
  });
  const origins = slots.filter((slot) => !related.has(slot.head) && isOrigin(context, clause, slot));
  const eligible = targets.filter((slot) => !related.has(slot.head) && isOpenTarget(context, clause, slot));
  const named = eligible.filter(isNamed);
  const hasObject = slots.some((slot) => slot.role === "object" && slot.head !== clause.subject?.head);
  const direct = named.filter((slot) => slot.role === "object" || !isPlace(context, slot, hasObject));
  const hasMatch = matches.some((match) => isNamed(match.target));
  const chosen = direct.length > 0 || hasMatch || hasObject ? direct : named;
  const concept = eligible.filter(
    (slot) =>
      slot.role === "object" &&
      !isNamed(slot) &&
      !words.isLight(lemmaOf(tree, slot.head)) &&
      words.shell(lemmaOf(tree, slot.head)) === undefined,
  );
  const speech = clause.kind === "verb" && words.reporting(lemmaOf(tree, clause.verb))?.kind === "say";
  const best = chosen.length > 0 || matches.length > 0 ? chosen : concept.slice(0, 1);
  return sources.flatMap((source) =>
    [...best, ...origins].map((target) => ({ source, target, relation: undefined, speech })),
  );
}

const FIRMS = ["Company", "Organization", "MediaOutlet", "PublicBody", "Group"];

/** "is an Irish broadcaster", "the Irish firm X": the country that a body comes from. */
function isOrigin({ cast, tree }: Context, clause: Clause, { role, head }: Slot): boolean {
  if (!["copula", "apposition"].includes(clause.kind) || clause.via || role !== "modifier") return false;
  const body = clause.subject && cast.at(clause.subject.head);
  const isBody = body !== undefined && !body.common && FIRMS.includes(body.type);
  return isBody && uposOf(tree, head) === "ADJ" && cast.at(head)?.type === "Country";
}

/** A place where something happens; a country beside an object still takes part ("builds reactors in Egypt"). */
function isPlace({ cast, words }: Context, slot: Slot, hasObject: boolean): boolean {
  if (words.prepositionRole(slot.role) !== "place") return false;
  const places = hasObject ? ["Place", "Infrastructure"] : ["Place", "Infrastructure", "Country"];
  return cast.all(slot.head, slot.single).every((party) => !party.named || places.includes(party.type));
}

/** Obliques that only limit, and phrases deep inside the object, make no open edge. */
function isOpenTarget({ cast, tree, words }: Context, clause: Clause, slot: Slot): boolean {
  const through = slot.argument?.through;
  // "was taken prisoner": a bare noun says what became of the subject
  const isBare =
    slot.role === "object2" && dependents(tree, slot.head, "det", "nmod:poss", "nummod").length === 0;
  if (isBare && xposOf(tree, slot.head) === "NN") return false;
  const isSpeech = clause.kind === "verb" && words.reporting(lemmaOf(tree, clause.verb))?.kind === "say";
  if (isSpeech && !["object", "to", "with", "against"].includes(slot.role)) return false;
  if (slot.role === "according to" || slot.role === "as" || slot.role === "than") return false;
  const isShare = through !== undefined && ["percent", "%"].includes(lemmaOf(tree, through));
  if (through !== undefined && slot.role === "of" && !isShare) return false;
  if (through !== undefined && words.prepositionRole(slot.role) === "manner") return false;
  // "denied a report in the Tribune": where it stood is no party to the denial
  const isReported =
    words.reporting(lemmaOf(tree, clause.verb))?.kind === "denial" &&
    through !== undefined &&
    ["claim", "report"].includes(words.shell(lemmaOf(tree, through))?.kind ?? "");
  if (isReported && words.prepositionRole(slot.role) === "place") return false;
  if (clause.kind === "noun" && !["object", "with"].includes(slot.role)) return false;
  if (["manner"].includes(words.prepositionRole(slot.role)) && slot.role !== "against") return false;
  return cast.all(slot.head, slot.single).length > 0;
}
