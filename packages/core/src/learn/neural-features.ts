import { finish, hashText, mix } from "./hash.ts";

/** Rows of the hashed tables of the neural model. */
export const AFFIX_ROWS = 8192;
export const SHAPE_ROWS = 256;
/** Affixes per word. */
export const AFFIXES = 6;

const SAME = new Map([
  ["‘", "'"],
  ["’", "'"],
  ["“", '"'],
  ["”", '"'],
  ["``", '"'],
  ["''", '"'],
  ["–", "-"],
  ["—", "--"],
  ["…", "..."],
  ["-LRB-", "("],
  ["-RRB-", ")"],
]);

/** The form under which a word's vector is kept: lower case, digits as 0, straight quotes. */
export function normalizeWord(word: string): string {
  const same = SAME.get(word);
  if (same !== undefined) return same;
  return word.replace(/[‘’]/g, "'").replace(/\d/g, "0").toLowerCase();
}

/** Key of a normalised word in the shipped table, an integer below 2^28. */
export function wordKey(normalized: string): number {
  return finish(hashText(normalized)) >>> 4;
}

/** Writes the rows of a normalised word's prefixes (2, 3) and suffixes (1 to 4) in the affix table to `out` from `at`. */
export function affixRows(normalized: string, out: Int32Array, at: number): void {
  const length = normalized.length;
  const row = (kind: number, start: number, end: number): number =>
    finish(mix(hashText(normalized, Math.max(start, 0), Math.min(end, length)), kind)) % AFFIX_ROWS;
  out[at] = row(1, 0, 2);
  out[at + 1] = row(2, 0, 3);
  out[at + 2] = row(3, length - 1, length);
  out[at + 3] = row(4, length - 2, length);
  out[at + 4] = row(5, length - 3, length);
  out[at + 5] = row(6, length - 4, length);
}

/** Row of a word's shape: letters as X or x, digits as 0, runs cut to two, so "Russia-Iran" is "Xxx-Xxx". */
export function shapeRow(word: string): number {
  const shape = (SAME.get(word) ?? word.replace(/[‘’]/g, "'"))
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\d/g, "0")
    .replace(/(.)\1{2,}/gu, "$1$1");
  return finish(hashText(shape)) % SHAPE_ROWS;
}
