import type { Argument, Clause } from "./clause.ts";
import { baseOf, childrenOf, dependents, hasLabel, subtree, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";

/** The subject's noun phrase, without relative clauses and asides. */
export function subjectTokens(tree: Tree, clause: Clause): number[] {
  return clause.subject ? phrase(tree, clause.subject.head, clause.verb) : [];
}

/** An argument's words without its preposition; a clause keeps all but its marker. */
export function argumentTokens(tree: Tree, arg: Argument, clause: Clause): number[] {
  if (arg.role === "clause") return trimmed(tree, subtree(tree, arg.head));
  return phrase(tree, arg.head, clause.verb);
}

/** The verb group; for a copula the linking verb apart from what it links to. */
export function predicateTokens(tree: Tree, clause: Clause): { predicate: number[]; rest: number[] } {
  const group = [...clause.chain, clause.verb];
  const tokens: number[] = [];
  for (const [index, verb] of group.entries()) {
    if (!(clause.kind !== "verb" && verb === clause.verb)) tokens.push(verb);
    for (const child of childrenOf(tree, verb)) {
      const isAuxiliary = hasLabel(tree, child, "aux", "cop") || tree.labels[child] === "compound:prt";
      const isMarker = index > 0 && hasLabel(tree, child, "mark") && child < verb;
      const isNot = ["not", "n't", "never", "no"].includes(wordOf(tree, child)) && baseOf(tree, child) === "advmod";
      if (isAuxiliary || isMarker || isNot) tokens.push(child);
    }
  }
  tokens.sort((a, b) => a - b);
  if (clause.kind === "verb") return { predicate: tokens, rest: [] };
  const skip = new Set([...tokens, ...clause.args.filter((arg) => arg.role === "clause").map((arg) => arg.head)]);
  const isOutside = (token: number): boolean =>
    skip.has(token) || hasLabel(tree, token, "nsubj", "csubj", "acl:relcl", "parataxis", "advcl", "mark", "cc", "conj", "expl", "discourse");
  return { predicate: tokens, rest: trimmed(tree, subtree(tree, clause.verb, isOutside)) };
}

/** Adverbs and adverbial clauses that stand on the verb, in text order. */
export function adverbialsOf(tree: Tree, clause: Clause): number[][] {
  if (clause.kind !== "verb") return [];
  return [clause.verb, ...clause.chain].flatMap((verb) =>
    dependents(tree, verb, "advcl", "advmod")
      .filter((child) => !clause.chain.includes(child) && child !== clause.verb)
      .filter((child) => !["not", "n't", "never", "when", "where", "how", "why", "also", "however"].includes(wordOf(tree, child)))
      .filter((child) => !(baseOf(tree, child) === "advcl" && contains(tree, child, clause.verb)))
      .map((child) => trimmed(tree, subtree(tree, child))),
  );
}

const contains = (tree: Tree, top: number, token: number): boolean => subtree(tree, top).includes(token);

/** A noun phrase with its complements but without case, relative clauses and asides. */
function phrase(tree: Tree, head: number, verb: number): number[] {
  const skip = (token: number): boolean =>
    token === verb ||
    hasLabel(tree, token, "acl:relcl", "parataxis", "discourse") ||
    (hasLabel(tree, token, "case", "mark") && token < head && uposOf(tree, token) !== "PART" && isDirect(tree, token, head)) ||
    (hasLabel(tree, token, "cop", "nsubj") && isDirect(tree, token, head));
  return trimmed(tree, subtree(tree, head, skip));
}

const isDirect = (tree: Tree, token: number, head: number): boolean => tree.heads[token] === head;

/** Without punctuation and conjunctions at either end. */
function trimmed(tree: Tree, tokens: readonly number[]): number[] {
  const isEdge = (token: number | undefined): boolean =>
    token !== undefined && (baseOf(tree, token) === "punct" || baseOf(tree, token) === "cc");
  let start = 0;
  let end = tokens.length;
  while (start < end && isEdge(tokens[start])) start++;
  while (end > start && isEdge(tokens[end - 1])) end--;
  return tokens.slice(start, end);
}
