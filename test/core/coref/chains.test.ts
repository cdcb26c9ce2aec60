import { describe, expect, it } from "vitest";
import { createCoref, createNer, type Coreferred } from "@dossier/core";
import { pack, tree } from "../ner/trees.ts";

const recognize = createNer(pack);
const corefer = createCoref(pack);

function read(lines: string): Coreferred {
  return corefer(recognize(tree(lines)));
}

/** Texts of the mentions that share a chain with the first mention of `text`. */
function chainOf({ document, mentions, chains, chainOf: of }: Coreferred, text: string): string[] {
  const textAt = (index: number): string => document.text.slice(mentions[index]?.start, mentions[index]?.end);
  const index = mentions.findIndex((_, at) => textAt(at) === text);
  return (chains[of[index] ?? -1]?.mentions ?? []).map(textAt);
}

/** Names of the members of the group in whose chain `text` is. */
function membersOf(input: Coreferred, text: string): string[] {
  const { document, mentions, chains, chainOf: of } = input;
  const index = mentions.findIndex(({ start, end }) => document.text.slice(start, end) === text);
  return (chains[of[index] ?? -1]?.members ?? []).map((member) => chains[member]?.name ?? "");
}

const PACT =
  "Ghana:PROPN:4:nsubj and:CCONJ:3:cc Togo:PROPN:1:conj signed:VERB:0:root:sign a:DET:7:det fishing:NOUN:7:compound agreement:NOUN:4:obj";

