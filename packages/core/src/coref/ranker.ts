import type { Pack } from "../types/index.ts";

/** Features of one candidate by name; a name may stand several times. */
export type RankFeatures = readonly (readonly [name: string, value: number])[];

/** What a pronoun or a description may stand for: one mention, or several that make a group. */
export interface Candidate {
  readonly mentions: readonly number[];
  /** For each of these, the last noun of its chain. */
  readonly nouns: readonly number[];
  readonly features: RankFeatures;
}

/**
 * Probability of each candidate; what is missing to 1 is the probability that it means nothing that is offered, for
 * which `none` speaks. `anaphor` is the mention that points.
 */
export type Ranker = (
  anaphor: number,
  candidates: readonly Candidate[],
  none: RankFeatures,
) => readonly number[];

/** The rankers of coreference, one for each sort of what points. */
export interface Rankers {
  readonly pronouns: Ranker;
  readonly descriptions: Ranker;
}

/** A log-linear ranker with the weights of a table (Denis and Baldridge 2008, "Specialized Models and Ranking for Coreference Resolution"). */
export function createRanker(pack: Pack, table: string): Ranker {
  const rows = pack.lexicons.get(table) ?? [];
  return rankerOf(new Map([...rows].map(([name, row]) => [name, Number(row["weight"])])));
}

/** The ranker of given weights; without any all candidates are equally likely. */
export function rankerOf(weights: ReadonlyMap<string, number>): Ranker {
  const sum = (features: RankFeatures): number =>
    features.reduce((total, [name, value]) => total + (weights.get(name) ?? 0) * value, 0);
  return (_, candidates, none) => {
    const sums = candidates.map(({ features }) => sum(features));
    const rest = sum(none);
    const most = Math.max(rest, ...sums);
    const exps = sums.map((each) => Math.exp(each - most));
    const total = exps.reduce((a, b) => a + b, Math.exp(rest - most));
    return exps.map((each) => each / total);
  };
}
