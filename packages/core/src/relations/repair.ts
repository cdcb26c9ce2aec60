import { ownerOf } from "./subjects.ts";
import { createTree, dependent, markerOf, xposOf, prepositionOf, baseOf, hasLabel, headOf, lemmaOf, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** Undoes the parser's commonest faults in news before any rule reads the tree. */
export function repairTree(tree: Tree, words: Words): Tree {
  const heads = [...tree.heads];
  const labels = [...tree.labels];
  for (const token of tree.heads.keys()) {
    joinNames(tree, token, heads, labels);
    turnSpeaker(tree, words, token, labels);
    foldParticiple(tree, words, token, heads, labels);
    moveInfinitive(tree, words, token, heads, labels);
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

/** "amid growing tensions", "navigate evolving threats": a participle right before its bare noun modifies it. */
function foldParticiple(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (xposOf(tree, verb) !== "VBG" || uposOf(tree, verb) !== "VERB") return;
  const object = dependent(tree, verb, "obj");
  const head = headOf(tree, verb);
  if (object === undefined || head < 0 || dependent(tree, verb, "nsubj", "aux", "obl", "conj") !== undefined) return;
  const between = tree.parsed.upos.slice(verb + 1, object);
  if (object <= verb || between.some((tag) => !["ADJ", "NOUN"].includes(tag))) return;
  const preposition = markerOf(tree, verb) || prepositionOf(tree, verb);
  const isObject = hasLabel(tree, verb, "xcomp", "ccomp") && !words.chain(lemmaOf(tree, head)) && preposition === "";
  if (!isObject && !["amid", "amidst", "despite"].includes(preposition)) return;
  heads[object] = head;
  labels[object] = isObject ? "obj" : "obl";
  for (const child of tree.children[verb] ?? []) if (hasLabel(tree, child, "mark", "case")) {
    heads[child] = object;
    labels[child] = "case";
  }
  heads[verb] = object;
  labels[verb] = "amod";
}

/** "reflects a push by X to shape …": the infinitive belongs to the noun that has an owner. */
function moveInfinitive(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (!hasLabel(tree, verb, "advcl") || markerOf(tree, verb) !== "to") return;
  const object = dependent(tree, headOf(tree, verb), "obj");
  if (object === undefined || object > verb || baseOf(tree, object) !== "obj") return;
  const kind = words.shell(lemmaOf(tree, object))?.kind;
  if ((kind !== "plan" && kind !== "possibility") || ownerOf(tree, object) === undefined) return;
  heads[verb] = object;
  labels[verb] = "acl";
}
