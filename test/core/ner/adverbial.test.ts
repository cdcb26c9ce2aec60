import { describe, expect, it } from "vitest";
import { createNer } from "@dossier/core";
import { pack, tree } from "./trees.ts";

const recognize = createNer(pack);

const found = (line: string): string[] => {
  const parsed = tree(line);
  return recognize(parsed).mentions.map(({ start, end }) => parsed.document.text.slice(start, end));
};

describe("a preposition with a bare noun", () => {
  it('names nothing where both are an adverb: "entered into force"', () => {
    expect(
      found("The:DET:2:det accord:NOUN:3:nsubj entered:VERB:0:root:enter into:ADP:5:case force:NOUN:3:obl"),
    ).toEqual(["accord"]);
  });

  it('names a thing where the noun is described: "joined a rebel force"', () => {
    expect(
      found(
        "Miners:NOUNS:2:nsubj:miner turned:VERB:0:root:turn into:ADP:6:case a:DET:6:det rebel:NOUN:6:compound force:NOUN:2:obl",
      ),
    ).toContain("rebel force");
  });
});
