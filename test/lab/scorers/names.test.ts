import { describe, expect, it } from "vitest";
import { compareSpans, spansOfTags } from "../../../packages/lab/src/scorers/names.ts";

describe("the scorer of names", () => {
  it("reads spans from IOB2, two names side by side included", () => {
    expect([...spansOfTags(["B-PER", "I-PER", "B-PER", "O", "B-LOC"])]).toEqual([
      "0-2-PER",
      "2-3-PER",
      "4-5-LOC",
    ]);
  });

  it("counts a span only when its ends and its type are right", () => {
    const gold = [new Set(["0-2-PER", "3-4-LOC", "5-6-ORG"])];
    const figures = compareSpans(gold, [new Set(["0-2-PER", "3-5-LOC", "5-6-LOC"])]);
    expect(figures["precision"]).toBeCloseTo(100 / 3);
    expect(figures["recall"]).toBeCloseTo(100 / 3);
    expect(figures["F1 without types"]).toBeCloseTo(200 / 3);
  });

  it("keeps MISC out of the sum", () => {
    const figures = compareSpans([new Set(["0-1-MISC", "2-3-PER"])], [new Set(["2-3-PER"])]);
    expect(figures["F1 PER LOC ORG"]).toBe(100);
    expect(figures["F1 MISC"]).toBe(0);
  });
});
