import type { Argument, Clause } from "./clause.ts";
import { baseOf, childrenOf, conjuncts, dependents, hasLabel, subtree, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";

/** The subject's noun phrase, without relative clauses and asides; coordinated subjects stay together. */
export function subjectChoices(tree: Tree, clause: Clause): number[][] {
  return clause.subject ? [phrase(tree, clause.subject.head, clause.verb)] : [];
}

/** An argument's words without its preposition, one list a conjunct; a clause keeps all but its marker. */
export function argumentChoices(tree: Tree, arg: Argument, clause: Clause): number[][] {
  if (arg.role === "clause") {
    const marker = dependents(tree, arg.head, "mark").filter((child) => wordOf(tree, child) === "that");
    return [
      trimmed(
        tree,
        subtree(tree, arg.head, (token) => marker.includes(token) || token === clause.verb),
      ),
    ];
  }
  const parts = arg.role === "object" ? conjuncts(tree, arg.head) : [arg.head];
  if (parts.length === 1 || !parts.every((part) => isPlainPhrase(tree, part))) {
    return [phrase(tree, arg.head, clause.verb)];
  }
  const skip = (token: number): boolean => baseOf(tree, token) === "conj";
  return parts.map((part) => phrase(tree, part, clause.verb, skip));
}

const isPlainPhrase = (tree: Tree, head: number): boolean =>
  ["NOUN", "PROPN", "NUM"].includes(uposOf(tree, head));

/** What links an argument to the verb: its preposition, or the "that" of a content clause. */
export function linkOf(tree: Tree, arg: Argument): string {
  if (arg.role !== "clause") return arg.preposition;
  return dependents(tree, arg.head, "mark").some((child) => wordOf(tree, child) === "that") ? "that" : "";
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
      const isNot =
        ["not", "n't", "never", "no"].includes(wordOf(tree, child)) && baseOf(tree, child) === "advmod";
      const isAdverb = baseOf(tree, child) === "advmod" && isMedial(tree, child, verb);
      if (isAuxiliary || isMarker || isNot || isAdverb) tokens.push(child);
    }
  }
  tokens.sort((a, b) => a - b);
  if (clause.kind === "verb") return { predicate: tokens, rest: [] };
  const skip = new Set([
    ...tokens,
    ...clause.args.filter((arg) => arg.role === "clause").map((arg) => arg.head),
  ]);
  const isOutside = (token: number): boolean =>
    skip.has(token) ||
    hasLabel(
      tree,
      token,
      "nsubj",
      "csubj",
      "acl:relcl",
      "parataxis",
      "advcl",
      "mark",
      "cc",
      "conj",
      "expl",
      "discourse",
    );
  return { predicate: tokens, rest: trimmed(tree, subtree(tree, clause.verb, isOutside)) };
}

/** A lone adverb right before the verb or between its auxiliaries: "generally consisted of". */
function isMedial(tree: Tree, adverb: number, verb: number): boolean {
  if (adverb > verb || childrenOf(tree, adverb).length > 0 || uposOf(tree, adverb) !== "ADV") return false;
  const between = tree.parsed.upos.slice(adverb, verb);
  return (
    !["also", "however", "then", "when", "where", "how", "why"].includes(wordOf(tree, adverb)) &&
    between.every((tag) => ["ADV", "AUX", "PART"].includes(tag))
  );
}

/** Adverbs and adverbial clauses that stand on the verb, in text order. */
export function adverbialsOf(tree: Tree, clause: Clause): number[][] {
  if (clause.kind !== "verb") return [];
  return [clause.verb, ...clause.chain].flatMap((verb) =>
    dependents(tree, verb, "advcl", "advmod")
      .filter((child) => !clause.chain.includes(child) && child !== clause.verb)
      .filter((child) => !(baseOf(tree, child) === "advmod" && isMedial(tree, child, verb)))
      .filter(
        (child) =>
          !["not", "n't", "never", "when", "where", "how", "why", "also", "however"].includes(
            wordOf(tree, child),
          ),
      )
      .filter((child) => !(baseOf(tree, child) === "advcl" && contains(tree, child, clause.verb)))
      .map((child) => trimmed(tree, subtree(tree, child))),
  );
}

const contains = (tree: Tree, top: number, token: number): boolean => subtree(tree, top).includes(token);

/** A noun phrase with its complements but without case, relative clauses and asides. */
function phrase(tree: Tree, head: number, verb: number, isLeftOut = (_: number): boolean => false): number[] {
  const skip = (token: number): boolean =>
    token === verb ||
    isLeftOut(token) ||
    hasLabel(tree, token, "acl:relcl", "parataxis", "discourse") ||
    (hasLabel(tree, token, "case", "mark") &&
      token < head &&
      uposOf(tree, token) !== "PART" &&
      isDirect(tree, token, head)) ||
    (hasLabel(tree, token, "cop", "nsubj") && isDirect(tree, token, head));
  return trimmed(tree, subtree(tree, head, skip));
}

const isDirect = (tree: Tree, token: number, head: number): boolean => tree.heads[token] === head;

/** Without punctuation and conjunctions at either end. */
function trimmed(tree: Tree, tokens: readonly number[]): number[] {
  const isEdge = (token: number | undefined): boolean =>
    token !== undefined && (/^(?:[,.;:–—-]|--)$/.test(wordOf(tree, token)) || baseOf(tree, token) === "cc");
  let start = 0;
  let end = tokens.length;
  while (start < end && isEdge(tokens[start])) start++;
  while (end > start && isEdge(tokens[end - 1])) end--;
  return tokens.slice(start, end);
}
