import type { EntityType } from "../types/index.ts";
import type { Clause, Factuality, Subject } from "./clause.ts";
import type { ClauseClaim, Context } from "./context.ts";
import { factClaims } from "./fact-claims.ts";
import { matchFrames } from "./frames.ts";
import { roleArguments } from "./noun-roles.ts";
import { makeClaim } from "./make-claim.ts";
import { frameKeys, isReversed, openPairs, reciprocalPairs, reversedLabel } from "./open-pairs.ts";
import type { Pair } from "./open-pairs.ts";
import type { Party } from "./participants.ts";
import { isReflexive } from "./pronouns.ts";
import { bodySlots, slotsOf } from "./slots.ts";
import type { Slot } from "./slots.ts";
import { antecedentOf } from "./subjects.ts";
import { baseOf, dependents, headOf, lemmaOf, uposOf, wordOf, xposOf } from "./tree.ts";

/** Reads one clause into claims: edges that the schema names, open edges, or a fact about the subject. */
export function claimsOf(context: Context, read: Clause): ClauseClaim[] {
  const { tree, words, cast } = context;
  const higher = higherAntecedent(context, read);
  if (higher) return claimsOf(context, higher);
  const { slots, bodies } = readSlots(context, read);
  const clause = { ...read, args: read.args.filter(({ ofPart }) => ofPart !== true) };
  const matches = matchFrames(
    context.frames,
    tree,
    words,
    frameKeys(context, clause),
    clause,
    [...slots, ...bodies],
    cast,
  ).filter(({ target }) => !isRoleOfBody(context, target));
  const factuality = context.judge(clause);
  const pairs: Pair[] = matches.map((match) => ({
    source: match.source,
    target: match.target,
    relation: match.relation.name,
    ...(match.target.argument?.ofPart === true ? { reversed: match.relation.label } : {}),
    ...(isReversed(match) ? { reversed: reversedLabel(context, clause, match) } : {}),
    ...(isOneOfRelatives(context, clause) ? { reversed: match.relation.label } : {}),
  }));
  const mutual = reciprocalPairs(context, clause, slots, matches);
  if (mutual.length === 0) pairs.push(...openPairs(context, clause, slots, matches));
  const claims = pairs.flatMap((pair) => pairClaims(context, clause, slots, pair, factuality));
  for (const { source, target, pair } of mutual) {
    claims.push({ clause, claim: makeClaim(context, clause, slots, pair, factuality, source, target) });
  }
  const lost = clause.kind === "verb" && pairs.some((pair) => isSelf(context, pair));
  return claims.length > 0 ? claims : factClaims(context, clause, slots, factuality, lost);
}

/** Who and what the clause is about, and apart from them the bodies whose parts are told of, for relations alone. */
function readSlots(context: Context, clause: Clause): Record<"slots" | "bodies", Slot[]> {
  const { tree, words, cast } = context;
  const isBody = ({ argument }: Slot): boolean => argument?.ofPart === true;
  const all = withoutSubjectParts(context, clause, slotsOf(tree, words, clause));
  const slots = all.filter((slot) => !isBody(slot));
  const direct = slots.filter(({ argument }) => argument?.through === undefined);
  const chains = direct.map(({ head }) => cast.at(head)?.chain);
  const bodies = clause.kind === "verb" ? bodySlots(tree, slots) : all.filter(isBody);
  // "the Department of Physics" may be one name
  return { slots, bodies: bodies.filter(({ head }) => !chains.includes(cast.at(head)?.chain)) };
}

/** "their children, Ann and Bo": Ann is a child of theirs, not "children". */
const isOneOfRelatives = ({ tree, words }: Context, { kind, verb }: Clause): boolean =>
  kind === "apposition" && xposOf(tree, verb) === "NNS" && words.isKin(lemmaOf(tree, verb));

/** "served as president of X": the office at X is told, so the bare "president" makes no edge of its own. */
function isRoleOfBody({ tree, cast }: Context, { role, head }: Slot): boolean {
  if (!["as", "predicate"].includes(role) || cast.at(head)?.type !== "Position") return false;
  return roleArguments(tree, head).some((arg) => cast.all(arg.head).some((party) => party.named));
}

/** Types of what "who" never means. */
const NOBODY: readonly EntityType[] = [
  "Event",
  "Place",
  "Product",
  "Infrastructure",
  "Agreement",
  "FinancialSystem",
];

/**
 * "a pipeline to Iran, which crosses …": where only the noun above the antecedent fits the verb's relation, the
 * clause is about that one.
 */
