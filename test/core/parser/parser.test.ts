import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createParser } from "../../../packages/core/src/parser/index.ts";
import { arcsOf, lightPack, parseWords } from "../shipped-models.ts";

describe("the light parser", () => {
  it.each([
    ["The minister signed the accord .", ["signed > nsubj > minister", "signed > obj > accord"]],
    ["The ships were seized by the navy .", ["seized > nsubj:pass > ships", "seized > obl:agent > navy"]],
    ["He praised the union which represents the dockers .", ["union > acl:relcl > represents"]],
    ["France and Spain signed the treaty .", ["France > conj > Spain", "signed > nsubj > France"]],
    ["The company agreed to buy its rival .", ["agreed > xcomp > buy", "buy > obj > rival"]],
    ["The minister said that the talks failed .", ["said > ccomp > failed", "failed > nsubj > talks"]],
  ])("parses %j", (sentence, arcs) => {
    expect(arcsOf(parseWords(sentence))).toEqual(expect.arrayContaining(arcs));
  });

  const words = fc.array(
    fc.constantFrom("the", "ships", "and", "Oslo", ",", "sank", "said", "(", "’s", "2,000", "é", "."),
  );

  it("gives every sentence one root and a tree without circles, and probabilities as scores", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (sentences) => {
        const parsed = parseWords(...sentences.map((sentence) => sentence.join(" ")));
        for (const { firstToken, endToken } of parsed.sentences) {
          const heads = parsed.heads.slice(firstToken, endToken);
          expect(heads.filter((head) => head === -1)).toHaveLength(endToken > firstToken ? 1 : 0);
          for (let token = firstToken; token < endToken; token++) {
            let steps = 0;
            for (let at = token; at >= 0; at = parsed.heads[at] ?? -1) {
              expect(at).toBeGreaterThanOrEqual(firstToken);
              expect(at).toBeLessThan(endToken);
              expect(steps++).toBeLessThan(endToken - firstToken);
            }
          }
        }
        for (const score of parsed.arcScores) expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("reads the label root for the root alone", () => {
    const { heads, labels } = parseWords("Two ferries collided near Split .", "Nobody was hurt .");
    expect(labels.map((label) => label === "root")).toEqual(heads.map((head) => head === -1));
  });

  it("is total without a model: each sentence is still a tree", () => {
    const bare = createParser({ ...lightPack, models: new Map() });
    expect(bare(parseWords("Two ferries collided .")).heads).toEqual([-1, 0, 0, 0]);
  });
});
