import { describe, expect, it } from "vitest";
import { createNer } from "@dossier/core";
import { pack, tree } from "./trees.ts";

const recognize = createNer(pack);

const CASES: readonly (readonly [title: string, line: string, type: string])[] = [
  [
    "acts as a subject",
    "Lima:PROPN:2:nsubj condemned:VERB:0:root:condemn the:DET:4:det raid:NOUN:2:obj",
    "Country",
  ],
  [
    "is the other side of a tie",
    "Ties:NOUNS:4:nsubj:tie with:ADP:3:case Lima:PROPN:1:nmod cooled:VERB:0:root:cool",
    "Country",
  ],
  [
    "is where something happened",
    "They:PRON:2:nsubj met:VERB:0:root:meet in:ADP:4:case Lima:PROPN:2:obl",
    "Place",
  ],
  [
    "is where something is",
    "The:DET:2:det embassy:NOUN:5:nsubj is:AUX:5:cop:be in:ADP:5:case Lima:PROPN:0:root",
    "Place",
  ],
  ["is what somebody visits", "They:PRON:2:nsubj visited:VERB:0:root:visit Lima:PROPN:2:obj", "Place"],
  [
    "is where a visit leads",
    "His:PRON:2:nmod/poss visit:NOUN:5:nsubj to:ADP:4:case Lima:PROPN:2:nmod ended:VERB:0:root:end",
    "Place",
  ],
  [
    "is where an opinion is held",
    "Calls:NOUNS:4:nsubj:call in:ADP:3:case Lima:PROPN:1:nmod grew:VERB:0:root:grow",
    "Country",
  ],
  [
    "is told somebody's aid",
    "They:PRON:2:nsubj sold:VERB:0:root:sell tanks:NOUNS:2:obj:tank to:ADP:5:case Lima:PROPN:2:obl",
    "Country",
  ],
  [
    "is the seat of a firm",
    "A:DET:5:det Lima:PROPN:4:obl _-:PUNCT:4:punct _based:VERB:5:amod:base firm:NOUN:6:nsubj closed:VERB:0:root:close",
    "Place",
  ],
  [
    "is what a predicate calls a city",
    "Lima:PROPN:4:nsubj is:AUX:4:cop:be a:DET:4:det city:NOUN:0:root",
    "Place",
  ],
  [
    "stands in a dateline",
    "LIMA:PROPN:4:dep –:PUNCT:1:punct Miners:NOUNS:4:nsubj:miner struck:VERB:0:root:strike",
    "Place",
  ],
];

describe("facets of a capital", () => {
  it.each(CASES)("%s", (_, line, type) => {
    const parsed = tree(line);
    const mention = recognize(parsed).mentions.find(({ start, end }) =>
      /^lima$/i.test(parsed.document.text.slice(start, end)),
    );
    expect(mention?.type).toBe(type);
  });

  it("keeps both readings in one text", () => {
    const parsed = tree(
      "Lima:PROPN:2:nsubj condemned:VERB:0:root:condemn it:PRON:2:obj\nThey:PRON:2:nsubj met:VERB:0:root:meet in:ADP:4:case Lima:PROPN:2:obl",
    );
    const types = recognize(parsed)
      .mentions.filter(({ kind }) => kind !== "pronoun")
      .map(({ type }) => type);
    expect(types).toEqual(["Country", "Place"]);
  });
});
