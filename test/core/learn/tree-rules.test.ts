import { describe, expect, it } from "vitest";
import { labelFault, rivalSubject } from "../../../packages/core/src/learn/tree-rules.ts";

describe("the rules of trees", () => {
  it.each([
    ["obj", true, true],
    ["obj", false, false],
    ["obl", true, false],
    ["obl", false, true],
    ["conj", true, false],
    ["conj", false, false],
  ])("say of %s with a preposition (%s): ruled out is %s", (label, marked, fault) => {
    expect(labelFault(label, marked)).toBe(fault);
  });

  it("find the less likely of two subjects of one verb", () => {
    // "The mayor and the minister resigned": both nouns as subjects of the verb
    const heads = Int32Array.from([1, 5, 4, 4, 5, -1]);
    const labels = ["det", "nsubj", "cc", "det", "nsubj", "root"];
    expect(rivalSubject(heads, labels, (i) => (i === 4 ? 0.4 : 0.9))).toBe(4);
    expect(rivalSubject(heads, labels, (i) => (i === 4 ? 0.9 : 0.4))).toBe(1);
  });

  it("leave subjects of different verbs alone", () => {
    const heads = Int32Array.from([1, -1, 3, 1]);
    expect(rivalSubject(heads, ["nsubj", "root", "nsubj", "ccomp"], () => 1)).toBe(-1);
  });
});
