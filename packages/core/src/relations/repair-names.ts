import { isTemporal } from "../time/index.ts";
import { isCount } from "./counts.ts";
import {
  baseOf,
  conjuncts,
  dependent,
  dependents,
  hasLabel,
  headOf,
  lemmaOf,
  prepositionOf,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** Undoes faults around names, and around the nouns that tell who somebody is. */
export function repairNames(
  tree: Tree,
  words: Words,
  token: number,
  heads: number[],
  labels: string[],
): void {
  raiseFromName(tree, token, heads);
  partRole(tree, token, labels);
  leadIn(tree, token, labels);
  nameConjunct(tree, token, heads);
  listRoles(tree, words, token, heads, labels);
  freeFromDay(tree, token, heads, labels);
  partReceiver(tree, token, heads, labels);
  nameCounted(tree, token, labels);
  setOffParty(tree, token, labels);
}

/** "Ian Lee, R-Ohio, said": party and state are no second person. */
function setOffParty(tree: Tree, token: number, labels: string[]): void {
  const isParty =
    ["r", "d", "i"].includes(wordOf(tree, token)) && ["-", "–"].includes(wordOf(tree, token + 1));
  if (isParty && hasLabel(tree, token, "appos", "conj", "parataxis")) labels[token] = "dep";
}

/** "Two Democrats, Ian Lee and Jo Ray, …" read as three: as many names as the noun counts are its own. */
function nameCounted(tree: Tree, token: number, labels: string[]): void {
  const noun = headOf(tree, token);
  if (baseOf(tree, token) !== "conj" || uposOf(tree, token) !== "PROPN" || wordOf(tree, token - 1) !== ",")
    return;
  const isPlural = ["NNS", "NNPS"].includes(xposOf(tree, noun));
  if (isPlural && noun < token && isCount(tree, noun, conjuncts(tree, token).length)) labels[token] = "appos";
}

/** "The two men arrested on Friday, Ian Lee and Jo Ray, …": the names are the men's and no other days. */
function freeFromDay(tree: Tree, token: number, heads: number[], labels: string[]): void {
  const day = headOf(tree, token);
  if (!hasLabel(tree, token, "conj", "appos") || uposOf(tree, token) !== "PROPN") return;
  if (!isTemporal([wordOf(tree, day)]) || isTemporal([wordOf(tree, token)])) return;
  const participle = headOf(tree, day);
  if (baseOf(tree, participle) !== "acl" || wordOf(tree, token - 1) !== ",") return;
  heads[token] = headOf(tree, participle);
  labels[token] = "appos";
}

/** "gave May Bank a loan" with the name in the loan's phrase: before an article another phrase ends. */
function partReceiver(tree: Tree, token: number, heads: number[], labels: string[]): void {
  const noun = headOf(tree, token);
  if (!hasLabel(tree, token, "compound", "nmod:desc", "flat") || token > noun) return;
  if (uposOf(tree, token) !== "PROPN" || !hasLabel(tree, noun, "obj")) return;
  if (!dependents(tree, noun, "det").some((article) => article > token)) return;
  heads[token] = headOf(tree, noun);
  labels[token] = "iobj";
}

/** What hangs on a later word of a name belongs to its first: "Ann May Lee and Jo Ray" with "Jo" on "May". */
function raiseFromName(tree: Tree, token: number, heads: number[]): void {
  let name = headOf(tree, token);
  if (!hasLabel(tree, token, "conj", "appos", "acl", "nmod") || baseOf(tree, name) !== "flat") return;
  while (baseOf(tree, name) === "flat" && uposOf(tree, headOf(tree, name)) === "PROPN")
    name = headOf(tree, name);
  heads[token] = name;
}

/** "Ian Lee the head of X" with "head" as part of the name: an article opens a description. */
function partRole(tree: Tree, token: number, labels: string[]): void {
  if (baseOf(tree, token) === "flat" && dependent(tree, token, "det") !== undefined) labels[token] = "appos";
}

/** "subsidiary of May Bank" with "Bank" as a compound: what follows its noun with a preposition is a phrase on it. */
function leadIn(tree: Tree, token: number, labels: string[]): void {
  const head = headOf(tree, token);
  if (labels[token] !== "compound" || head < 0 || head > token) return;
  if (prepositionOf(tree, token) !== "") labels[token] = "nmod";
}

/** "Jan Smit and his wife, Ada Bos": the name after the comma is the wife's. */
function nameConjunct(tree: Tree, token: number, heads: number[]): void {
  const first = headOf(tree, token);
  if (baseOf(tree, token) !== "appos" || uposOf(tree, token) !== "PROPN" || wordOf(tree, token - 1) !== ",")
    return;
  const noun = conjuncts(tree, first)
    .slice(1)
    .find((part) => part === token - 2 && uposOf(tree, part) === "NOUN");
  if (noun !== undefined && dependent(tree, noun, "nmod:poss", "amod", "det") !== undefined)
    heads[token] = noun;
}

/** "is chairman of X, director of Y": the second role is the first one's neighbour, not what X is. */
function listRoles(tree: Tree, words: Words, token: number, heads: number[], labels: string[]): void {
  if (!hasLabel(tree, token, "appos", "conj") || !isRole(tree, words, token)) return;
  let body = headOf(tree, token);
  if (!isBody(tree, body)) return;
  while (isBody(tree, body)) body = headOf(tree, body);
  if (!isRole(tree, words, body)) return;
  heads[token] = body;
  labels[token] = "conj";
}

const isBody = (tree: Tree, token: number): boolean =>
  baseOf(tree, token) === "nmod" &&
  ["of", "at", "for", "with", "in"].includes(prepositionOf(tree, token)) &&
  ["PROPN", "NOUN"].includes(uposOf(tree, token)) &&
  /^\p{Lu}/u.test(textAt(tree, token));

/** "director", and "President" unless it is but a word of a name. */
function isRole(tree: Tree, words: Words, token: number): boolean {
  const lemma = lemmaOf(tree, token);
  if (!words.isPersonNoun(lemma) || words.isKin(lemma)) return false;
  return uposOf(tree, token) === "NOUN" || dependent(tree, token, "nmod", "det", "conj") !== undefined;
}

function textAt(tree: Tree, token: number): string {
  const span = tree.parsed.tokens[token];
  return span ? tree.parsed.document.text.slice(span.start, span.end) : "";
}
