import type { Analysis, Coreferred, LocalClaim, Pack } from "../types/index.ts";
import { readClauses } from "./clauses.ts";
import { claimsOf } from "./claims.ts";
import type { Context } from "./claims.ts";
import { createScorer } from "./confidence.ts";
import { createJudge } from "./factuality.ts";
import { indexFrames } from "./frames.ts";
import { readNominalisations } from "./nominal.ts";
import { createCast } from "./participants.ts";
import { repairTree } from "./repair.ts";
import { titleClaims } from "./title-claims.ts";
import { createTree } from "./tree.ts";
import { createWords } from "./words.ts";

/** Reads clauses into claims: who did what to whom, who says so, when, and how sure. */
export function createRelations(pack: Pack): (input: Coreferred) => Analysis {
  const words = createWords(pack);
  const nominals = readNominalisations(pack);
  const frames = indexFrames(pack.relations);
  const score = createScorer(pack);
  return (input) => {
    const tree = repairTree(createTree(input), words);
    const { clauses, subjectOf } = readClauses(tree, words, nominals);
    const context: Context = {
      tree,
      words,
      nominals,
      frames,
      score,
      cast: createCast(input, tree, words),
      judge: createJudge(tree, words, subjectOf),
      timeAt: () => undefined,
    };
    const claims = clauses.flatMap((clause) => claimsOf(context, clause)).map(({ claim }) => claim);
    return { ...input, claims: ordered([...claims, ...titleClaims(input, context)]) };
  };
}

/** Text order, so that output does not depend on the order of rules. */
function ordered(claims: readonly LocalClaim[]): LocalClaim[] {
  return claims
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => a.claim.trigger.start - b.claim.trigger.start || a.index - b.index)
    .map(({ claim }) => claim);
}
