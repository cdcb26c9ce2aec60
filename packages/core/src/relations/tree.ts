import type { Coreferred, Mention, Parsed, Sentence, Span } from "../types/index.ts";

/** The words of a document as the rules read them; what no repair of the tree changes. */
interface Text {
  readonly parsed: Parsed;
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  /** `sentenceOf[i]`: index of the sentence that holds token `i`. */
  readonly sentenceOf: readonly number[];
  /** What pronouns stand for, by token: wording says the name. */
  readonly referents: ReadonlyMap<number, Referent>;
  /** Names by the tokens that they cover. */
  readonly names: ReadonlyMap<number, Mention>;
}

/** A document's dependency trees with an index of what every rule here asks for: children, base labels, prepositions. */
export interface Tree extends Text {
  /** `heads[i]` indexes the tokens of the document, −1 = root. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  /** Labels without their subtypes. */
  readonly bases: readonly string[];
  /** Children in text order. */
  readonly children: readonly (readonly number[])[];
  /** `prepositions[i]` leads the phrase of token `i` in, multiword ones joined by a space; empty if none. */
  readonly prepositions: readonly string[];
  /** `markers[i]` stands before the clause of token `i`: its subordinator or preposition. */
  readonly markers: readonly string[];
}

/** A chain of mentions and how the document calls it. */
export interface Referent {
  readonly chain: number;
  readonly name: string;
}

const NO_CHILDREN: readonly number[] = [];
const NO_REFERENTS: Tree["referents"] = new Map();
const NO_NAMES: Tree["names"] = new Map();

/** The names of a document by the tokens that they cover, the first where two share one. */
export function readNames({ mentions }: Coreferred): Map<number, Mention> {
  const found = new Map<number, Mention>();
  for (const mention of mentions.filter(({ kind }) => NAMED.includes(kind))) {
    for (let token = mention.firstToken; token < mention.endToken; token++)
      if (!found.has(token)) found.set(token, mention);
  }
  return found;
}

const NAMED = ["name", "acronym", "metonym", "demonym"];

/** Builds the tree view over a parse. */
export function createTree(
  parsed: Parsed,
  referents: Tree["referents"] = NO_REFERENTS,
  names: Tree["names"] = NO_NAMES,
): Tree {
  const { text } = parsed.document;
  const sentenceOf: number[] = [];
  for (const [index, sentence] of parsed.sentences.entries()) {
    for (let token = sentence.firstToken; token < sentence.endToken; token++) sentenceOf[token] = index;
  }
  const words = parsed.tokens.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const lemmas = parsed.lemmas.map((lemma) => lemma.toLowerCase());
  return withArcs({ parsed, words, lemmas, sentenceOf, referents, names }, parsed.heads, parsed.labels);
}

/** The same text under other heads and labels. */
export function withArcs(text: Text, heads: readonly number[], labels: readonly string[]): Tree {
  const children: number[][] = heads.map(() => []);
  heads.forEach((head, token) => {
    if (head !== token) children[head]?.push(token);
  });
  const bases = labels.map(withoutSubtype);
  return {
    parsed: text.parsed,
    words: text.words,
    lemmas: text.lemmas,
    sentenceOf: text.sentenceOf,
    referents: text.referents,
    names: text.names,
    heads,
    labels,
    bases,
    children,
    ...indexCases(text.words, bases, children),
  };
}

function withoutSubtype(label: string): string {
  const colon = label.indexOf(":");
  return colon < 0 ? label : label.slice(0, colon);
}

/** Prepositions and subordinators by the token that they lead in. */
function indexCases(
  words: readonly string[],
  bases: readonly string[],
  children: readonly (readonly number[])[],
): Pick<Tree, "prepositions" | "markers"> {
  const prepositions = words.map(() => "");
  const markers = words.map(() => "");
  children.forEach((under, head) => {
    for (const child of under) {
      const isCase = bases[child] === "case";
      if (!isCase && bases[child] !== "mark") continue;
      const fixed = (children[child] ?? []).filter((part) => bases[part] === "fixed");
      const word = [child, ...fixed].map((part) => words[part] ?? "").join(" ");
      if (isCase && !GENITIVES.includes(words[child] ?? "")) {
        prepositions[head] = joined(prepositions[head], word);
      }
      if (child < head) markers[head] = joined(markers[head], word);
    }
  });
  return { prepositions, markers };
}

