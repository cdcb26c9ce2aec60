import { describe, expect, it } from "vitest";
import { parseConllu } from "../../../packages/lab/src/corpora/conllu.ts";

const SAMPLE = `# newdoc id = harbour
# sent_id = harbour-1
# text = They don't sail.
1	They	they	PRON	PRP	_	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	sail	sail	VERB	VB	_	0	root	_	SpaceAfter=No
4.1	sail	sail	VERB	VB	_	_	_	4:conj	_
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = harbour-2
# text = Why?
1	Why	why	ADV	WRB	_	0	root	_	SpaceAfter=No
2	?	?	PUNCT	.	_	1	punct	_	_
`;

describe("the CoNLL-U reader", () => {
  const [first, second] = parseConllu(SAMPLE);

  it("keeps syntactic words and leaves empty nodes out", () => {
    expect(first?.words).toEqual(["They", "do", "n't", "sail", "."]);
    expect(first?.heads).toEqual([3, 3, 3, -1, 3]);
  });

  it("remembers which words one token spells", () => {
    expect(first?.surface.map(({ form, firstWord, endWord }) => [form, firstWord, endWord])).toEqual([
      ["They", 0, 1],
      ["don't", 1, 3],
      ["sail", 3, 4],
      [".", 4, 5],
    ]);
  });

  it("gives every sentence its document, also when only the first one names it", () => {
    expect(second?.document).toBe("harbour");
    expect(second?.text).toBe("Why?");
  });
});
