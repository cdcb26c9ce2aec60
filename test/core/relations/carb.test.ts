import { describe, expect, it } from "vitest";
import { carbTuple, matchTuples, scoreCarb, sharesTold } from "../../../packages/lab/src/relations/carb.ts";

const gold = carbTuple("sold", ["Norway", "gas", "to Chile"]);

describe("CaRB's scorer", () => {
  it("gives full marks to the same tuple, whatever the split of its later arguments", () => {
    expect(matchTuples(gold, carbTuple("sold", ["Norway", "gas to Chile"]))).toEqual([1, 1]);
  });

  it("gives nothing where the predicates share no word", () => {
    expect(matchTuples(gold, carbTuple("bought", ["Norway", "gas to Chile"]))).toEqual([0, 0]);
  });

  it("gives nothing to a tuple with one argument", () => {
    expect(matchTuples(gold, carbTuple("sold", ["Norway"]))).toEqual([0, 0]);
  });

  it("counts a missing word against recall and an extra word against precision", () => {
    expect(matchTuples(gold, carbTuple("sold", ["Norway", "gas"]))).toEqual([1, 3 / 5]);
    expect(matchTuples(gold, carbTuple("sold", ["Norway", "gas to Chile yesterday"]))).toEqual([5 / 6, 1]);
  });

  it("reads a saying from either side", () => {
    const said = carbTuple("said", ["it rained", "Peru"]);
    expect(matchTuples(said, carbTuple("said", ["Peru", "it rained"]))).toEqual([1, 1]);
  });

  it("gives each gold tuple to the one that says it best, and nothing to the others", () => {
    const short = carbTuple("sold", ["Norway", "gas"]);
    expect(sharesTold([gold], [short, gold, carbTuple("bought", ["Chile", "gas"])])).toEqual([0, 1, 0]);
    expect(sharesTold([gold], [short])).toEqual([(1 + 3 / 5) / 2]);
  });

  it("finds the confidence that parts right tuples from wrong ones", () => {
    const right = { tuple: gold, confidence: 0.9 };
    const wrong = { tuple: carbTuple("ate", ["Peru", "fish"]), confidence: 0.1 };
    const score = scoreCarb([{ gold: [gold], predicted: [right, wrong] }]);
    expect(score.f1).toBe(1);
    expect(score.threshold).toBe(0.9);
  });
});
