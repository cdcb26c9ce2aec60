import type { Argument, Clause, Subject } from "./clause.ts";
import type { SubjectFinder } from "./subjects.ts";
import {
  baseOf,
  childrenOf,
  conjuncts,
  dependent,
  dependents,
  hasLabel,
  isPredicate,
  subtree,
  uposOf,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";

/** The subject's noun phrase, without relative clauses and asides; coordinated subjects stay together. */
export function subjectPhrase(
  tree: Tree,
  clause: Clause,
  subject: Subject,
  subjectOf: SubjectFinder,
): number[] {
  return phrase(tree, meantBy(tree, subject, subjectOf), clause.verb);
}

/** "X is a lake that dried up": what a relative clause says of the predicate noun, it says of the copula's subject. */
function meantBy(tree: Tree, { head, why }: Subject, subjectOf: SubjectFinder): number {
  if (why !== "relcl" || dependent(tree, head, "cop") === undefined) return head;
  return subjectOf(head)?.head ?? head;
}

/** An argument's words without its preposition, one list a conjunct; a clause keeps all but its marker. */
export function argumentChoices(tree: Tree, arg: Argument, clause: Clause): number[][] {
  if (arg.role === "clause") {
    const marker = thatOf(tree, arg.head);
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
export function linkOf(tree: Tree, arg: Argument): number[] {
  if (arg.role === "clause") return thatOf(tree, arg.head);
  return dependents(tree, arg.head, "case", "mark")
    .filter((child) => leadsIn(tree, child, arg.head))
    .flatMap((child) => subtree(tree, child));
}

const thatOf = (tree: Tree, clause: number): number[] =>
  dependents(tree, clause, "mark").filter((child) => wordOf(tree, child) === "that");

/** True for a preposition or subordinator before its phrase; "to" and "'s" are part of the phrase. */
const leadsIn = (tree: Tree, token: number, head: number): boolean =>
  hasLabel(tree, token, "case", "mark") &&
  token < head &&
  uposOf(tree, token) !== "PART" &&
  isDirect(tree, token, head);

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
    hasLabel(tree, token, "acl:relcl", "parataxis") ||
    (isDirect(tree, token, clause.verb) &&
      hasLabel(tree, token, "nsubj", "csubj", "advcl", "mark", "cc", "conj", "expl", "discourse"));
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

const isToldAdverb = (tree: Tree, adverb: number, verb: number): boolean =>
  !isMedial(tree, adverb, verb) && !LOOSE.includes(wordOf(tree, adverb));

/** "left when it rained": a clause after the verb, without a comma. */
const isClose = (tree: Tree, child: number, verb: number): boolean =>
  child > verb && !isSetOff(tree, child) && !contains(tree, child, verb);

const contains = (tree: Tree, top: number, token: number): boolean => subtree(tree, top).includes(token);

/** A noun phrase with its complements but without case, relative clauses and asides. */
export function phrase(
  tree: Tree,
  head: number,
  verb: number,
  isLeftOut = (_: number): boolean => false,
): number[] {
  const skip = (token: number): boolean =>
    token === verb ||
    isLeftOut(token) ||
    hasLabel(tree, token, "acl:relcl", "parataxis", "discourse") ||
    (hasLabel(tree, token, "conj") && token > head && isPredicate(tree, token)) ||
    (hasLabel(tree, token, "acl", "advcl") && token > head && isSetOff(tree, token)) ||
    (hasLabel(tree, token, "appos") && token > head) ||
    leadsIn(tree, token, head) ||
    (hasLabel(tree, token, "cop", "nsubj") && isDirect(tree, token, head));
  return trimmed(tree, subtree(tree, head, skip));
}

/** True for what a comma parts from the words before it. */
function isSetOff(tree: Tree, token: number): boolean {
  const first = subtree(tree, token)[0] ?? token;
  return [wordOf(tree, first), wordOf(tree, first - 1)].includes(",");
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
