import { describe, expect, it } from "vitest";
import { alignWords, placeWords } from "../../../packages/lab/src/scorers/align-words.ts";

function align(gold: [words: string[], tokens: string[], tokenOf: number[]], system: string[]): number[] {
  return [...alignWords(placeWords(...gold), placeWords(system, system, [...system.keys()]))];
}
const plain = (words: string[]): [string[], string[], number[]] => [words, words, [...words.keys()]];

describe("aligning two tokenizations of one text", () => {
  it("pairs equal words in order", () => {
    expect(align(plain(["a", "b", "c"]), ["a", "b", "c"])).toEqual([0, 1, 2]);
  });

  it("leaves a word out that the system split, and finds the ones after it again", () => {
    expect(align(plain(["re-elect", "him"]), ["re", "-", "elect", "him"])).toEqual([-1, 3]);
  });

  it("leaves words out that the system joined", () => {
    expect(align(plain(["U.S.", "-", "led", "raid"]), ["U.S.-led", "raid"])).toEqual([-1, -1, -1, 1]);
  });

  it("pairs the words of a contraction by their forms", () => {
    expect(
      align(
        [
          ["do", "n't", "go"],
          ["don't", "go"],
          [0, 0, 1],
        ],
        ["do", "n't", "go"],
      ),
    ).toEqual([0, 1, 2]);
  });

  it("pairs nothing with nothing", () => {
    expect(align(plain([]), [])).toEqual([]);
  });
});
