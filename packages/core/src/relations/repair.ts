import { createTree, dependent, hasLabel, headOf, lemmaOf, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** Undoes the parser's commonest faults in news before any rule reads the tree. */
export function repairTree(tree: Tree, words: Words): Tree {
  const heads = [...tree.heads];
  const labels = [...tree.labels];
  for (const token of tree.heads.keys()) {
    joinNames(tree, token, heads, labels);
    turnSpeaker(tree, words, token, labels);
  }
  return createTree(tree.parsed, heads, labels);
}

/** Two proper nouns side by side as apposition or as two subjects are one name. */
function joinNames(tree: Tree, token: number, heads: number[], labels: string[]): void {
  const before = token - 1;
  if (uposOf(tree, token) !== "PROPN" || uposOf(tree, before) !== "PROPN") return;
  if (hasLabel(tree, token, "appos") && headOf(tree, token) === before) labels[token] = "flat";
  const isTwin = hasLabel(tree, token, "nsubj") && hasLabel(tree, before, "nsubj") && headOf(tree, token) === headOf(tree, before);
  if (isTwin) {
    heads[token] = before;
    labels[token] = "flat";
  }
}

/** ", said the minister": what follows a speech verb without a subject is its speaker. */
function turnSpeaker(tree: Tree, words: Words, verb: number, labels: string[]): void {
  if (uposOf(tree, verb) !== "VERB" || words.reporting(lemmaOf(tree, verb))?.kind !== "say") return;
  if (dependent(tree, verb, "nsubj", "csubj", "ccomp", "mark") !== undefined) return;
  const object = dependent(tree, verb, "obj");
  const isAfterPause = [",", "”", '"', "''", "—", "–"].includes(wordOf(tree, verb - 1));
  if (object !== undefined && object > verb && isAfterPause) labels[object] = "nsubj";
}
