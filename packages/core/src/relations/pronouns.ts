import type { Coreferred } from "../types/index.ts";
import type { Clause } from "./clause.ts";
import { dependents, uposOf, wordOf } from "./tree.ts";
import type { Referent, Tree } from "./tree.ts";

/** True for "itself" and its like. */
export const isReflexive = (word: string): boolean => /sel(?:f|ves)$/.test(word);

/** What each pronoun stands for, by token; "itself" stays as it is. */
export function readReferents({ mentions, chains, chainOf, document }: Coreferred): Map<number, Referent> {
  return new Map(
    mentions.flatMap((mention, index): [number, Referent][] => {
      const chain = chainOf[index] ?? -1;
      const name = mention.kind === "pronoun" ? chains[chain]?.name : undefined;
      const word = document.text.slice(mention.start, mention.end);
      return name === undefined || isReflexive(word) ? [] : [[mention.head, { chain, name }]];
    }),
  );
}

/**
 * True if an object or phrase of the clause is a pronoun that nobody stands behind, or that was taken for the subject:
 * in "Oslo rejoined it", "it" is anything but Oslo (principle B of binding, Chomsky 1981).
 */
export function hasLoosePronoun(
  tree: Tree,
  clause: Clause,
  source: { readonly chain: number; readonly head: number },
  target: number | undefined,
): boolean {
  const told = clause.subject?.head ?? -1;
  const isAgentFact = clause.passive && target === undefined && uposOf(tree, told) === "PRON";
  if (isAgentFact && clause.args.some(({ role }) => role === "agent") && !tree.referents.has(told))
    return true;
  return clause.args.some(({ head, role }) => {
    if (role === "clause" || head === target || head === source.head) return false;
    if (["one", "ones"].includes(wordOf(tree, head)) && dependents(tree, head, "nmod").length === 0)
      return true;
    if (uposOf(tree, head) !== "PRON") return false;
    const isDescribed = wordOf(tree, head) !== "what" && dependents(tree, head, "acl", "nmod").length > 0;
    if (!PERSONAL.includes(wordOf(tree, head)) || isDescribed) return false;
    const referent = tree.referents.get(head);
    return referent === undefined || referent.chain === source.chain;
  });
}

const PERSONAL = [
  "it",
  "he",
  "she",
  "they",
  "him",
  "her",
  "them",
  "this",
  "that",
  "these",
  "those",
  "what",
  "which",
  "something",
];
