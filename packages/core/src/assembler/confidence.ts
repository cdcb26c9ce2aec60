import type { Placed } from "./attach.ts";
import { roundScore } from "./claim.ts";
import type { OriginOf } from "./origins.ts";

/** No number of articles makes a reading certain. */
const CEILING = 0.99;

/**
 * Probability that at least one origin says what the statement says: 1 − ∏ (1 − best score of the origin), a noisy-or
 * over independent origins, at most 0.99. Copies of one report count once. It is about reading, not about truth: the
 * status tells who asserts and who denies.
 */
export function confidenceOf(claims: readonly Placed[], originOf: OriginOf): number {
  const best = new Map<string, number>();
  for (const { claim, document } of claims) {
    const origin = originOf(document);
    best.set(origin, Math.max(best.get(origin) ?? 0, claim.score));
  }
  // Sorted, because a product of floating-point numbers depends on their order.
  const scores = [...best.values()].sort((a, b) => a - b);
  return roundScore(Math.min(CEILING, 1 - scores.reduce((product, score) => product * (1 - score), 1)));
}
