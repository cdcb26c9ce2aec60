import { ByteReader } from "./byte-reader.ts";
import { finish, hashText } from "./hash.ts";
import { normalize } from "./word-features.ts";

/** Number of levels at which words are grouped, from fine to coarse. */
export const CLUSTER_LEVELS = 3;

/** Groups of words that occur in like contexts. */
export interface WordClusters {
  /** Group of a normalised word's hash at a level (0 = finest), numbered from 1; 0 for an unknown word. */
  readonly of: (form: number, level: number) => number;
}

/** Key of a word's hash in the table, 28 bits. */
export function clusterKey(form: number): number {
  return finish(form) >>> 4;
}

/** The hash by which `WordClusters.of` knows a word. */
export function formHash(word: string): number {
  return hashText(normalize(word));
}

/** Knows no word. */
export const NO_CLUSTERS: WordClusters = { of: () => 0 };

/** Reads what `packClusters` wrote: coarser groups of each finest one, rising gaps of keys, a finest group per key. */
export function readClusters(bytes: Uint8Array | undefined): WordClusters {
  if (bytes === undefined) return NO_CLUSTERS;
  const reader = new ByteReader(bytes);
  const groups = reader.varint();
  const coarser: number[][] = [];
  for (let level = 0; level < CLUSTER_LEVELS; level++) {
    coarser.push([0, ...Array.from({ length: groups }, (_, i) => (level === 0 ? i + 1 : reader.varint()))]);
  }
  const words = reader.varint();
  const keys: number[] = [];
  let key = 0;
  for (let i = 0; i < words; i++) keys.push((key += reader.varint()));
  const groupOf = new Map<number, number>();
  for (const each of keys) groupOf.set(each, reader.varint());
  return { of: (form, level) => coarser[level]?.[groupOf.get(clusterKey(form)) ?? 0] ?? 0 };
}
