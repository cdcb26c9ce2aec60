import type { LocalClaim } from "../types/index.ts";
import { evidenceOf, holdersOf } from "./make-claim.ts";
import type { ClauseClaim, Context } from "./context.ts";
import type { Clause } from "./clause.ts";
import { labelOf, lemmaOf, spanOf, subtree, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { verbWords } from "./verb-wording.ts";

/** Longest evidence, in UTF-16 code units, when accusation and denial stand in two sentences. */
const LONGEST = 700;

/** "a charge that Oslo rejects", "Oslo denies the allegations": the alleged content again, negated by the denier. */
export function denialClaims(
  context: Context,
  clauses: readonly Clause[],
  claims: readonly ClauseClaim[],
): LocalClaim[] {
  return clauses.flatMap((clause) => {
    const noun = deniedNoun(context, clause);
    if (noun === undefined || !clause.subject) return [];
    const cue = spanOf(context.tree, verbWords(context.tree, context.words, clause));
    const holders = holdersOf(context, {
      polarity: "affirmed",
      modality: "actual",
      conditions: [],
      holders: [{ head: clause.subject.head, stance: "denies", cue }],
    });
    const deniers = holders.filter((holder) => holder.chain !== undefined);
    if (deniers.length === 0) return [];
    return allegedBefore(
      context.tree,
      clause,
      noun,
      claims,
      deniers.map(({ chain }) => chain),
    ).map(({ claim }) => {
      const here = evidenceOf(context.tree, clause);
      const evidence = {
        start: Math.min(claim.evidence.start, here.start),
        end: Math.max(claim.evidence.end, here.end),
      };
      return {
        ...claim,
        polarity: claim.polarity === "affirmed" ? ("negated" as const) : ("affirmed" as const),
        modality: "actual" as const,
        attribution: deniers,
        evidence,
        score: Math.round(claim.score * 900) / 1000,
        by: `${claim.by}+denied`,
      };
    });
  });
}

/** What a denial denies, where that is a noun or a pronoun for what was said before. */
function deniedNoun({ tree, words }: Context, clause: Clause): number | undefined {
  if (clause.kind !== "verb" || clause.passive) return undefined;
  if (words.reporting(lemmaOf(tree, clause.verb))?.kind !== "denial") return undefined;
  const object = clause.args.find((arg) => arg.role === "object")?.head;
  if (object === undefined || clause.args.some((arg) => arg.role === "clause")) return undefined;
  // "denied a report that …": what is denied follows, and is not what was said before
  const phrase = subtree(tree, clause.verb).filter((token) => token > object);
  if (phrase.some((token) => wordOf(tree, token) === "that")) return undefined;
  const kind = words.shell(lemmaOf(tree, object))?.kind;
  const isPronoun =
    uposOf(tree, object) === "PRON" && ["it", "this", "that", "them"].includes(lemmaOf(tree, object));
  return kind === "claim" || kind === "report" || isPronoun ? object : undefined;
}

/** True for what is alleged, or told on somebody's word, by others than those who deny it. */
function isSaidByAnother(claim: LocalClaim, deniers: readonly (number | undefined)[]): boolean {
  if (claim.relation === "says" || claim.relation === "denies" || claim.relation === "accuses") return false;
  const isOwn = claim.attribution.some(({ chain }) => deniers.includes(chain));
  const isTold = claim.attribution.length > 0 && claim.attribution.every(({ stance }) => stance !== "denies");
  return !isOwn && (claim.modality === "alleged" || (isTold && claim.modality === "actual"));
}

/** The allegations of the same sentence, or else of the one before. */
function allegedBefore(
  tree: Tree,
  clause: Clause,
  noun: number,
  claims: readonly ClauseClaim[],
  deniers: readonly (number | undefined)[],
): ClauseClaim[] {
  const sentence = tree.sentenceOf[clause.verb] ?? -1;
  const limit = spanOf(tree, [noun]).start;
  for (const index of [sentence, sentence - 1, sentence - 2]) {
    const found = claims.filter(
      (other) =>
        tree.sentenceOf[other.clause.verb] === index &&
        isSaidByAnother(other.claim, deniers) &&
        other.clause !== clause &&
        // who somebody is was told in passing
        other.clause.kind !== "apposition" &&
        labelOf(tree, other.clause.verb) !== "acl" &&
        labelOf(tree, other.clause.verb) !== "acl:relcl" &&
        other.claim.trigger.start < limit &&
        limit - other.claim.evidence.start < LONGEST,
    );
    if (found.length > 0) return found;
  }
  return [];
}
