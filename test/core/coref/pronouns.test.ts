import { describe, expect, it } from "vitest";
import { createCoref, createNer, type Coreferred } from "@dossier/core";
import { pack, tree } from "../ner/trees.ts";

const recognize = createNer(pack);
const corefer = createCoref(pack);

/** What each pronoun of a text stands for: the name of its chain, or the names of its members. */
function referents(lines: string): string[] {
  const input: Coreferred = corefer(recognize(tree(lines)));
  return input.mentions.flatMap(({ kind, start, end }, index) => {
    if (kind !== "pronoun") return [];
    const chain = input.chains[input.chainOf[index] ?? -1];
    const names = chain?.members.map((member) => input.chains[member]?.name ?? "") ?? [];
    const word = input.document.text.slice(start, end);
    return [`${word} = ${names.length > 0 ? names.join(" and ") : (chain?.name ?? "nobody")}`];
  });
}

describe("pronouns", () => {
  it.each([
    [
      "its: the subject of the clause, not another name",
      "Peru:PROPN:2:nsubj raised:VERB:0:root:raise its:PRON:4:nmod/poss tariffs:NOUNS:2:obj:tariff after:SCONJ:7:mark Chile:PROPN:7:nsubj protested:VERB:2:advcl:protest",
      ["its = Peru"],
    ],
    [
      "it: who speaks, in what is said",
      "Peru:PROPN:2:nsubj said:VERB:0:root:say it:PRON:5:nsubj would:AUX:5:aux sign:VERB:2:ccomp the:DET:7:det treaty:NOUN:5:obj",
      ["it = Peru"],
    ],
    [
      "their: those who were joined by and",
      "Ghana:PROPN:4:nsubj and:CCONJ:3:cc Togo:PROPN:1:conj opened:VERB:0:root:open their:PRON:6:nmod/poss border:NOUN:4:obj",
      ["their = Ghana and Togo"],
    ],
    [
      "her: the woman who is named after it in the main clause",
      "In:ADP:3:case her:PRON:3:nmod/poss speech:NOUN:7:obl ,:PUNCT:7:punct Rosa:PROPN:7:nsubj Lund:PROPN:5:flat thanked:VERB:0:root:thank Chile:PROPN:7:obj",
      ["her = Rosa Lund"],
    ],
    [
      "it: nobody, where it only opens the sentence",
      "It:PRON:2:expl rained:VERB:0:root:rain in:ADP:4:case Peru:PROPN:2:obl",
      [],
    ],
    [
      "it: nobody, where a clause tells what is clear",
      "Peru:PROPN:2:nsubj said:VERB:0:root:say it:PRON:5:nsubj was:AUX:5:cop clear:ADJ:2:ccomp:clear that:SCONJ:8:mark Chile:PROPN:8:nsubj paid:VERB:5:csubj:pay",
      ["it = nobody"],
    ],
    [
      "it: nobody, where a clause tells what was reported",
      "Peru:PROPN:2:nsubj acted:VERB:0:root:act after:SCONJ:6:mark it:PRON:6:nsubj/pass was:AUX:6:aux/pass reported:VERB:2:advcl:report that:SCONJ:9:mark Chile:PROPN:9:nsubj paid:VERB:6:ccomp:pay",
      ["it = nobody"],
    ],
    [
      "it: not the subject of its own verb",
      "Peru:PROPN:2:nsubj left:VERB:0:root:leave it:PRON:2:obj",
      ["it = nobody"],
    ],
  ])("read %s", (_, lines, expected) => {
    expect(referents(lines)).toEqual(expected);
  });

  it("say how sure they are, and names are sure", () => {
    const { mentions, certainty } = corefer(
      recognize(
        tree("Peru:PROPN:2:nsubj raised:VERB:0:root:raise its:PRON:4:nmod/poss tariffs:NOUNS:2:obj:tariff"),
      ),
    );
    const of = (kind: string): number =>
      certainty[mentions.findIndex((mention) => mention.kind === kind)] ?? 0;
    expect(of("name")).toBe(1);
    expect(of("pronoun")).toBeGreaterThan(0.5);
    expect(of("pronoun")).toBeLessThan(1);
    expect(of("nominal")).toBe(of("pronoun"));
  });
});
