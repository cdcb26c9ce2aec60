import { describe, expect, it } from "vitest";
import { createCoref, createNer, type Analysis } from "@dossier/core";
import { createResolver } from "../../../packages/core/src/resolver/index.ts";
import { slugOf, uniqueIds } from "../../../packages/core/src/resolver/entity-ids.ts";
import { pack, tree } from "../ner/trees.ts";

const recognize = createNer(pack);
const corefer = createCoref(pack);
const resolve = createResolver(pack);

function analysis(lines: string, id: string): Analysis {
  return { ...corefer(recognize(tree(lines, id))), claims: [] };
}

const A = "d_000000000000000a";
const B = "d_000000000000000b";
const PACT =
  "Ghana:PROPN:4:nsubj and:CCONJ:3:cc Togo:PROPN:1:conj signed:VERB:0:root:sign a:DET:7:det fishing:NOUN:7:compound agreement:NOUN:4:obj";

describe("entities across documents", () => {
  it("joins a listed country by any of its forms, with its ids", () => {
    const { entities } = resolve([
      analysis("Ghana:PROPN:2:nsubj voted:VERB:0:root:vote", A),
      analysis("Ghanaian:ADJ:2:amod farmers:NOUNS:3:nsubj:farmer voted:VERB:0:root:vote", B),
    ]);
    const ghana = entities.find(({ id }) => id === "e_ghana");
    expect(ghana?.chains).toHaveLength(2);
    expect(ghana?.aliases).toEqual(["Ghanaian"]);
    expect(ghana?.ids["iso3166"]).toBe("GH");
    expect(ghana?.reasons.map(({ reason }) => reason)).toEqual(["alias table"]);
  });

  it("names an agreement by what is known of it", () => {
    const { entities } = resolve([
      analysis(`${PACT}\nThe:DET:2:det deal:NOUN:3:nsubj ends:VERB:0:root:end quotas:NOUNS:3:obj:quota`, A),
    ]);
    expect(entities.filter(({ type }) => type === "Agreement").map(({ name }) => name)).toEqual([
      "Ghana–Togo fishing agreement",
    ]);
  });

  it("gives no entity for a bare deal, a lone pronoun or a group that nothing expands", () => {
    const { entities, entitiesOf } = resolve([
      analysis(
        "The:DET:2:det deal:NOUN:3:nsubj pleased:VERB:0:root:please both:DET:5:det countries:NOUNS:3:obj:country\nIt:PRON:2:nsubj failed:VERB:0:root:fail",
        A,
      ),
    ]);
    expect(entities.map(({ name }) => name)).toEqual([]);
    expect(entitiesOf[0]?.flat()).toEqual([]);
  });

  it("lets an expanded group vanish into its members", () => {
    const { analyses, entities, entitiesOf } = resolve([
      analysis(`${PACT}\nBoth:DET:2:det countries:NOUNS:3:nsubj:country gain:VERB:0:root:gain`, A),
    ]);
    const group = analyses[0]?.chains.findIndex(({ members }) => members.length > 0) ?? -1;
    expect(entitiesOf[0]?.[group]?.map((index) => entities[index]?.name)).toEqual(["Ghana", "Togo"]);
    expect(entities.some(({ name }) => name.includes("countries"))).toBe(false);
  });

  it("joins a full name across documents, but no bare surname in other company", () => {
    const { entities } = resolve([
      analysis("Rosa:PROPN:3:nsubj Lund:PROPN:1:flat visited:VERB:0:root:visit Ghana:PROPN:3:obj", A),
      analysis("Togo:PROPN:2:nsubj thanked:VERB:0:root:thank Dr.:PROPN:4:nmod/desc Lund:PROPN:2:obj", B),
    ]);
    expect(entities.filter(({ type }) => type === "Person").map(({ name }) => name)).toEqual([
      "Lund",
      "Rosa Lund",
    ]);
  });

  it("keeps look-alike countries apart", () => {
    const { entities } = resolve([
      analysis("Niger:PROPN:2:nsubj thanked:VERB:0:root:thank Nigeria:PROPN:2:obj", A),
      analysis("Nigeria:PROPN:2:nsubj thanked:VERB:0:root:thank Niger:PROPN:2:obj", B),
    ]);
    expect(entities.map(({ id }) => id)).toEqual(["e_niger", "e_nigeria"]);
  });

  it("gives the same entities whatever the order of the documents", () => {
    const documents = [
      analysis(PACT, A),
      analysis("Ghanaian:ADJ:2:amod farmers:NOUNS:3:nsubj:farmer sued:VERB:0:root:sue Togo:PROPN:3:obj", B),
    ];
    expect(resolve([...documents].reverse())).toEqual(resolve(documents));
  });

  it("resolves nothing to nothing", () => {
    expect(resolve([])).toEqual({ analyses: [], entities: [], entitiesOf: [] });
  });
});

describe("entity ids", () => {
  it.each([
    ["São Tomé and Príncipe", "e_sao-tome-and-principe"],
    ["Ghana’s ministry", "e_ghanas-ministry"],
    ["Ørsted", "e_orsted"],
    ["__proto__", "e_proto"],
    ["…", "e_x"],
  ])("writes %s as %s", (name, id) => {
    expect(slugOf(name)).toBe(id);
  });

  it("parts equal slugs by type, then by number", () => {
    const same = { name: "Lund", sortKey: "2" };
    expect(
      uniqueIds([
        { ...same, type: "Place" },
        { ...same, type: "Person", sortKey: "1" },
        { ...same, type: "Place", sortKey: "3" },
      ]),
    ).toEqual(["e_lund-place", "e_lund", "e_lund-place-2"]);
  });
});
