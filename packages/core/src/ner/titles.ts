import { isPhraseHead, lemmaOf, wordOf } from "../noun-phrase.ts";
import type { Lexicon, Pack, Parsed } from "../types/index.ts";

export type TitleKind = "office" | "rank" | "honorific";

/** A title before a name: half-open token range with its modifiers ("Russian President"), and its head. */
export interface TitleSpan {
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  readonly kind: TitleKind;
}

/** What is known of titles: single words for cutting runs of capitals, whole titles for spans. */
export interface Titles {
  readonly isTitleWord: (word: string) => boolean;
  /** The title that ends right before `nameStart`, if any. */
  readonly before: (parsed: Parsed, nameStart: number, sentenceStart: number) => TitleSpan | undefined;
  /** Tokens of capitalised titles of several words ("Transport Minister"), which belong to no name. */
  readonly cores: (parsed: Parsed) => ReadonlySet<number>;
  /** The number of tokens at the start of a name that are a title. */
  readonly leading: (parsed: Parsed, firstToken: number, endToken: number) => number;
}

const LONGEST = 6;

/** Reads `titles.tsv`. */
export function createTitles(pack: Pack): Titles {
  const lexicon: Lexicon = pack.lexicons.get("titles") ?? new Map();
  const kinds = new Map<string, TitleKind>();
  const words = new Set<string>();
  const starts = new Set<string>();
  for (const [title, row] of lexicon) {
    const kind = row["kind"];
    if (kind !== "office" && kind !== "rank" && kind !== "honorific") continue;
    kinds.set(title.toLowerCase(), kind);
    starts.add(lettersOf(title));
    if (!title.includes(" ")) words.add(title);
  }
  const mayStart = (parsed: Parsed, first: number): boolean => starts.has(lettersOf(wordOf(parsed, first)));
  const kindOf = (parsed: Parsed, first: number, end: number): TitleKind | undefined =>
    mayStart(parsed, first) ? kinds.get(joined(parsed, first, end)) : undefined;
  const before: Titles["before"] = (parsed, nameStart, sentenceStart) => {
    for (let first = Math.max(sentenceStart, nameStart - LONGEST); first < nameStart; first += 1) {
      const kind = kindOf(parsed, first, nameStart);
      if (kind === undefined) continue;
      const head = titleHead(parsed, first, nameStart);
      return { firstToken: widened(parsed, first, sentenceStart), endToken: nameStart, head, kind };
    }
    return described(parsed, nameStart, sentenceStart);
  };
  const leading: Titles["leading"] = (parsed, firstToken, endToken) => {
    for (let end = endToken - 1; end > firstToken; end -= 1) {
      if (kindOf(parsed, firstToken, end) !== undefined) return end - firstToken;
    }
    return 0;
  };
  const cores: Titles["cores"] = (parsed) => {
    const tokens = new Set<number>();
    for (const { firstToken, endToken } of parsed.sentences) {
      for (let first = firstToken; first < endToken; first += 1) {
        if (!/^\p{Lu}/u.test(wordOf(parsed, first)) || !mayStart(parsed, first)) continue;
        for (let end = Math.min(endToken, first + LONGEST); end > first + 1; end -= 1) {
          if (kindOf(parsed, first, end) === undefined) continue;
          for (let token = first; token < end; token += 1) tokens.add(token);
          break;
        }
      }
    }
    return tokens;
  };
  return { isTitleWord: (word) => words.has(word), before, cores, leading };
}

/** What a title and its first token begin with alike: "attorney" in "Attorney-General", "lt" in "Lt.". */
function lettersOf(text: string): string {
  return /^\p{L}*/u.exec(text)?.[0].toLowerCase() ?? "";
}

function joined(parsed: Parsed, first: number, end: number): string {
  let text = "";
  for (let token = first; token < end; token += 1) {
    const glued = token > first && parsed.tokens[token - 1]?.end === parsed.tokens[token]?.start;
    text += (token > first && !glued ? " " : "") + wordOf(parsed, token).toLowerCase();
  }
  return text;
}

/** "Secretary of State": the noun before the preposition; else the last word. */
function titleHead(parsed: Parsed, first: number, end: number): number {
  for (let token = first + 1; token < end; token += 1) if (parsed.upos[token] === "ADP") return token - 1;
  return end - 1;
}

/** Takes in the modifiers before a title: "newly elected Iranian", "U.S.", "Spain's deputy". */
function widened(parsed: Parsed, first: number, sentenceStart: number): number {
  let at = first;
  while (at > sentenceStart) {
    const upos = parsed.upos[at - 1] ?? "";
    const modifies = upos === "ADJ" || upos === "PROPN" || upos === "NOUN" || isGlue(parsed, at - 1);
    if (!modifies) break;
    at -= 1;
  }
  while (at < first && (parsed.upos[at] === "PUNCT" || parsed.upos[at] === "PART")) at += 1;
  return at;
}

function isGlue(parsed: Parsed, token: number): boolean {
  return wordOf(parsed, token) === "-" || parsed.xpos[token] === "POS";
}

/** A noun that the parser hangs before a name as its description ("striker Ada Lund"), whatever the lexicon knows. */
function described(parsed: Parsed, nameStart: number, sentenceStart: number): TitleSpan | undefined {
  const head = nameStart - 1;
  if (head < sentenceStart || parsed.upos[head] !== "NOUN" || parsed.heads[head] !== nameStart)
    return undefined;
  if (parsed.labels[head] !== "nmod:desc" && isPhraseHead(parsed, head)) return undefined;
  if (parsed.labels[head] === "compound" || lemmaOf(parsed, head) === "") return undefined;
  return { firstToken: widened(parsed, head, sentenceStart), endToken: nameStart, head, kind: "office" };
}
