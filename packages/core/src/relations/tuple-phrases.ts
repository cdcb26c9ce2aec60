import type { Argument, Clause, Subject } from "./clause.ts";
import type { SubjectFinder } from "./subjects.ts";
import {
  baseOf,
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

/** The subject's noun phrase without asides; coordinated subjects stay together, owners lose their "'s". */
export function subjectPhrase(
  tree: Tree,
  clause: Clause,
  subject: Subject,
  subjectOf: SubjectFinder,
  antecedents: ReadonlyMap<number, number>,
): number[] {
  const head = antecedents.get(subject.head) ?? meantBy(tree, subject, subjectOf);
  const tokens = phrase(tree, head, [clause.verb, ...clause.chain]);
  return uposOf(tree, tokens.at(-1) ?? head) === "PART" ? tokens.slice(0, -1) : tokens;
}

/** "X is a lake that dried up": what a relative clause says of the predicate noun, it says of the copula's subject. */
function meantBy(tree: Tree, { head, why }: Subject, subjectOf: SubjectFinder): number {
  if (why !== "relcl" || dependent(tree, head, "cop") === undefined) return head;
  return subjectOf(head)?.head ?? head;
}

/** An argument's words without its preposition, one list a conjunct; a clause keeps all but its marker. */
export function argumentChoices(tree: Tree, arg: Argument, clause: Clause): number[][] {
  const group = [clause.verb, ...clause.chain];
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
    return [phrase(tree, arg.head, group)];
  }
  const skip = (token: number): boolean => baseOf(tree, token) === "conj";
  return parts.map((part) => phrase(tree, part, group, skip));
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

/** A noun phrase with its complements but without case, what commas part from it, and the clauses of `verbs`. */
export function phrase(
  tree: Tree,
  head: number,
  verbs: readonly number[],
  isLeftOut = (_: number): boolean => false,
): number[] {
  const skip = (token: number): boolean =>
    verbs.includes(token) ||
    isLeftOut(token) ||
    hasLabel(tree, token, "parataxis", "discourse") ||
    (hasLabel(tree, token, "conj") && token > head && isPredicate(tree, token)) ||
    (hasLabel(tree, token, "acl", "advcl", "appos") && token > head && isSetOff(tree, token)) ||
    leadsIn(tree, token, head) ||
    (hasLabel(tree, token, "cop", "nsubj") && isDirect(tree, token, head));
  return trimmed(tree, subtree(tree, head, skip));
}

/** True for what a comma, colon or dash parts from the words before it. */
export function isSetOff(tree: Tree, token: number): boolean {
  const first = subtree(tree, token)[0] ?? token;
  return [first, first - 1].some((mark) => [",", ";", ":", "--", "–", "—"].includes(wordOf(tree, mark)));
}

const isDirect = (tree: Tree, token: number, head: number): boolean => tree.heads[token] === head;

/** Without punctuation and conjunctions at either end. */
export function trimmed(tree: Tree, tokens: readonly number[]): number[] {
  const isEdge = (token: number | undefined): boolean =>
    token !== undefined && (/^(?:[,.;:–—-]|--)$/.test(wordOf(tree, token)) || baseOf(tree, token) === "cc");
  let start = 0;
  let end = tokens.length;
  while (start < end && isEdge(tokens[start])) start++;
  while (end > start && isEdge(tokens[end - 1])) end--;
  return tokens.slice(start, end);
}
