import { describe, expect, it } from "vitest";
import { readCertainty } from "../../../packages/core/src/coref/certainty.ts";
import { createScorer } from "../../../packages/core/src/relations/confidence.ts";
import { pack } from "../ner/trees.ts";

describe("how sure a link is", () => {
  const certainty = readCertainty(pack);

  it("grows with what the ranker says, for each sort that is fitted", () => {
    for (const sort of ["person", "thing", "plural", "description", "concept"]) {
      const told = [0.01, 0.4, 0.7, 0.95, 1].map((probability) => certainty(sort, probability));
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told[1]).toBeLessThan(told[3] ?? 0);
      expect(told.at(-1)).toBeLessThan(1);
    }
  });

  it("is the ranker's own probability where nothing was fitted", () => {
    expect(certainty("nothing of that name", 0.4)).toBe(0.4);
  });

  it("carries no claim over the threshold when the link is wrong more than once in three", () => {
    const score = createScorer(pack);
    const sure = [["claim", 99]] as const;
    expect(score(sure, 0.66)).toBeLessThan(0.5);
    expect(score(sure, 0.67)).toBeGreaterThan(0.6);
  });
});
