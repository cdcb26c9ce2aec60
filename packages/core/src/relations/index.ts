import type { Analysis, Coreferred, LocalClaim, Pack } from "../types/index.ts";
import { readClauses } from "./clauses.ts";
import type { Argument, Clause } from "./clause.ts";
import { claimsOf } from "./claims.ts";
import type { Context } from "./context.ts";
import { createScorer } from "./confidence.ts";
import type { Scorer } from "./confidence.ts";
import { readReferents } from "./pronouns.ts";
import { denialClaims } from "./denials.ts";
import { createJudge } from "./factuality.ts";
import { indexFrames } from "./frames.ts";
import { readNominalisations } from "./nominal.ts";
import { createCast } from "./participants.ts";
import { lifeClaims } from "./life-claims.ts";
import { describedBy } from "./noun-roles.ts";
import { placeClaims } from "./place-claims.ts";
import { repairTree } from "./repair.ts";
import { createTimeReader } from "../time/index.ts";
import { attributeQuotes } from "./quotes.ts";
import { titleClaims } from "./title-claims.ts";
import { createTree, lemmaOf, readNames, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { createWords } from "./words.ts";
import type { Words } from "./words.ts";

/** Reads clauses into claims: who did what to whom, who says so, when, and how sure. */
export function createRelations(
  pack: Pack,
  score: Scorer = createScorer(pack),
): (input: Coreferred) => Analysis {
  const words = createWords(pack);
  const nominals = readNominalisations(pack);
  const frames = indexFrames(pack.relations);
  return (input) => {
    const tree = repairTree(createTree(input, readReferents(input), readNames(input)), words);
    const { clauses, subjectOf } = readClauses(tree, words, nominals);
    const context: Context = {
      tree,
      words,
      nominals,
      frames,
      score,
      cast: createCast(input, tree, words, (noun) => describedBy(tree, words, subjectOf, noun)),
      judge: createJudge({ tree, words, subjectOf }),
      timeAt: createTimeReader(input),
    };
    const read = withoutGovernors(tree, words, clauses).flatMap((clause) => claimsOf(context, clause));
    const denied = denialClaims(context, clauses, read);
    const claims = [
      ...read.map(({ claim }) => claim),
      ...denied,
      ...titleClaims(input, context, clauses),
      ...lifeClaims(
        input,
        context,
        read.map(({ claim }) => claim),
      ),
      ...placeClaims(context),
    ];
    return { ...input, claims: attributeQuotes(input.document, withoutRepeats(ordered(claims))) };
  };
}

/** Where two constructs of a sentence say the same ("minister" as title and as apposition), the surer one stays. */
function withoutRepeats(claims: readonly LocalClaim[]): LocalClaim[] {
  const best = new Map<string, LocalClaim>();
  const keyOf = (claim: LocalClaim): string => {
    const { subject, object, relation, predicate, polarity, modality, attribution, evidence } = claim;
    const holders = attribution.map(({ chain, stance }) => `${String(chain)}${stance}`).join();
    const wording = claim.label.toLowerCase().replace(/^(?:is|was|are|were) (?:an? |the )?/, "");
    const what = `${(object && relation) ?? predicate} ${wording}`;
    return [subject.chain, object?.chain, what, polarity, modality, holders, evidence.start].join("|");
  };
  // what happened may be told twice, each time with something else beside it: only what one is must not be
  const isToldOnce = ({ object, predicate }: LocalClaim): boolean =>
    object !== undefined || predicate === "be";
  for (const claim of claims.filter(isToldOnce)) {
    const key = keyOf(claim);
    if (claim.score > (best.get(key)?.score ?? -1)) best.set(key, claim);
  }
  return claims.filter((claim) => !isToldOnce(claim) || best.get(keyOf(claim)) === claim);
}

/** A verb that only governs another ("plans to", "is able to") says nothing of its own. */
function withoutGovernors(tree: Tree, words: Words, clauses: readonly Clause[]): Clause[] {
  const governing = new Set(clauses.flatMap((clause) => clause.chain));
  const isMore = (clause: Clause, { role, head, preposition }: Argument): boolean =>
    role === "agent" ||
    role === "clause" ||
    (role === "oblique" && preposition === "with" && head > clause.verb) ||
    (role === "object" &&
      !words.isLight(lemmaOf(tree, head)) &&
      !["that", "which"].includes(wordOf(tree, head)));
  const hasMore = (clause: Clause): boolean =>
    clause.args.some((arg) => arg.through === undefined && isMore(clause, arg));
  return clauses.filter((clause) => !governing.has(clause.verb) || hasMore(clause));
}

/** Text order, so that output does not depend on the order of rules. */
function ordered(claims: readonly LocalClaim[]): LocalClaim[] {
  return claims
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => a.claim.trigger.start - b.claim.trigger.start || a.index - b.index)
    .map(({ claim }) => claim);
}
