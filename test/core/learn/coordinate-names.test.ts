import { describe, expect, it } from "vitest";
import { coordinateNames } from "../../../packages/core/src/learn/coordinate-names.ts";
import { asTokenized } from "../../../packages/lab/src/scorers/as-document.ts";
import { arcsOf } from "../shipped-models.ts";

const WORDS = "Jeanne Moreau and Otto Braun signed".split(" ");
const NAMES = [
  { firstToken: 0, endToken: 2 },
  { firstToken: 3, endToken: 5 },
];

function coordinate(heads: number[], labels: string[], upos: string[]): string[] {
  const input = {
    ...asTokenized([WORDS]),
    upos,
    xpos: upos,
    lemmas: WORDS,
    heads,
    labels,
    arcScores: heads.map(() => 1),
  };
  return arcsOf(coordinateNames(input, NAMES));
}

const TAGS = ["PROPN", "PROPN", "CCONJ", "PROPN", "PROPN", "VERB"];
const LABELS = ["nsubj", "flat", "cc", "flat", "flat", "root"];

describe("coordinating names", () => {
  it("makes the second person a conjunct of the first one's head, wherever it hung", () => {
    const arcs = coordinate([5, 0, 3, 1, 3, -1], LABELS, TAGS);
    expect(arcs).toContain("Jeanne > conj > Otto");
    expect(arcs).toContain("Otto > flat > Braun");
    expect(arcs).toContain("signed > nsubj > Jeanne");
  });

  it("leaves arcs within a name alone, and names without a conjunction between", () => {
    const without = coordinate([5, 0, 3, 0, 3, -1], LABELS, TAGS.with(2, "PUNCT"));
    expect(without).toContain("Jeanne > flat > Otto");
  });

  it("leaves other arcs between names alone", () => {
    const arcs = coordinate([5, 0, 3, 0, 3, -1], LABELS.with(3, "appos"), TAGS);
    expect(arcs).toContain("Jeanne > appos > Otto");
  });
});
