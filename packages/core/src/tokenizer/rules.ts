import type { Lexicon, Pack } from "../types/index.ts";

/** What the full stop of a short form may mean (`data/lexicon/abbreviations.tsv`). */
export type AbbreviationKind = "before-name" | "before-number" | "inside" | "may-end" | "month";

/** Tables of the tokenizer, taken from the pack once; all are empty with an empty pack. */
export interface TokenizerRules {
  readonly abbreviation: (form: string) => AbbreviationKind | undefined;
  readonly opensSentence: (word: string) => boolean;
  readonly isPrefix: (word: string) => boolean;
  readonly isUnit: (word: string) => boolean;
}

const KINDS: readonly string[] = ["before-name", "before-number", "inside", "may-end", "month"];
const EMPTY: Lexicon = new Map();

/** "MR." and "mr." as the tables write them: "Mr.". */
function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Binds the tokenizer's tables. */
export function readRules(pack: Pack): TokenizerRules {
  const table = (name: string): Lexicon => pack.lexicons.get(name) ?? EMPTY;
  const abbreviations = table("abbreviations");
  const starters = table("starters");
  const prefixes = table("prefixes");
  const units = table("units");
  return {
    abbreviation: (form) => {
      const kind = (abbreviations.get(form) ?? abbreviations.get(capitalised(form)))?.["kind"];
      return kind !== undefined && KINDS.includes(kind) ? (kind as AbbreviationKind) : undefined;
    },
    opensSentence: (word) => starters.has(capitalised(word)),
    isPrefix: (word) => prefixes.has(word.toLowerCase()),
    isUnit: (word) => units.has(word),
  };
}
