import type { EntityType } from "../types/index.ts";
import type { Clause, Factuality } from "./clause.ts";
import type { ClauseClaim, Context } from "./context.ts";
import { factRelation, saysSomething } from "./facts.ts";
import { matchFrames } from "./frames.ts";
import { makeClaim } from "./make-claim.ts";
import { frameKeys, isReversed, openPairs, reciprocalPairs, reversedLabel } from "./open-pairs.ts";
import type { Pair } from "./open-pairs.ts";
import type { Party } from "./participants.ts";
import { isReflexive } from "./pronouns.ts";
import { slotsOf } from "./slots.ts";
import type { Slot } from "./slots.ts";
import { baseOf, dependents, headOf, lemmaOf, wordOf } from "./tree.ts";

/** Reads one clause into claims: edges that the schema names, open edges, or a fact about the subject. */
export function claimsOf(context: Context, clause: Clause): ClauseClaim[] {
  const { tree, words, cast } = context;
  const higher = higherAntecedent(context, clause);
  if (higher) return claimsOf(context, higher);
  const slots = withoutSubjectParts(context, clause, slotsOf(tree, words, clause));
  const matches = matchFrames(context.frames, tree, frameKeys(context, clause), clause, slots, cast);
  const factuality = context.judge(clause);
  const pairs: Pair[] = matches.map((match) => ({
    source: match.source,
    target: match.target,
    relation: match.relation.name,
    ...(isReversed(match) ? { reversed: reversedLabel(context, clause, match) } : {}),
  }));
  const mutual = reciprocalPairs(context, clause, slots, matches);
  if (mutual.length === 0) pairs.push(...openPairs(context, clause, slots, matches));
  const claims = pairs.flatMap((pair) => pairClaims(context, clause, slots, pair, factuality));
  for (const { source, target, pair } of mutual) {
    claims.push({ clause, claim: makeClaim(context, clause, slots, pair, factuality, source, target) });
  }
  const lost = pairs.some((pair) => isSelf(context, pair));
  return claims.length > 0 ? claims : factClaims(context, clause, slots, factuality, lost);
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
  if (
    subject?.why !== "relcl" &&
    subject?.why !== "acl" &&
    !(clause.chain.length > 0 && subject?.why === "xcomp")
  )
    return undefined;
  const keys = frameKeys(context, clause);
  const count = (candidate: Clause): number =>
    matchFrames(frames, tree, keys, candidate, slotsOf(tree, words, candidate), cast).length;
  const head = headOf(tree, subject.head);
  const upper = baseOf(tree, subject.head) === "nmod" ? cast.at(head) : undefined;
  const isWho = dependents(tree, clause.verb, "nsubj").some((child) => wordOf(tree, child) === "who");
  const lowerType = cast.at(subject.head)?.type;
  if (isWho && lowerType !== undefined && NOBODY.includes(lowerType)) {
    return upper?.type === "Person" || upper?.type === "Group"
      ? { ...clause, subject: { ...subject, head } }
      : { ...clause, subject: undefined };
  }
  const isLowerNobody = lowerType !== "Person" && lowerType !== "Group";
  if (isWho && upper && ["Person", "Group"].includes(upper.type) && isLowerNobody) {
    return { ...clause, subject: { ...subject, head } };
  }
  const higher: Clause = { ...clause, subject: { ...subject, why: "relcl", head } };
  return upper && count(clause) === 0 && count(higher) > 0 ? higher : undefined;
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

/** "Opposition leader Ann Lee" read as an apposition: that Ann Lee is Ann Lee says nothing. */
function isOwnName({ tree }: Context, { kind, verb, subject }: Clause): boolean {
  return kind === "apposition" && dependents(tree, verb, "flat").some((name) => name === subject?.head);
}

/** A clause with nobody else worth a node is told of its subject alone. */
function factClaims(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  factuality: Factuality,
  lost: boolean,
): ClauseClaim[] {
  if (clause.kind === "noun" && context.nominals.get(lemmaOf(context.tree, clause.verb))?.alone !== true)
    return [];
  const agent = slots.find((slot) => slot.role === "subject");
  const source =
    agent ?? slots.find((slot) => slot.role === "object" && (clause.passive || clause.kind === "noun"));
  if (!source || !saysSomething(context, clause) || isOwnName(context, clause)) return [];
  const same = clause.kind === "copula" ? context.cast.at(clause.verb)?.chain : undefined;
  const isSpeech = factRelation(context, clause) === "says";
  return context.cast
    .all(source.head)
    .filter(({ chain }) => chain !== same)
    .filter((party) => party.named || isSpeech || (party.type !== "Concept" && clause.subject?.why === "own"))
    .map((party) => {
      const pair: Pair = { source, target: source, relation: factRelation(context, clause), lost };
      return { clause, claim: makeClaim(context, clause, slots, pair, factuality, party, undefined) };
    });
}
