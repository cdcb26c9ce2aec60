import { describe, expect, it } from "vitest";
import { bestTags, spansOf } from "../../../packages/core/src/learn/bilou.ts";
import { createRandom } from "../../../packages/core/src/learn/random.ts";

const TAGS = 9;

function rows(wanted: readonly number[]): Float32Array {
  const scores = new Float32Array(wanted.length * TAGS);
  for (const [i, tag] of wanted.entries()) scores[i * TAGS + tag] = 5;
  return scores;
}

describe("BILOU tags", () => {
  it("spell spans of one and of several words", () => {
    const tags = bestTags(rows([4, 0, 5, 6, 7, 8]), 0, TAGS, 6, TAGS);
    expect(spansOf(tags)).toEqual([
      { start: 0, end: 1, type: 0 },
      { start: 2, end: 5, type: 1 },
      { start: 5, end: 6, type: 1 },
    ]);
  });

  it("never leave a name open, change its type or begin inside it", () => {
    const random = createRandom(3);
    for (let round = 0; round < 200; round++) {
      const n = 1 + Math.floor(random() * 6);
      const scores = Float32Array.from({ length: n * TAGS }, () => random() * 4);
      const tags = [...bestTags(scores, 0, TAGS, n, TAGS)];
      let open = -1;
      for (const tag of tags) {
        const kind = tag === 0 ? "O" : "BILU".charAt((tag - 1) % 4);
        const type = (tag - 1) >> 2;
        expect(["I", "L"].includes(kind)).toBe(open >= 0);
        if (open >= 0) expect(type).toBe(open);
        open = kind === "B" || kind === "I" ? type : -1;
      }
      expect(open).toBe(-1);
    }
  });
});
