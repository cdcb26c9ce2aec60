import { describe, expect, it } from "vitest";
import { createRandom } from "../../../packages/core/src/learn/random.ts";
import type { Example } from "../../../packages/lab/src/neural/examples.ts";
import { namePool, varyNames } from "../../../packages/lab/src/neural/vary-names.ts";

const WORDS = "The Harbour Pilots Union met Ada Lund in Oslo yesterday".split(" ");
const NAMES = "O B-ORG I-ORG I-ORG O B-PER I-PER O B-LOC O".split(" ");
const BARE: Example = {
  document: "",
  words: WORDS,
  tags: undefined,
  heads: undefined,
  labels: undefined,
  names: NAMES,
  domain: "crossner",
  share: 1,
};
const TREE: Example = {
  ...BARE,
  tags: WORDS.map(() => "PROPN|NNP"),
  heads: [3, 3, 3, 4, -1, 4, 5, 8, 4, 4],
  labels: "det compound compound nsubj root obj flat case obl advmod".split(" "),
};
const OTHER: Example = {
  ...BARE,
  words: "Kim Berg left Lima for the Rail Users Forum".split(" "),
  names: "B-PER I-PER O B-LOC O O B-ORG I-ORG I-ORG".split(" "),
};

const pool = namePool([BARE, OTHER]);
const variants = (example: Example): Example[] => {
  const random = createRandom(5);
  return Array.from({ length: 300 }, () => varyNames(example, pool, random));
};

describe("sentences with other names", () => {
  it("keep every layer as long as the words, and the words that are no name", () => {
    for (const { words, tags, heads, labels, names } of variants(TREE)) {
      for (const layer of [tags, heads, labels, names]) expect(layer).toHaveLength(words.length);
      const rest = words.filter((word, i) => names?.[i] === "O" && !/[()]/.test(word));
      expect(rest).toEqual(["The", "met", "in", "yesterday"]);
    }
  });

  it("get names of the same type", () => {
    const people = new Set(variants(BARE).map(({ words, names }) => words[names?.indexOf("B-PER") ?? -1]));
    expect(people).toEqual(new Set(["Ada", "Kim"]));
  });

  it("hang a made-up abbreviation in brackets on the name before it", () => {
    const bracketed = variants(TREE).filter(({ words }) => words.includes("("));
    expect(bracketed.length).toBeGreaterThan(20);
    for (const { words, heads, labels, names } of bracketed) {
      const at = words.indexOf("(");
      expect(names?.slice(at, at + 3)).toEqual(["O", "B-ORG", "O"]);
      expect(heads?.slice(at, at + 3)).toEqual([at + 1, 3, at + 1]);
      expect(labels?.[at + 1]).toBe("appos");
      expect(heads?.[words.indexOf("yesterday")]).toBe(words.indexOf("met"));
    }
  });

  it("leave tweets as they are", () => {
    for (const { words } of variants({ ...BARE, domain: "btc" })) expect(words).toEqual(WORDS);
  });
});
