import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNer, type Parsed } from "@dossier/core";
import { pack, tree } from "./trees.ts";

const recognize = createNer(pack);

/** Mentions as "text kind Type". */
function found(parsed: Parsed): string[] {
  return recognize(parsed).mentions.map(
    ({ start, end, kind, type }) => `${parsed.document.text.slice(start, end)} ${kind} ${type}`,
  );
}

describe("mentions", () => {
  it("gives the country for a demonym and a possessor its own mention", () => {
    const mentions = found(
      tree(
        "Ghana:PROPN:3:nmod/poss _'s:PART:1:case ministry:NOUN:4:nsubj thanked:VERB:0:root Kenyan:ADJ:6:amod farmers:NOUNS:4:obj:farmer",
      ),
    );
    expect(mentions).toEqual([
      "Ghana's ministry nominal PublicBody",
      "Ghana name Country",
      "Kenyan farmers nominal Group",
      "Kenyan demonym Country",
    ]);
  });

  it("takes the title off a name and keeps it with its country", () => {
    const mentions = found(
      tree(
        "Chilean:ADJ:2:amod President:PROPN:3:nmod/desc Rosa:PROPN:5:nsubj Lund:PROPN:3:flat spoke:VERB:0:root:speak",
      ),
    );
    expect(mentions).toEqual([
      "Chilean President title Position",
      "Chilean demonym Country",
      "Rosa Lund name Person",
    ]);
  });

  it("keeps a form of address out of the name without making an office of it", () => {
    const mentions = found(
      tree("Dr.:PROPN:2:nmod/desc Rosa:PROPN:4:nsubj Lund:PROPN:2:flat spoke:VERB:0:root:speak"),
    );
    expect(mentions).toEqual(["Rosa Lund name Person"]);
  });

  it("parts a hyphenated pair of countries", () => {
    const mentions = found(
      tree(
        "Ghana:PROPN:4:compound _-:PUNCT:1:punct _Togo:PROPN:1:conj talks:NOUNS:5:nsubj:talk failed:VERB:0:root:fail",
      ),
    );
    expect(mentions).toContain("Ghana name Country");
    expect(mentions).toContain("Togo name Country");
  });

  it("makes no mention of dates, measures and empty subjects", () => {
    const mentions = found(
      tree(
        "It:PRON:2:expl rained:VERB:0:root:rain for:ADP:5:case two:NUM:5:nummod days:NOUNS:2:obl:day in:ADP:7:case May:PROPN:2:obl",
      ),
    );
    expect(mentions).toEqual([]);
  });

  it("takes each coordinated phrase for itself", () => {
    const mentions = found(
      tree(
        "Farmers:NOUNS:4:nsubj:farmer and:CCONJ:3:cc bakers:NOUNS:1:conj:baker protested:VERB:0:root:protest",
      ),
    );
    expect(mentions).toEqual(["Farmers nominal Group", "bakers nominal Group"]);
  });

  it("calls counted definite plurals of peers a group", () => {
    expect(
      found(tree("The:DET:3:det two:NUM:3:nummod countries:NOUNS:4:nsubj:country agreed:VERB:0:root:agree")),
    ).toEqual(["two countries group Group"]);
  });

  it("takes a plural people for people, not for the country", () => {
    expect(found(tree("Kenyans:NOUNS:2:nsubj voted:VERB:0:root:vote"))).toEqual(["Kenyans name Group"]);
  });

  it("is total: any letters give ordered spans within the text, one per head", () => {
    // eslint-disable-next-line regexp/use-ignore-case -- fast-check takes no such flag
    const word = fc.stringMatching(/^[A-Za-z.'-]{1,8}$/);
    const tag = fc.constantFrom("PROPN", "NOUN", "ADJ", "VERB", "PRON", "DET", "PUNCT", "ADP");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, tag), { minLength: 1, maxLength: 12 }), (cells) => {
        const line = cells
          .map(
            ([form, upos], at) =>
              `${form.replace(/:/g, "")}:${upos}:${String(at)}:${at % 2 === 0 ? "nsubj" : "flat"}`,
          )
          .join(" ");
        const parsed = tree(line);
        const { mentions } = recognize(parsed);
        for (const { start, end } of mentions)
          expect(start >= 0 && start < end && end <= parsed.document.text.length).toBe(true);
        expect(new Set(mentions.map(({ head }) => head)).size).toBe(mentions.length);
        expect(mentions.map(({ start }) => start)).toEqual(
          [...mentions.map(({ start }) => start)].sort((a, b) => a - b),
        );
      }),
      { numRuns: 60 },
    );
  });
});