const GENITIVES = ["'s", "’s", "'"];

const joined = (before = "", word: string): string => (before === "" ? word : `${before} ${word}`);

/** Head of a token, −1 for a root or a token that does not exist. */
export const headOf = (tree: Tree, token: number): number => tree.heads[token] ?? -1;
/** Full label, `nsubj:pass`. */
export const labelOf = (tree: Tree, token: number): string => tree.labels[token] ?? "dep";
/** Label without its subtype. */
export const baseOf = (tree: Tree, token: number): string => tree.bases[token] ?? "dep";
export const childrenOf = (tree: Tree, token: number): readonly number[] =>
  tree.children[token] ?? NO_CHILDREN;
export const wordOf = (tree: Tree, token: number): string => tree.words[token] ?? "";
export const lemmaOf = (tree: Tree, token: number): string => tree.lemmas[token] ?? "";
export const uposOf = (tree: Tree, token: number): string => tree.parsed.upos[token] ?? "X";
export const xposOf = (tree: Tree, token: number): string => tree.parsed.xpos[token] ?? "";
export const arcScore = (tree: Tree, token: number): number => tree.parsed.arcScores[token] ?? 0.9;

/** True for a word that the text writes with a capital. */
export function isCapitalized(tree: Tree, token: number): boolean {
  const span = tree.parsed.tokens[token];
  return span !== undefined && /^\p{Lu}/u.test(tree.parsed.document.text.slice(span.start, span.end));
}

/** Children whose label is, or is a subtype of, one of `labels`. */
export function dependents(tree: Tree, token: number, ...labels: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of childrenOf(tree, token)) if (isLabelled(tree, child, labels)) found.push(child);
  return found;
}

/** First such child. */
export function dependent(tree: Tree, token: number, ...labels: readonly string[]): number | undefined {
  for (const child of childrenOf(tree, token)) if (isLabelled(tree, child, labels)) return child;
  return undefined;
}

/** True if the token's label is one of `labels` or a subtype of one. */
export function hasLabel(tree: Tree, token: number, ...labels: readonly string[]): boolean {
  return isLabelled(tree, token, labels);
}

function isLabelled(tree: Tree, token: number, labels: readonly string[]): boolean {
  const base = baseOf(tree, token);
  if (labels.includes(base)) return true;
  const label = labelOf(tree, token);
  return label.length !== base.length && labels.includes(label);
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
    const children = childrenOf(tree, node);
    for (const child of children) if (child < node && !skip(child)) visit(child);
    found.push(node);
    for (const child of children) if (child > node && !skip(child)) visit(child);
  };
  visit(token);
  // only arcs that cross leave them out of order
  return isRising(found) ? found : found.sort((a, b) => a - b);
}

function isRising(tokens: readonly number[]): boolean {
  for (let i = 1; i < tokens.length; i++) if ((tokens[i] ?? 0) < (tokens[i - 1] ?? 0)) return false;
  return true;
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
export const prepositionOf = (tree: Tree, token: number): string => tree.prepositions[token] ?? "";
/** Subordinator of a clause ("that", "if", "at" in "aimed at making"); empty if none. */
export const markerOf = (tree: Tree, token: number): string => tree.markers[token] ?? "";

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

/** "is to leave", "are to be shown", "was to have spoken": what is arranged, whether or not it came about. */
export function isFutureBe(tree: Tree, be: number): boolean {
  const verb = headOf(tree, be);
  return (
    hasLabel(tree, be, "cop", "aux") &&
    lemmaOf(tree, be) === "be" &&
    ["VBZ", "VBP", "VBD"].includes(xposOf(tree, be)) &&
    uposOf(tree, verb) === "VERB" &&
    dependents(tree, verb, "mark").some((child) => child > be && wordOf(tree, child) === "to")
  );
}
