import { describe, expect, it } from "vitest";
import type { Parsed } from "@dossier/core";
import { parseConllu } from "../../../packages/lab/src/corpora/conllu.ts";
import { asTokenized } from "../../../packages/lab/src/scorers/as-document.ts";
import { alignTreebank, scoreTags, scoreTrees } from "../../../packages/lab/src/scorers/treebank.ts";

const gold = parseConllu(`1	Ships	ship	NOUN	NNS	_	3	nsubj:pass	_	_
2	were	be	AUX	VBD	_	3	aux:pass	_	_
3	sunk	sink	VERB	VBN	_	0	root	_	_
4	.	.	PUNCT	.	_	3	punct	_	_
`);

function parsed(heads: number[], labels: string[]): Parsed {
  return {
    ...asTokenized(gold.map(({ words }) => words)),
    upos: ["NOUN", "AUX", "VERB", "PUNCT"],
    xpos: ["NNS", "VBD", "VBD", "."],
    lemmas: ["ship", "be", "sink", "."],
    heads,
    labels,
    arcScores: heads.map(() => 1),
  };
}

describe("the scorer of trees", () => {
  it("gives full marks to the gold tree", () => {
    const system = parsed([2, 2, -1, 2], ["nsubj:pass", "aux:pass", "root", "punct"]);
    const figures = scoreTrees(alignTreebank(gold, system), system);
    expect([figures["UAS"], figures["LAS"], figures["LAS with subtypes"]]).toEqual([100, 100, 100]);
  });

  it("overlooks subtypes in LAS, and counts them in the arcs of relations", () => {
    const system = parsed([2, 2, -1, 2], ["nsubj", "aux", "root", "punct"]);
    const figures = scoreTrees(alignTreebank(gold, system), system);
    expect(figures["LAS"]).toBe(100);
    expect(figures["LAS with subtypes"]).toBe(50);
    expect(figures["F1 nsubj:pass"]).toBe(0);
  });

  it("leaves punctuation out where it says so", () => {
    const system = parsed([2, 2, -1, 1], ["nsubj:pass", "aux:pass", "root", "punct"]);
    const figures = scoreTrees(alignTreebank(gold, system), system);
    expect(figures["UAS"]).toBe(75);
    expect(figures["UAS without punctuation"]).toBe(100);
  });

  it("scores tags word by word", () => {
    const system = parsed([2, 2, -1, 2], ["nsubj:pass", "aux:pass", "root", "punct"]);
    expect(scoreTags(alignTreebank(gold, system), system)).toEqual({
      Words: 100,
      UPOS: 100,
      XPOS: 75,
      Lemmas: 100,
    });
  });
});
