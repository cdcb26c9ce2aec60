import { createCoref, createNer, createOpenExtractor, createParser, createTagger } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { tokensAsGiven } from "../../../packages/cli/src/commands/openie.ts";
import { loadTestPack } from "./load-pack.ts";

const pack = loadTestPack();
const [tag, parse, extract] = [createTagger(pack), createParser(pack), createOpenExtractor(pack)];
const [recognize, corefer] = [createNer(pack), createCoref(pack)];

/** Tuples as "predicate | first | others". */
const tuplesOf = (sentence: string): string[] =>
  extract(corefer(recognize(parse(tag(tokensAsGiven(sentence)))))).map(({ predicate, args }) =>
    [predicate, ...args].join(" | "),
  );

describe("open tuples", () => {
  it("say what follows a copula once", () => {
    expect(tuplesOf("Oslo was a small port in the north .")).toEqual([
      "was | Oslo | a small port in the north",
    ]);
  });

  it("put the phrase after the verb before the one that opens the sentence", () => {
    expect(tuplesOf("In 1990 , the bank moved to Lima .")).toEqual(["moved to | the bank | Lima | In 1990"]);
  });

  it("leave the second argument of an intransitive verb empty", () => {
    expect(tuplesOf("The old bridge collapsed .")).toEqual(["collapsed | The old bridge | "]);
    expect(tuplesOf("There are several reasons .")).toEqual([]);
  });

  it("tell who somebody is from an apposition, and leave it out of the other tuples", () => {
    const tuples = tuplesOf("Ada Bos , the mayor of Lima , opened the museum .");
    expect(tuples).toContain("is | Ada Bos | the mayor of Lima");
    expect(tuples).toContain("opened | Ada Bos | the museum");
  });

  it.each([
    ["The clinic in Ely , Iowa , closed .", "is in | Ely | Iowa"],
    ["They visited the Harbour Museum in Lima .", "is in | the Harbour Museum | Lima"],
    ["The mine sells metals such as tin .", "are such as | metals | tin"],
    ["Ada Bos , one of the clerks , resigned .", "is | Ada Bos | one of the clerks"],
  ])("tell what names and examples side by side imply: %s", (sentence, tuple) => {
    expect(tuplesOf(sentence)).toContain(tuple);
  });

  it("take no acronym in brackets and no listed name for an apposition", () => {
    const tuples = tuplesOf("The Rhine Bank ( RB ) sued Oslo , Lima and Accra .");
    expect(tuples.filter((tuple) => tuple.startsWith("is "))).toEqual([]);
  });

  it("say of the subject what a relative clause says of its predicate noun", () => {
    expect(tuplesOf("Ada Bos is a painter who lives in Lima .")).toContain("lives in | Ada Bos | Lima");
  });

  it("part a participle after a comma from the clause before it", () => {
    expect(tuplesOf("The firm closed the mine , leaving 300 workers without a job .")).toContain(
      "closed | The firm | the mine",
    );
  });
});

describe("the predicate of an open tuple", () => {
  it.each([
    [
      "a participle gets the verb that it does without",
      "The firm sold two ferries built in Lima .",
      "were built in | two ferries | Lima",
    ],
    [
      "an infinitive is told as what shall be",
      "She sailed to Lima to sell gold .",
      "was to sell | She | gold",
    ],
    [
      "an adverb beside the verb belongs to it",
      "The firm relies heavily on loans .",
      "relies heavily on | The firm | loans",
    ],
    [
      "an adjective takes its preposition along",
      "The port is famous for its cranes .",
      "is famous for | The port | its cranes",
    ],
    ["a bare noun does too", "The talks took place in Lima .", "took place in | The talks | Lima"],
    [
      "a role comes before a place",
      "The ship was known in Peru as a wreck .",
      "was known as | The ship | a wreck | in Peru",
    ],
  ])("%s", (_, sentence, tuple) => {
    expect(tuplesOf(sentence)).toContain(tuple);
  });

  it("leaves the preposition of what opens the sentence to the argument", () => {
    expect(tuplesOf("In May , the old bridge collapsed .")).toEqual(["collapsed | the old bridge | In May"]);
  });
});

