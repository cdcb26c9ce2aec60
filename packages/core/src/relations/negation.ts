import { baseOf, childrenOf, dependents, hasLabel, lemmaOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** "not only", "not just": no negation. */
const NOT_ONLY = ["only", "just", "merely", "simply", "solely"];

/** True if a negator stands on the predicate: "not", "never", "no" on a participant, "neither … nor". */
export function isNegated(tree: Tree, words: Words, predicate: number): boolean {
  return childrenOf(tree, predicate).some((child) => {
    if (hasLabel(tree, child, "advmod", "aux", "cc", "det")) return isAdverb(tree, words, child);
    if (!hasLabel(tree, child, "nsubj", "obj", "obl", "iobj")) return false;
    if (["subject", "object"].includes(words.negator(lemmaOf(tree, child)) ?? "")) return true;
    return baseOf(tree, child) !== "obl" && hasNegativeDeterminer(tree, words, child);
  });
}

function isAdverb(tree: Tree, words: Words, child: number): boolean {
  const kind = words.negator(wordOf(tree, child));
  const isPlain = kind === "adverb" || (kind === "determiner" && hasLabel(tree, child, "det"));
  return isPlain && !NOT_ONLY.includes(wordOf(tree, child + 1));
}

function hasNegativeDeterminer(tree: Tree, words: Words, noun: number): boolean {
  return dependents(tree, noun, "det", "cc").some((child) => {
    const word = wordOf(tree, child);
    return words.negator(word) === "determiner" || word === "neither";
  });
}
