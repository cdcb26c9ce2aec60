import { hashText, mix } from "./hash.ts";

/** Hashes of the words of one sentence as the perceptron models see them; index 0 is the first token. */
export interface WordFeatures {
  readonly length: number;
  /** Lower-cased form with digits as 0 and plain quotes. */
  readonly form: Int32Array;
  /** Pattern of letter cases, digits and marks, with the case of the whole sentence. */
  readonly shape: Int32Array;
  /** `affixes[k][i]`: last 1–4 (k = 0–3) and first 1–3 (k = 4–6) code units of the form. */
  readonly affixes: readonly Int32Array[];
  /** 0 in a sentence of mixed case, else which case it is in. */
  readonly caseKind: CaseKind;
}

/** 0: mixed as in running text, 1: all capitals, 2: Title Case, 3: no capitals. */
export type CaseKind = 0 | 1 | 2 | 3;

const SUFFIXES = 4;
const PREFIXES = 3;

/** Plain quotes, digits as 0, lower case: what two spellings of a word have in common. */
export function normalize(word: string): string {
  if (word.length === 1 && word >= "a" && word <= "z") return word;
  return word
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„]|''/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/\d/g, "0")
    .toLowerCase();
}

/** Tells in which case the sentence is written, by its words of letters. */
export function caseKindOf(words: readonly string[]): CaseKind {
  let long = 0;
  let upper = 0;
  let title = 0;
  for (const word of words) {
    if (word.length < 4 || !/^\p{L}+$/u.test(word)) continue;
    long++;
    const first = word.charAt(0);
    if (first !== first.toUpperCase()) continue;
    title++;
    if (word === word.toUpperCase()) upper++;
  }
  if (long < 3) return 0;
  if (upper > long * 0.7) return 1;
  if (title > long * 0.8) return 2;
  return title === 0 && startsLow(words) ? 3 : 0;
}

function startsLow(words: readonly string[]): boolean {
  const first = words.find((word) => /\p{L}/u.test(word)) ?? "";
  return first === first.toLowerCase();
}

/** Reads the words of one sentence; total: any text will do. */
export function readWords(words: readonly string[]): WordFeatures {
  const length = words.length;
  const caseKind = caseKindOf(words);
  const form = new Int32Array(length);
  const shape = new Int32Array(length);
  const affixes = Array.from({ length: SUFFIXES + PREFIXES }, () => new Int32Array(length));
  for (const [i, word] of words.entries()) {
    const plain = normalize(word);
    form[i] = hashText(plain);
    shape[i] = mix(shapeOf(word), caseKind);
    for (let k = 0; k < SUFFIXES; k++) set(affixes[k], i, hashText(plain, Math.max(0, plain.length - k - 1)));
    for (let k = 0; k < PREFIXES; k++)
      set(affixes[SUFFIXES + k], i, hashText(plain, 0, Math.min(plain.length, k + 1)));
  }
  return { length, form, shape, affixes, caseKind };
}

function set(array: Int32Array | undefined, index: number, value: number): void {
  if (array !== undefined) array[index] = value;
}

/** Runs of capitals, small letters, digits and other marks, each told once or as "more than one". */
function shapeOf(word: string): number {
  let hash = 7;
  let last = 0;
  let run = 0;
  for (let i = 0; i < word.length && i < 24; i++) {
    const kind = charKind(word.charCodeAt(i));
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) hash = mix(hash, kind);
  }
  return hash;
}

function charKind(code: number): number {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  if (code >= 48 && code <= 57) return 3;
  if (code < 128) return code + 16;
  const char = String.fromCharCode(code);
  if (char !== char.toLowerCase()) return 2;
  return char !== char.toUpperCase() ? 1 : 4;
}
