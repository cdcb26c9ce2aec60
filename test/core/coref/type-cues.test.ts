import { describe, expect, it } from "vitest";
import { createCoref, createNer, type EntityType } from "@dossier/core";
import { pack, tree } from "../ner/trees.ts";

const recognize = createNer(pack);
const corefer = createCoref(pack);

/** Type of the chain of the mention that reads `name`. */
function typeOf(lines: string, name: string): EntityType | undefined {
  const { document, mentions, chains, chainOf } = corefer(recognize(tree(lines)));
  const index = mentions.findIndex(({ start, end }) => document.text.slice(start, end) === name);
  return chains[chainOf[index] ?? -1]?.type;
}

describe("types of unknown names", () => {
  it.each([
    [
      "where one works is an organisation",
      "Mona:PROPN:2:nsubj worked:VERB:0:root:work at:ADP:4:case Grelm:PROPN:2:obl",
      "Grelm",
      "Organization",
    ],
    [
      "who marries is a person",
      "In:ADP:2:case May:PROPN:4:obl Grelm:PROPN:4:nsubj wed:VERB:0:root:marry",
      "Grelm",
      "Person",
    ],
    [
      "who is a teacher is a person",
      "Grelm:PROPN:4:nsubj was:AUX:4:cop:be a:DET:4:det teacher:NOUN:0:root:teacher",
      "Grelm",
      "Person",
    ],
    [
      "a manufacturer is a firm",
      "Grelm:PROPN:4:nsubj was:AUX:4:cop:be a:DET:4:det manufacturer:NOUN:0:root:manufacturer",
      "Grelm",
      "Company",
    ],
    [
      "where one is born is a place",
      "Mona:PROPN:3:nsubj/pass was:AUX:3:aux/pass:be born:VERB:0:root:bear in:ADP:5:case Grelm:PROPN:3:obl",
      "Grelm",
      "Place",
    ],
  ])("%s", (_, lines, name, type) => {
    expect(typeOf(lines, name)).toBe(type);
  });

  it("takes what was founded for no person", () => {
    const lines =
      "Mona:PROPN:4:nsubj/pass Grelm:PROPN:1:flat was:AUX:4:aux/pass:be founded:VERB:0:root:found";
    expect(typeOf(lines, "Mona Grelm")).not.toBe("Person");
  });

  it("lets a role that bodies fill too tell nothing", () => {
    expect(
      typeOf("Grelm:PROPN:4:nsubj was:AUX:4:cop:be a:DET:4:det sponsor:NOUN:0:root:sponsor", "Grelm"),
    ).not.toBe("Person");
  });
});
