import type { Clause } from "./clause.ts";
import { baseOf, dependents, subtree, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { isSetOff, trimmed } from "./tuple-phrases.ts";
import { isCloseAdverb } from "./tuple-predicate.ts";

/** Adverbs that link sentences or ask: no part of what is said. */
const LOOSE = [
  ...["not", "n't", "never", "when", "where", "how", "why", "whereby", "also", "too", "though", "however"],
  ...["moreover", "furthermore", "therefore", "thus", "instead", "meanwhile", "nevertheless", "nonetheless"],
  ...["hence", "besides", "additionally", "consequently", "similarly", "indeed"],
];

/** Adverbs and adverbial clauses that stand on the verb, in text order; what a comma parts off is a tuple of its own. */
export function adverbialsOf(tree: Tree, clause: Clause): number[][] {
  if (clause.kind !== "verb") return [];
  return [clause.verb, ...clause.chain].flatMap((verb) =>
    dependents(tree, verb, "advcl", "advmod")
      .filter((child) => !clause.chain.includes(child) && child !== clause.verb)
      .filter((child) =>
        baseOf(tree, child) === "advmod"
          ? isToldAdverb(tree, child, verb)
          : isClose(tree, child, clause.verb),
      )
      .map((child) => trimmed(tree, subtree(tree, child))),
  );
}

/** What the object does or shall do: "to lend gold" in "asked Oslo to lend gold". */
export function complementsOf(tree: Tree, clause: Clause): number[][] {
  if (clause.kind !== "verb") return [];
  return dependents(tree, clause.verb, "xcomp")
    .filter((child) => uposOf(tree, child) === "VERB" && child > clause.verb)
    .filter(() => clause.args.some(({ role, shared }) => role === "object" && !shared))
    .map((child) => trimmed(tree, subtree(tree, child)));
}

const isToldAdverb = (tree: Tree, adverb: number, verb: number): boolean =>
  !isCloseAdverb(tree, adverb, verb) && !LOOSE.includes(wordOf(tree, adverb));

/** "left when it rained": a clause after the verb, without a comma. */
const isClose = (tree: Tree, child: number, verb: number): boolean =>
  child > verb && !isSetOff(tree, child) && !contains(tree, child, verb);

const contains = (tree: Tree, top: number, token: number): boolean => subtree(tree, top).includes(token);
