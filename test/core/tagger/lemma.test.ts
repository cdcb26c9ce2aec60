import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createLemmatizer } from "../../../packages/core/src/lemma.ts";
import { readTable } from "../../../packages/core/src/table.ts";

const path = new URL("../../../data/lexicon/lemmas.tsv", import.meta.url);
const rows = readTable("lemmas.tsv", readFileSync(path, "utf8"));
const lemmatize = createLemmatizer(new Map(rows.map((row) => [row["form"] ?? "", row])));

describe("the lemmatizer", () => {
  it.each([
    ["signed", "VERB", "VBD", "sign"],
    ["planning", "VERB", "VBG", "plan"],
    ["used", "VERB", "VBN", "use"],
    ["agrees", "VERB", "VBZ", "agree"],
    ["denies", "VERB", "VBZ", "deny"],
    ["supplied", "VERB", "VBD", "supply"],
    ["accusing", "VERB", "VBG", "accuse"],
    ["bought", "VERB", "VBD", "buy"],
    ["sought", "VERB", "VBN", "seek"],
    ["launches", "VERB", "VBZ", "launch"],
    ["struck", "VERB", "VBD", "strike"],
    ["referred", "VERB", "VBD", "refer"],
    ["travelled", "VERB", "VBD", "travel"],
    ["welcomed", "VERB", "VBD", "welcome"],
    ["rise", "VERB", "VB", "rise"],
    ["was", "AUX", "VBD", "be"],
    ["’s", "AUX", "VBZ", "be"],
    ["n’t", "PART", "RB", "not"],
    ["would", "AUX", "MD", "would"],
    ["countries", "NOUN", "NNS", "country"],
    ["missiles", "NOUN", "NNS", "missile"],
    ["wives", "NOUN", "NNS", "wife"],
    ["crises", "NOUN", "NNS", "crisis"],
    ["buses", "NOUN", "NNS", "bus"],
    ["talks", "NOUN", "NNS", "talk"],
    ["Shares", "NOUN", "NNS", "share"],
    ["news", "NOUN", "NN", "news"],
    ["largest", "ADJ", "JJS", "large"],
    ["earlier", "ADV", "RBR", "early"],
    ["them", "PRON", "PRP", "they"],
    ["Reuters", "PROPN", "NNP", "Reuters"],
  ])("reads %s as %s %s: %s", (form, upos, xpos, lemma) => {
    expect(lemmatize(form, upos, xpos)).toBe(lemma);
  });

  it("does without its table, by rules alone", () => {
    const byRules = createLemmatizer(undefined);
    expect(byRules("accepted", "VERB", "VBD")).toBe("accept");
    expect(byRules("bought", "VERB", "VBD")).toBe("bought");
  });
});
