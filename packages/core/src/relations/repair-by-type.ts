import type { EntityType } from "../types/index.ts";
import {
  baseOf,
  dependents,
  hasLabel,
  headOf,
  isPredicate,
  isUnder,
  labelOf,
  lemmaOf,
  prepositionOf,
  subtree,
  uposOf,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** Undoes faults that only show by what the names are. */
export function repairByType(
  tree: Tree,
  words: Words,
  token: number,
  heads: number[],
  labels: string[],
): void {
  listCountries(tree, token, labels);
  leaveName(tree, token, heads, labels);
  nameOfficer(tree, words, token, heads, labels);
}

const typeOf = (tree: Tree, token: number): EntityType | undefined => tree.names.get(token)?.type;

/** "in Peru, Chile, and Ghana" with "Chile" on "Peru" as a place: no country lies in another. */
function listCountries(tree: Tree, token: number, labels: string[]): void {
  const first = headOf(tree, token);
  if (!hasLabel(tree, token, "nmod:unmarked", "appos", "nmod") || first > token) return;
  if (typeOf(tree, token) !== "Country" || typeOf(tree, first) !== "Country") return;
  const opening = subtree(tree, token)[0] ?? token;
  if (
    [opening, opening - 1].some((comma) => wordOf(tree, comma) === ",") &&
    prepositionOf(tree, token) === ""
  )
    labels[token] = "conj";
}

/** "ministers of the League to Save Chile in Lima" with "Lima" on a word inside the name: the clause happens there. */
function leaveName(tree: Tree, token: number, heads: number[], labels: string[]): void {
  const inside = headOf(tree, token);
  const name = tree.names.get(inside);
  if (
    !name ||
    inside === name.head ||
    tree.names.get(token) === name ||
    !hasLabel(tree, token, "nmod", "obl")
  )
    return;
  if (prepositionOf(tree, token) === "" || token < name.endToken) return;
  let over = headOf(tree, name.head);
  while (over >= 0 && !isPredicate(tree, over)) over = headOf(tree, over);
  if (isUnder(tree, name.head, token)) return;
  const isPlace = ["in", "at"].includes(prepositionOf(tree, token)) && over >= 0 && over < token;
  heads[token] = isPlace ? over : name.head;
  labels[token] = isPlace ? "obl" : "nmod";
}

/** "the head of the Bank of Peru, Ann Lee" with "Lee" on "Peru" or "Bank": a person's name is the officer's. */
function nameOfficer(tree: Tree, words: Words, token: number, heads: number[], labels: string[]): void {
  const name = tree.names.get(token);
  if (name?.type !== "Person" || name.head !== token || uposOf(tree, token) !== "PROPN") return;
  if (!["appos", "compound", "flat"].includes(labelOf(tree, token)) || headOf(tree, token) > token) return;
  if (!hasCommaBefore(tree, token)) return;
  let noun = headOf(tree, token);
  if (typeOf(tree, noun) === "Person") return;
  while (baseOf(tree, noun) === "nmod" && prepositionOf(tree, noun) !== "" && !isOfficer(tree, words, noun))
    noun = headOf(tree, noun);
  if (noun === headOf(tree, token) || !isOfficer(tree, words, noun)) return;
  if (dependents(tree, noun, "appos").some((child) => child !== token)) return;
  heads[token] = noun;
  labels[token] = "appos";
}

const hasCommaBefore = (tree: Tree, token: number): boolean => {
  const first = subtree(tree, token)[0] ?? token;
  return [first, first - 1].some((comma) => wordOf(tree, comma) === ",");
};

const isOfficer = (tree: Tree, words: Words, noun: number): boolean =>
  uposOf(tree, noun) === "NOUN" && words.isPersonNoun(lemmaOf(tree, noun));
