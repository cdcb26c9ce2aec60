import { describe, expect, it } from "vitest";
import { createTagger } from "../../../packages/core/src/tagger/index.ts";
import { asTokenized } from "../../../packages/lab/src/scorers/as-document.ts";
import { lightPack } from "../shipped-models.ts";

const tag = createTagger(lightPack);

function tags(sentence: string): string {
  return tag(asTokenized([sentence.split(" ")])).xpos.join(" ");
}

describe("the light tagger", () => {
  it.each([
    ["The minister signed the accord .", "DT NN VBD DT NN ."],
    ["Ships were seized by the navy .", "NNS VBD VBN IN DT NN ."],
    ["She plans to visit Oslo .", "PRP VBZ TO VB NNP ."],
    ["They did n’t agree .", "PRP VBD RB VB ."],
    ["The plans were rejected .", "DT NNS VBD VBN ."],
  ])("tags %j", (sentence, expected) => {
    expect(tags(sentence)).toBe(expected);
  });

  it.each([
    "THE MINISTER SIGNED THE ACCORD .",
    "the minister signed the accord .",
    "The Minister Signed the Accord",
  ])("reads %j like running text", (sentence) => {
    expect(tags(sentence)).toMatch(/^DT NN VB[DN] DT NN/);
  });

  it("gives one tag and one lemma per token, and none for no text", () => {
    const input = asTokenized([
      ["Port", "closed"],
      ["Why", "?"],
    ]);
    const output = tag(input);
    expect([output.upos, output.xpos, output.lemmas].map(({ length }) => length)).toEqual([4, 4, 4]);
    expect(tag(asTokenized([])).upos).toEqual([]);
  });

  it("is total without a model: everything is unknown", () => {
    const bare = createTagger({ ...lightPack, models: new Map() });
    expect(bare(asTokenized([["Port", "closed"]])).upos).toEqual(["X", "X"]);
  });
});