describe("coordinated verbs in open tuples", () => {
  it("share what leads the first one in", () => {
    expect(tuplesOf("The firm will buy ships and sell boats .")).toContain("will sell | The firm | boats");
    expect(tuplesOf("The firm wants to buy ships and sell boats .")).toContain(
      "wants to sell | The firm | boats",
    );
  });
});

describe("the arguments of an open tuple", () => {
  it("lack the clause that they stand in", () => {
    expect(tuplesOf("It spread a claim that Oslo continues to deny .")).toContain(
      "continues to deny | Oslo | a claim",
    );
  });

  it("hold what the object is asked to do, which is no tuple of its own", () => {
    expect(tuplesOf("The bank asked Oslo to lend gold .")).toEqual([
      "asked | The bank | Oslo | to lend gold",
    ]);
    expect(tuplesOf("Peru accused Chile of selling arms .")).toEqual([
      "accused | Peru | Chile | of selling arms",
    ]);
  });

  it("keep a relative clause that no comma parts off", () => {
    expect(tuplesOf("The firm sold a ship that it had built .")).toContain(
      "sold | The firm | a ship that it had built",
    );
    expect(tuplesOf("The firm sold the ship , which it had built .")).toContain("sold | The firm | the ship");
  });
});

describe("what opens a sentence", () => {
  it("dates both of two acts, unless the second has a date of its own", () => {
    expect(tuplesOf("In 1990 , the bank bought Belno and sold Akro .")).toContain(
      "sold | the bank | Akro | In 1990",
    );
    expect(tuplesOf("In 1990 , the bank bought Belno and sold Akro in 1995 .")).toContain(
      "sold | the bank | Akro | in 1995",
    );
  });

  it("tells where what is agreed shall be", () => {
    expect(tuplesOf("In Lima , Norway agreed to help Peru .")).toContain(
      "agreed to help | Norway | Peru | In Lima",
    );
  });
});

describe("the subject of an open tuple", () => {
  it.each([
    ["is told instead of a pronoun", "Ada Bos sang before she left Lima .", "left | Ada Bos | Lima"],
    ["may be nobody that the sentence names", "He left Lima .", "left | He | Lima"],
    ["may stand after 'before'", "The bank fell before the vote in Peru ended .", "ended | the vote in Peru"],
    ["keeps no day", "A court in Lima on Monday fined Oslo .", "fined | A court in Lima | Oslo | on Monday"],
    ["may be about to act", "The head is to leave the bank .", "is to leave | The head | the bank"],
    ["may be 'it'", "It focuses on enhancing direct links .", "focuses on enhancing | It | direct links"],
    ["may be a rough number", "About 800 have left the port .", "have left | About 800 | the port"],
    [
      "may be some of many",
      "Of the bank 's 50 clerks , 12 are in the hall .",
      "are | 12 | in the hall | Of the bank 's 50 clerks",
    ],
    ["is told what something costs", "The fine was $ 20 .", "was | The fine | $ 20"],
    [
      "is the same after a comma",
      "She came with a ruler , carefully measured every wall and left .",
      "carefully measured | She | every wall",
    ],
    [
      "is no subject of what comes after that",
      "The plan is that Oslo pays Peru .",
      "is that | The plan | Oslo pays Peru",
    ],
    [
      "speaks last",
      "The dam broke in May , said Ada Bos , a clerk .",
      "said | Ada Bos | The dam broke in May",
    ],
    ["says all that stands before", "The dam broke , flooding ten farms , officials said .", "officials"],
  ])("%s", (_, sentence, tuple) => {
    expect(tuplesOf(sentence).join("\n")).toContain(tuple);
  });
});
