import { describe, expect, it } from "vitest";
import { rankerOf, type RankFeatures } from "@dossier/core";
import { fitRanker, type Ranking } from "../../../packages/lab/src/coref/fit-ranker.ts";

const near: RankFeatures = [["near", 1]];
const far: RankFeatures = [["far", 1]];
const none: RankFeatures = [["none", 1]];

/** Forty pronouns, of which the nearer candidate is right for `right`, the farther for the rest. */
function rankings(right: number): Ranking[] {
  return Array.from({ length: 40 }, (_, index) => ({
    options: [near, far, none],
    right: [index < right, index >= right, false],
  }));
}

describe("a fitted ranker", () => {
  it("gives candidates the share in which such ones were right", () => {
    const rank = rankerOf(fitRanker(rankings(30), 0.01));
    const candidates = [near, far].map((features) => ({ mentions: [0], nouns: [0], features }));
    const [first = 0, second = 0] = rank(1, candidates, none);
    expect(first).toBeCloseTo(0.75, 1);
    expect(second).toBeCloseTo(0.25, 1);
  });

  it("stays where it began without evidence", () => {
    const weights = fitRanker([], 1, new Map([["said", 2]]));
    expect([...weights]).toEqual([["said", 2]]);
  });
});
