import { isTemporal } from "../time/index.ts";
import { isPassive } from "./governor.ts";
import {
  baseOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  lemmaOf,
  prepositionOf,
  subtree,
  uposOf,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** Undoes faults around who speaks and what is said. */
export function repairSpeech(
  tree: Tree,
  words: Words,
  token: number,
  heads: number[],
  labels: string[],
): void {
  nameOfficer(tree, words, token, heads);
  freeContent(tree, words, token, heads, labels);
  partInsertion(tree, words, token, heads, labels);
}

/** "The mayor of Lima, Ada Bos, said": the name after the comma is the mayor's, not the city's. */
function nameOfficer(tree: Tree, words: Words, token: number, heads: number[]): void {
  const place = headOf(tree, token);
  const officer = headOf(tree, place);
  if (baseOf(tree, token) !== "appos" || uposOf(tree, token) !== "PROPN" || officer < 0) return;
  if (baseOf(tree, place) !== "nmod" || uposOf(tree, place) !== "PROPN" || wordOf(tree, token - 1) !== ",")
    return;
  const isName = dependent(tree, token, "flat") !== undefined;
  if (isName && uposOf(tree, officer) === "NOUN" && words.isPersonNoun(lemmaOf(tree, officer)))
    heads[token] = officer;
}

/** Prepositions that tell where or in what something was said. */
const OCCASION = ["in", "at", "during", "by"];

/** "told reporters on Monday that X had paid": what was told does not describe the Monday. */
function freeContent(tree: Tree, words: Words, token: number, heads: number[], labels: string[]): void {
  const noun = headOf(tree, token);
  const verb = headOf(tree, noun);
  if (baseOf(tree, token) !== "acl" || verb < 0 || !hasLabel(tree, noun, "obl", "obj", "iobj")) return;
  if (words.reporting(lemmaOf(tree, verb))?.kind !== "say" || dependent(tree, verb, "ccomp") !== undefined)
    return;
  const hasThat = dependents(tree, token, "mark").some((child) => wordOf(tree, child) === "that");
  const isTold = words.isVerb("telling", lemmaOf(tree, verb)) && hasLabel(tree, noun, "obj", "iobj");
  // "said in a statement that …"
  const isOccasion = OCCASION.includes(prepositionOf(tree, noun)) && hasLabel(tree, noun, "obl");
  const isFree =
    isTold || isOccasion || isTemporal([wordOf(tree, noun)]) || words.isPersonNoun(lemmaOf(tree, noun));
  const subject = dependent(tree, token, "nsubj");
  const isWhole =
    isTold && (isPassive(tree, token) || dependent(tree, token, "obj", "xcomp", "cop") !== undefined);
  if (!(hasThat || isWhole) || !isFree || subject === undefined) return;
  if (["that", "which", "who"].includes(wordOf(tree, subject))) return;
  heads[token] = verb;
  labels[token] = "ccomp";
}

/** "Prices, analysts said, will rise": who speaks in between is no other name for the prices. */
function partInsertion(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (words.reporting(lemmaOf(tree, verb))?.kind !== "say" || wordOf(tree, verb + 1) !== ",") return;
  const subject = dependent(tree, verb, "nsubj");
  const content = dependent(tree, verb, "ccomp");
  if (subject === undefined || content === undefined || content < verb) return;
  const speaker = dependent(tree, subject, "appos");
  if (speaker === undefined || dependent(tree, content, "nsubj", "mark") !== undefined) return;
  const phrase = subtree(tree, speaker);
  if (
    phrase.at(-1) !== verb - 1 ||
    ![phrase[0] ?? 0, (phrase[0] ?? 0) - 1].some((at) => wordOf(tree, at) === ",")
  )
    return;
  heads[content] = heads[verb] ?? -1;
  labels[content] = labels[verb] ?? "root";
  heads[subject] = content;
  labels[subject] = "nsubj";
  heads[speaker] = verb;
  labels[speaker] = "nsubj";
  heads[verb] = content;
  labels[verb] = "parataxis";
}