describe("chains", () => {
  it("joins a surname to the full name before it", () => {
    const input = read(
      "Rosa:PROPN:3:nsubj Lund:PROPN:1:flat spoke:VERB:0:root:speak\nReporters:NOUNS:2:nsubj:reporter quoted:VERB:0:root:quote Lund:PROPN:2:obj",
    );
    expect(chainOf(input, "Rosa Lund")).toEqual(["Rosa Lund", "Lund"]);
  });

  it("joins a name and its acronym in parentheses", () => {
    const input = read(
      "The:DET:4:det Baltic:PROPN:4:compound Port:PROPN:4:compound Union:PROPN:8:nsubj (:PUNCT:6:punct _BPU:PROPN:4:appos _):PUNCT:6:punct struck:VERB:0:root:strike\nBPU:PROPN:2:nsubj won:VERB:0:root:win",
    );
    expect(chainOf(input, "Baltic Port Union")).toEqual(["Baltic Port Union", "BPU", "BPU"]);
  });

  it("joins definite wordings of one agreement", () => {
    const input = read(
      `${PACT}\nThe:DET:2:det deal:NOUN:3:nsubj ends:VERB:0:root:end quotas:NOUNS:3:obj:quota\nIt:PRON:2:nsubj helps:VERB:0:root:help trawlers:NOUNS:2:obj:trawler`,
    );
    expect(chainOf(input, "fishing agreement")).toEqual(["fishing agreement", "deal", "It"]);
  });

  it("keeps two agreements of different years and parties apart", () => {
    const input = read(
      `${PACT}\nIt:PRON:2:nsubj replaces:VERB:0:root:replace the:DET:6:det 1996:NUM:6:nummod border:NOUN:6:compound treaty:NOUN:2:obj with:ADP:8:case Benin:PROPN:6:nmod`,
    );
    expect(chainOf(input, "fishing agreement")).not.toContain("1996 border treaty");
  });

  it("joins a description to the only thing of its noun that was told of", () => {
    const input = read(
      "A:DET:3:det 48-hour:ADJ:3:amod strike:NOUN:4:nsubj began:VERB:0:root:begin\nThe:DET:2:det strike:NOUN:3:nsubj halted:VERB:0:root:halt traffic:NOUN:3:obj",
    );
    expect(chainOf(input, "48-hour strike")).toEqual(["48-hour strike", "strike"]);
    expect(input.certainty[input.mentions.findLastIndex(({ kind }) => kind === "nominal") - 1]).toBeLessThan(
      1,
    );
  });

  it("does not take a board for that of another firm", () => {
    const input = read(
      "Orsk:PROPN:3:nmod:poss 's:POS:1:case board:NOUN:4:nsubj met:VERB:0:root:meet\nThe:DET:3:det Vela:PROPN:3:compound board:NOUN:4:nsubj waited:VERB:0:root:wait",
    );
    expect(chainOf(input, "Orsk's board")).not.toContain("Vela board");
  });

  it("does not take who acts for the thing that is acted upon", () => {
    const input = read(
      "Volkswagen:PROPN:2:nsubj grew:VERB:0:root:grow\nVolkswagen:PROPN:2:nsubj paid:VERB:0:root:pay and:CCONJ:4:cc sued:VERB:2:conj:sue the:DET:6:det company:NOUN:4:obj",
    );
    expect(chainOf(input, "company")).toEqual(["company"]);
  });

  it("takes the government for that of the country told of, but not the local one or that of somebody", () => {
    const input = read(
      "Ghana:PROPN:2:nsubj signed:VERB:0:root:sign the:DET:4:det lease:NOUN:2:obj\nThe:DET:2:det government:NOUN:3:nsubj agreed:VERB:0:root:agree\nThe:DET:3:det local:ADJ:3:amod government:NOUN:4:nsubj waited:VERB:0:root:wait\nMary:PROPN:3:nsubj Lund:PROPN:1:flat left:VERB:0:root:leave\nThe:DET:3:det Lund:PROPN:3:compound regime:NOUN:4:nsubj fell:VERB:0:root:fall",
    );
    expect(chainOf(input, "Ghana")).toEqual(["Ghana", "government"]);
  });

  it("expands a counted group to those that were joined before", () => {
    const input = read(`${PACT}\nBoth:DET:2:det countries:NOUNS:3:nsubj:country gain:VERB:0:root:gain`);
    expect(membersOf(input, "countries")).toEqual(["Ghana", "Togo"]);
  });

  it("expands 'they' to a coordination", () => {
    const input = read(`${PACT}\nThey:PRON:2:nsubj celebrated:VERB:0:root:celebrate`);
    expect(membersOf(input, "They")).toEqual(["Ghana", "Togo"]);
  });

  it("gives a role without a name to the person who holds it", () => {
    const input = read(
      "Chilean:ADJ:2:amod President:PROPN:3:nmod/desc Rosa:PROPN:5:nsubj Lund:PROPN:3:flat spoke:VERB:0:root:speak\nThe:DET:2:det president:NOUN:3:nsubj left:VERB:0:root:leave",
    );
    expect(chainOf(input, "Rosa Lund")).toEqual(["Rosa Lund", "president"]);
  });

  it("gives a relative pronoun to the noun before its clause", () => {
    const input = read(
      "Rosa:PROPN:6:nsubj Lund:PROPN:1:flat who:PRON:4:nsubj won:VERB:1:acl/relcl:win ,:PUNCT:4:punct spoke:VERB:0:root:speak",
    );
    expect(chainOf(input, "Rosa Lund")).toEqual(["Rosa Lund", "who"]);
  });

  it("gives 'who' to the person of whom a coordinated or appositive noun is told", () => {
    const told = read(
      "Rosa:PROPN:5:nsubj Lund:PROPN:1:flat is:AUX:5:cop a:DET:5:det baker:NOUN:0:root and:CCONJ:7:cc potter:NOUN:5:conj who:PRON:9:nsubj won:VERB:7:acl/relcl:win",
    );
    expect(chainOf(told, "Rosa Lund")).toEqual(["Rosa Lund", "baker", "potter", "who"]);
    const beside = read(
      "Reporters:NOUNS:2:nsubj:reporter met:VERB:0:root:meet Rosa:PROPN:2:obj Lund:PROPN:3:flat ,:PUNCT:7:punct a:DET:7:det potter:NOUN:3:appos who:PRON:9:nsubj won:VERB:7:acl/relcl:win",
    );
    expect(chainOf(beside, "Rosa Lund")).toContain("who");
    const denied = read(
      "Rosa:PROPN:6:nsubj Lund:PROPN:1:flat is:AUX:6:cop not:PART:6:advmod a:DET:6:det potter:NOUN:0:root who:PRON:8:nsubj won:VERB:6:acl/relcl:win",
    );
    expect(chainOf(denied, "Rosa Lund")).not.toContain("who");
  });

  it("leaves a pronoun without antecedent unresolved", () => {
    const { mentions, chainOf: of } = read("She:PRON:2:nsubj left:VERB:0:root:leave");
    expect(mentions.map(({ kind }) => kind)).toEqual(["pronoun"]);
    expect(of).toEqual([-1]);
  });

  it("does not give 'his' to the subject of a verb that takes up another's words", () => {
    const input = read(
      "Otto:PROPN:3:nsubj Berg:PROPN:1:flat praised:VERB:0:root:praise the:DET:5:det plan:NOUN:3:obj\nKarl:PROPN:3:nsubj Mann:PROPN:1:flat echoed:VERB:0:root:echo his:PRON:5:nmod/poss words:NOUNS:3:obj:word",
    );
    expect(chainOf(input, "his")).not.toContain("Karl Mann");
  });

  it("explains every link", () => {
    const { chains } = read(
      PACT + "\nThe:DET:2:det deal:NOUN:3:nsubj ends:VERB:0:root:end quotas:NOUNS:3:obj:quota",
    );
    for (const { mentions, reasons } of chains) expect(reasons).toHaveLength(mentions.length - 1);
    expect(chains.flatMap(({ reasons }) => reasons.map(({ reason }) => reason))).toContain(
      "same agreement: nothing told of it differs",
    );
  });
});
