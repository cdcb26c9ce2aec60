import type { RankFeatures } from "@dossier/core";

/** One pronoun with what it may stand for: features of each candidate, and of none at the end; which of them are right. */
export interface Ranking {
  readonly options: readonly RankFeatures[];
  readonly right: readonly boolean[];
}

/** A feature of fewer candidates is left out: its weight would be chance. */
const LEAST = 12;
const ROUNDS = 200;
const RATE = 0.3;

/**
 * Fits a log-linear ranker: the weights under which the right options have the highest probability together, with an L2
 * penalty for what leaves `prior`; by gradient steps of AdaGrad over all examples, so that the same examples give the same weights.
 */
export function fitRanker(
  rankings: readonly Ranking[],
  penalty: number,
  prior: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const names = [...new Set([...namesOf(rankings), ...prior.keys()])].sort();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const rows = rankings.map(({ options, right }) => ({
    right,
    options: options.map((features) =>
      features.flatMap(([name, value]) => {
        const index = indexOf.get(name);
        return index === undefined ? [] : [{ index, value }];
      }),
    ),
  }));
  const before = Float64Array.from(names, (name) => prior.get(name) ?? 0);
  const weights = Float64Array.from(before);
  const squares = new Float64Array(names.length).fill(1e-6);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => penalty * (weight - (before[at] ?? 0)));
    for (const { options, right } of rows) {
      const all = softmax(options.map((option) => dot(weights, option)));
      const good = all.reduce((sum, p, index) => sum + (right[index] === true ? p : 0), 0);
      for (const [index, option] of options.entries()) {
        const p = all[index] ?? 0;
        const push = p - (right[index] === true ? p / Math.max(good, 1e-9) : 0);
        for (const { index: at, value } of option) gradient[at] = (gradient[at] ?? 0) + push * value;
      }
    }
    for (const [at, slope] of gradient.entries()) {
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at]);
    }
  }
  return new Map(names.map((name, index) => [name, weights[index] ?? 0]));
}

function namesOf(rankings: readonly Ranking[]): string[] {
  const counts = new Map<string, number>();
  for (const { options } of rankings) {
    for (const [name] of options.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= LEAST).map(([name]) => name);
}

function dot(
  weights: Float64Array,
  features: readonly { readonly index: number; readonly value: number }[],
): number {
  return features.reduce((sum, { index, value }) => sum + (weights[index] ?? 0) * value, 0);
}

function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const exps = sums.map((sum) => Math.exp(sum - most));
  const total = exps.reduce((a, b) => a + b, 0);
  return exps.map((each) => each / total);
}