function higherAntecedent(context: Context, clause: Clause): Clause | undefined {
  const { tree, words, cast, frames } = context;
  const { subject } = clause;
  if (subject === undefined || !isOfAntecedent(context, clause, subject)) return undefined;
  const keys = frameKeys(context, clause);
  const count = (candidate: Clause): number =>
    matchFrames(frames, tree, words, keys, candidate, slotsOf(tree, words, candidate), cast).length;
  const head = headOf(tree, subject.head);
  const upper = baseOf(tree, subject.head) === "nmod" ? cast.at(head) : undefined;
  const isWho = dependents(tree, clause.verb, "nsubj").some((child) => wordOf(tree, child) === "who");
  const lowerType = cast.at(subject.head)?.type;
  if (isWho && lowerType !== undefined && NOBODY.includes(lowerType)) {
    return upper?.type === "Person" || upper?.type === "Group"
      ? { ...clause, subject: { ...subject, head } }
      : { ...clause, subject: undefined };
  }
  const act = words.isVerb("harming", lemmaOf(tree, clause.verb))
    ? actAbove(context, subject.head)
    : undefined;
  if (act !== undefined) return { ...clause, subject: { ...subject, head: act } };
  const isLowerNobody = lowerType !== "Person" && lowerType !== "Group";
  if (isWho && upper && ["Person", "Group"].includes(upper.type) && isLowerNobody) {
    return { ...clause, subject: { ...subject, head } };
  }
  const facility = isWho ? undefined : facilityAt(context, clause, subject.head);
  if (facility !== undefined) return { ...clause, subject: { ...subject, head: facility } };
  const higher: Clause = { ...clause, subject: { ...subject, why: "relcl", head } };
  return upper && count(clause) === 0 && count(higher) > 0 ? higher : undefined;
}

const FACILITIES: readonly EntityType[] = ["Infrastructure", "Company", "Organization", "PublicBody"];
/** What a place itself does. */
const LYING = [
  "lie",
  "be",
  "have",
  "border",
  "face",
  "surround",
  "include",
  "become",
  "remain",
  "see",
  "host",
];

/** "a factory in Ghent, which employs 900 people": the factory does; "which lies on the coast": Ghent. */
function facilityAt({ tree, cast }: Context, { kind, verb }: Clause, place: number): number | undefined {
  if (kind !== "verb" || LYING.includes(lemmaOf(tree, verb)) || cast.at(place)?.type !== "Place")
    return undefined;
  const lead = dependents(tree, place, "case")[0] ?? -1;
  if (!["in", "at", "near"].includes(wordOf(tree, lead)) || uposOf(tree, lead - 1) !== "NOUN")
    return undefined;
  return FACILITIES.includes(cast.at(lead - 1)?.type ?? "Concept") ? lead - 1 : undefined;
}

/** True where the subject is the noun that a relative clause hangs on; "killed" in "that injured and killed" is one too. */
function isOfAntecedent({ tree }: Context, { chain, verb }: Clause, { why, head }: Subject): boolean {
  if (why === "conj") return antecedentOf(tree, verb) === head;
  return why === "relcl" || why === "acl" || (chain.length > 0 && why === "xcomp");
}

/** "the attack on the camp that killed ten": what kills is the attack, not the place of it. */
function actAbove({ tree, cast }: Context, place: number): number | undefined {
  const isPlace = (token: number): boolean =>
    ["Place", "Infrastructure", "Country"].includes(cast.at(token)?.type ?? "Concept");
  let node = place;
  while (isPlace(node) && baseOf(tree, node) === "nmod") node = headOf(tree, node);
  return node === place || isPlace(node) || uposOf(tree, node) !== "NOUN" ? undefined : node;
}

/** A word of the subject's own name that the parser took for an object ("Human Rights Watch called") is dropped. */
function withoutSubjectParts({ cast }: Context, clause: Clause, slots: readonly Slot[]): Slot[] {
  const subject = clause.subject === undefined ? undefined : cast.at(clause.subject.head);
  return slots.filter((slot) => {
    const party = slot.head === clause.subject?.head ? undefined : cast.at(slot.head);
    return !party || party.span.start !== subject?.span.start || slot.role === "subject";
  });
}

function pairClaims(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  pair: Pair,
  factuality: Factuality,
): ClauseClaim[] {
  const { cast } = context;
  const sources = cast.all(pair.source.head, pair.source.single);
  const targets = cast.all(pair.target.head, pair.target.single);
  return sources.flatMap((source) =>
    targets
      .filter((target) => isEdge(clause, source, target, pair))
      .map((target) => ({
        clause,
        claim: makeClaim(context, clause, slots, pair, factuality, source, target),
      })),
  );
}

function isEdge(clause: Clause, source: Party, target: Party, pair: Pair): boolean {
  if (
    source.chain === target.chain ||
    source.members.includes(target.chain) ||
    target.members.includes(source.chain)
  )
    return false;
  if (!source.named && !target.named && source.type === "Concept") return false;
  if (target.common && pair.speech === true && target.type !== "Agreement") return false;
  if (pair.relation === undefined && !source.named && clause.kind !== "verb") return false;
  return true;
}

/** True for an object that was taken for the subject itself: what the clause says is lost. */
function isSelf({ cast, tree }: Context, { source, target }: Pair): boolean {
  if (isReflexive(wordOf(tree, target.head))) return false;
  const targets = cast.all(target.head, target.single);
  return cast
    .all(source.head, source.single)
    .some(({ chain }) => targets.some((each) => each.chain === chain));
}
