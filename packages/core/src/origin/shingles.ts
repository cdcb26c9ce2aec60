import type { Document } from "../types/index.ts";

/** Words a shingle spans (Broder, "On the resemblance and containment of documents", 1997). */
const LENGTH = 5;

/** Hashes of all runs of five words of a document's own prose, sorted and without repeats; unsigned 32-bit. */
export function shinglesOf({ text, zones }: Document): Uint32Array {
  const words: number[] = [];
  for (const { kind, start, end } of zones) {
    if (kind !== "body" && kind !== "quote") continue;
    for (const word of text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [])
      words.push(hashWord(word));
  }
  const hashes = new Uint32Array(Math.max(words.length === 0 ? 0 : 1, words.length - LENGTH + 1));
  for (let index = 0; index < hashes.length; index++) hashes[index] = combine(words, index);
  return unique(hashes.sort());
}

/** Share of the smaller set that the larger one holds, in [0, 1]. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared / Math.max(1, Math.min(a.length, b.length));
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function combine(words: readonly number[], from: number): number {
  let hash = 0;
  for (let index = from; index < Math.min(words.length, from + LENGTH); index++) {
    hash = Math.imul(hash ^ (words[index] ?? 0), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function unique(sorted: Uint32Array): Uint32Array {
  return sorted.filter((hash, index) => index === 0 || hash !== sorted[index - 1]);
}
