import type { Parsed, Sentence, Span } from "../types/index.ts";

/** A document's dependency trees with children lists and lower-cased words: what every rule here walks on. */
export interface Tree {
  readonly parsed: Parsed;
  /** `heads[i]` indexes the tokens of the document, −1 = root. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  /** Children in text order. */
  readonly children: readonly (readonly number[])[];
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  /** `sentenceOf[i]`: index of the sentence that holds token `i`. */
  readonly sentenceOf: readonly number[];
  /** What pronouns stand for, by token: wording says the name. */
  readonly referents: ReadonlyMap<number, Referent>;
}

/** A chain of mentions and how the document calls it. */
export interface Referent {
  readonly chain: number;
  readonly name: string;
}

const NO_CHILDREN: readonly number[] = [];

/** Builds the tree view over a parse, or over repaired heads and labels. */
export function createTree(
  parsed: Parsed,
  heads: readonly number[] = parsed.heads,
  labels: readonly string[] = parsed.labels,
): Tree {
  const children: number[][] = parsed.tokens.map(() => []);
  for (const [token, head] of heads.entries()) if (head !== token) children[head]?.push(token);
  const sentenceOf: number[] = [];
  for (const [index, sentence] of parsed.sentences.entries()) {
    for (let token = sentence.firstToken; token < sentence.endToken; token++) sentenceOf[token] = index;
  }
  const { text } = parsed.document;
  return {
    parsed,
    heads,
    labels,
    children,
    words: parsed.tokens.map((token) => text.slice(token.start, token.end).toLowerCase()),
    lemmas: parsed.lemmas.map((lemma) => lemma.toLowerCase()),
    sentenceOf,
    referents: new Map(),
  };
}

/** Head of a token, −1 for a root or a token that does not exist. */
export const headOf = (tree: Tree, token: number): number => tree.heads[token] ?? -1;
/** Full label, `nsubj:pass`. */
export const labelOf = (tree: Tree, token: number): string => tree.labels[token] ?? "dep";
/** Label without its subtype. */
export function baseOf(tree: Tree, token: number): string {
  const label = labelOf(tree, token);
  const colon = label.indexOf(":");
  return colon < 0 ? label : label.slice(0, colon);
}
export const childrenOf = (tree: Tree, token: number): readonly number[] =>
  tree.children[token] ?? NO_CHILDREN;
export const wordOf = (tree: Tree, token: number): string => tree.words[token] ?? "";
export const lemmaOf = (tree: Tree, token: number): string => tree.lemmas[token] ?? "";
export const uposOf = (tree: Tree, token: number): string => tree.parsed.upos[token] ?? "X";
export const xposOf = (tree: Tree, token: number): string => tree.parsed.xpos[token] ?? "";
export const arcScore = (tree: Tree, token: number): number => tree.parsed.arcScores[token] ?? 0.9;

/** Children whose label is, or is a subtype of, one of `labels`. */
export function dependents(tree: Tree, token: number, ...labels: readonly string[]): number[] {
  return childrenOf(tree, token).filter((child) => hasLabel(tree, child, ...labels));
}

/** First such child. */
export function dependent(tree: Tree, token: number, ...labels: readonly string[]): number | undefined {
  return childrenOf(tree, token).find((child) => hasLabel(tree, child, ...labels));
}

/** True if the token's label is one of `labels` or a subtype of one. */
export function hasLabel(tree: Tree, token: number, ...labels: readonly string[]): boolean {
  const label = labelOf(tree, token);
  return labels.includes(label) || labels.includes(baseOf(tree, token));
}

/** The phrase's conjuncts, itself first; flat or nested coordination alike. */
export function conjuncts(tree: Tree, token: number): number[] {
  const found = [token];
  for (const child of dependents(tree, token, "conj")) found.push(...conjuncts(tree, child));
  return found;
}

/** All tokens under `token`, itself included, in text order; subtrees that `skip` names are left out. */
export function subtree(tree: Tree, token: number, skip: (token: number) => boolean = () => false): number[] {
  const found: number[] = [];
  const visit = (node: number): void => {
    found.push(node);
    for (const child of childrenOf(tree, node)) if (!skip(child)) visit(child);
  };
  visit(token);
  return found.sort((a, b) => a - b);
}

/** True if `token` is `ancestor` or hangs below it. */
export function isUnder(tree: Tree, token: number, ancestor: number): boolean {
  for (let node = token; node >= 0; node = headOf(tree, node)) if (node === ancestor) return true;
  return false;
}

/** The sentence that holds a token. */
export function sentenceAt(tree: Tree, token: number): Sentence | undefined {
  return tree.parsed.sentences[tree.sentenceOf[token] ?? -1];
}

/** Span from the first to the last of some tokens. */
export function spanOf(tree: Tree, tokens: readonly number[]): Span {
  let first = tokens[0] ?? 0;
  let last = first;
  for (const token of tokens) {
    if (token < first) first = token;
    if (token > last) last = token;
  }
  return { start: tree.parsed.tokens[first]?.start ?? 0, end: tree.parsed.tokens[last]?.end ?? 0 };
}

/** Preposition of a phrase, multiword ones joined by a space ("because of"); empty if bare. */
export function prepositionOf(tree: Tree, token: number): string {
  const words: string[] = [];
  for (const child of dependents(tree, token, "case")) {
    if (wordOf(tree, child) === "'s" || wordOf(tree, child) === "’s" || wordOf(tree, child) === "'") continue;
    words.push(wordOf(tree, child), ...dependents(tree, child, "fixed").map((part) => wordOf(tree, part)));
  }
  return words.join(" ");
}

/** Subordinator of a clause ("that", "if", "at" in "aimed at making"); empty if none. */
export function markerOf(tree: Tree, token: number): string {
  const words: string[] = [];
  for (const child of dependents(tree, token, "mark", "case")) {
    if (child > token) continue;
    words.push(wordOf(tree, child), ...dependents(tree, child, "fixed").map((part) => wordOf(tree, part)));
  }
  return words.join(" ");
}

/** True for verbs and for what a copula makes a predicate of. */
export function isPredicate(tree: Tree, token: number): boolean {
  return uposOf(tree, token) === "VERB" || dependent(tree, token, "cop") !== undefined;
}

/** True for a verb in a finite or auxiliary-supported clause, not a bare participle or infinitive. */
export function isFinite(tree: Tree, token: number): boolean {
  if (["VBD", "VBZ", "VBP", "MD"].includes(xposOf(tree, token))) return true;
  return childrenOf(tree, token).some(
    (child) =>
      hasLabel(tree, child, "aux", "cop") && ["VBD", "VBZ", "VBP", "MD"].includes(xposOf(tree, child)),
  );
}
