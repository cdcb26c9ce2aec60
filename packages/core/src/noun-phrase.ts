import type { Parsed, Sentence } from "./types/index.ts";

/** A noun phrase without determiner: half-open token range and its head. */
export interface NounPhrase {
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
}

/** Labels by which a word before its head belongs to the phrase itself. */
const MODIFIERS = new Set([
  "amod",
  "compound",
  "nummod",
  "nmod:poss",
  "nmod:desc",
  "nmod",
  "flat",
  "nmod:unmarked",
  "obl:unmarked",
  "dep",
]);

/** Labels that make a noun a part of a larger phrase, never a phrase of its own. */
const INNER = new Set(["flat", "fixed", "goeswith", "compound", "nmod:desc", "dep"]);

/** Words that stand at the left edge of a phrase but are no part of what it names. */
const EDGE_UPOS = new Set(["DET", "PUNCT", "CCONJ", "ADP", "SCONJ", "PART", "ADV", "INTJ", "AUX", "SYM"]);

/** Children of every token by index, ascending. */
export function childrenOf(parsed: Parsed): readonly (readonly number[])[] {
  const children: number[][] = parsed.tokens.map(() => []);
  parsed.heads.forEach((head, token) => children[head]?.push(token));
  return children;
}

/** The text of one token as written. */
export function wordOf(parsed: Parsed, token: number): string {
  const span = parsed.tokens[token];
  return span === undefined ? "" : parsed.document.text.slice(span.start, span.end);
}

/** The text from the first token to the last, with white space made single. */
export function textOf(parsed: Parsed, firstToken: number, endToken: number): string {
  const start = parsed.tokens[firstToken]?.start ?? 0;
  const end = parsed.tokens[endToken - 1]?.end ?? start;
  return parsed.document.text.slice(start, end).replace(/\s+/g, " ");
}

/** Lower-case lemma of a token. */
export function lemmaOf(parsed: Parsed, token: number): string {
  return (parsed.lemmas[token] ?? "").toLowerCase();
}

/** Whether a noun is plural by its Penn tag. */
export function isPlural(parsed: Parsed, token: number): boolean {
  const tag = parsed.xpos[token];
  return tag === "NNS" || tag === "NNPS";
}

/** Whether a token heads a noun phrase: a noun that is not a part of a longer name or compound. */
export function isPhraseHead(parsed: Parsed, token: number): boolean {
  const upos = parsed.upos[token];
  if (upos !== "NOUN" && upos !== "PROPN") return false;
  let label = parsed.labels[token] ?? "";
  for (let at = token; label === "conj"; label = parsed.labels[at] ?? "") {
    at = parsed.heads[at] ?? -1;
    if (at < 0) break;
  }
  return !INNER.has(label);
}

/** The phrase that a noun heads: its modifiers to the left and the rest of a name to the right, without determiner. */
export function phraseAt(parsed: Parsed, children: readonly (readonly number[])[], head: number): NounPhrase {
  let firstToken = head;
  let endToken = head + 1;
  for (const child of children[head] ?? []) {
    const label = parsed.labels[child] ?? "";
    if (child < head && MODIFIERS.has(label))
      firstToken = Math.min(firstToken, leftmost(parsed, children, child));
    if (child > head && (label === "flat" || label === "goeswith")) endToken = Math.max(endToken, child + 1);
    if (child === head + 1 && label === "nummod") endToken = Math.max(endToken, child + 1);
  }
  // an article within ("gave Lund a grant") opens the phrase, whatever hangs before it
  for (const child of children[head] ?? [])
    if (
      parsed.labels[child] === "det" &&
      child < head &&
      /^(?:an?|the|that|this)$/i.test(wordOf(parsed, child))
    )
      firstToken = Math.max(firstToken, child + 1);
  while (firstToken < head && isEdge(parsed, firstToken)) firstToken += 1;
  return { firstToken: wholeWord(parsed, firstToken), endToken, head };
}

/** "20-year deal": a hyphenated word is taken in whole. */
function wholeWord(parsed: Parsed, firstToken: number): number {
  let first = firstToken;
  const touches = (token: number): boolean => parsed.tokens[token]?.end === parsed.tokens[token + 1]?.start;
  while (first >= 2 && wordOf(parsed, first - 1) === "-" && touches(first - 1) && touches(first - 2))
    first -= 2;
  return first;
}

function leftmost(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  token: number,
  depth = 0,
): number {
  let first = token;
  if (depth > 20) return first;
  for (const child of children[token] ?? []) {
    if (child < token) first = Math.min(first, leftmost(parsed, children, child, depth + 1));
  }
  return first;
}

function isEdge(parsed: Parsed, token: number): boolean {
  const upos = parsed.upos[token] ?? "";
  if (EDGE_UPOS.has(upos)) return true;
  // "at least 41 people" are 41 people
  if (/^(?:least|most)$/i.test(wordOf(parsed, token)) && /^at$/i.test(wordOf(parsed, token - 1))) return true;
  return upos === "PRON" && parsed.xpos[token] !== "NNP";
}

/** The label by which a phrase hangs in its sentence; a coordinated phrase takes that of the first one. */
export function roleOf(
  parsed: Parsed,
  head: number,
): { readonly label: string; readonly governor: number; readonly first: number } {
  let first = head;
  for (let step = 0; step < 20 && parsed.labels[first] === "conj"; step += 1) {
    const next = parsed.heads[first] ?? -1;
    if (next < 0) break;
    first = next;
  }
  return { label: parsed.labels[first] ?? "", governor: parsed.heads[first] ?? -1, first };
}

/** The preposition of a phrase in lower case; a coordinated phrase without its own takes that of the first one. */
export function prepositionOf(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  head: number,
): string | undefined {
  for (const at of new Set([head, roleOf(parsed, head).first])) {
    for (const child of children[at] ?? []) {
      if (parsed.labels[child] === "case" && parsed.xpos[child] !== "POS")
        return wordOf(parsed, child).toLowerCase();
    }
  }
  return undefined;
}

/** The determiner of a phrase in lower case, e.g. `the`, `both`. */
export function determinerOf(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  head: number,
): string | undefined {
  for (const child of children[head] ?? []) {
    const label = parsed.labels[child] ?? "";
    if (child < head && (label === "det" || label === "det:predet"))
      return wordOf(parsed, child).toLowerCase();
  }
  return undefined;
}

/** `sentenceOf[token]`: index of the sentence that holds the token. */
export function sentenceIndex(sentences: readonly Sentence[], tokenCount: number): readonly number[] {
  const index = new Array<number>(tokenCount).fill(-1);
  sentences.forEach((sentence, at) => {
    for (let token = sentence.firstToken; token < sentence.endToken; token += 1) index[token] = at;
  });
  return index;
}

/** Whether a sentence is set as a title: most of its longer words begin with a capital. */
export function isTitleCase(parsed: Parsed, sentence: Sentence): boolean {
  let long = 0;
  let capital = 0;
  for (let token = sentence.firstToken; token < sentence.endToken; token += 1) {
    const { start = 0, end = 0 } = parsed.tokens[token] ?? {};
    if (end - start < 4) continue;
    const word = wordOf(parsed, token);
    if (!/^\p{L}{4}/u.test(word)) continue;
    long += 1;
    if (/^\p{Lu}/u.test(word)) capital += 1;
  }
  const ended = wordOf(parsed, sentence.endToken - 1) === ".";
  return long >= 3 && capital / long > (ended ? 0.95 : 0.8);
}
