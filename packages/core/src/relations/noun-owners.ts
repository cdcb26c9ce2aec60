import type { Argument } from "./clause.ts";
import { ofArgument } from "./noun-arguments.ts";
import { arcScore, baseOf, dependent, hasLabel, headOf, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";

/** Whose a noun is ("Apple's chairman", "X and his wife"), as an argument with "of". */
export function ownerArguments(tree: Tree, noun: number): Argument[] {
  const owner = dependent(tree, noun, "nmod:poss");
  return owner === undefined ? [] : [ofArgument(ownerBeside(tree, noun, owner), arcScore(tree, owner))];
}

/** "X and his wife Y": the pronoun means the one before, but for an object, where it may be the subject. */
function ownerBeside(tree: Tree, noun: number, owner: number): number {
  const isOne = ["his", "her"].includes(wordOf(tree, owner)) && wordOf(tree, owner - 1) === "and";
  const first = isOne ? nameEndingAt(tree, beforeAside(tree, owner - 2)) : -1;
  const isTold = hasLabel(tree, first, "nsubj", "nmod", "obl", "obl:agent", "appos", "conj");
  return isTold && baseOf(tree, noun) === "conj" ? first : owner;
}

/** "Ada Lund (1870–1930) and", "Ada Lund, and": the last word of what stands before brackets or a comma. */
function beforeAside(tree: Tree, token: number): number {
  if (wordOf(tree, token) === ",") return token - 1;
  if (wordOf(tree, token) !== ")") return token;
  let open = token;
  while (open > 0 && token - open < LONGEST_ASIDE && wordOf(tree, open) !== "(") open -= 1;
  return wordOf(tree, open) === "(" ? open - 1 : token;
}

const LONGEST_ASIDE = 12;

/** The head of the name whose last word a token is, "King" for "Peru" in "King Juan of Peru"; −1 for no name. */
function nameEndingAt(tree: Tree, token: number): number {
  if (uposOf(tree, token) !== "PROPN") return -1;
  let name = token;
  while (
    hasLabel(tree, name, "flat", "compound", "nmod") &&
    headOf(tree, name) < token &&
    uposOf(tree, headOf(tree, name)) === "PROPN"
  )
    name = headOf(tree, name);
  return name;
}
