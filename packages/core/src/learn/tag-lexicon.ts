import type { ByteReader } from "./byte-reader.ts";
import { finish, hashText } from "./hash.ts";

/** Which tags a word may bear, as one number per set of tags; 0 for a word that it does not hold. */
export interface TagLexicon {
  /** Looks up the cased word, then in lower case. */
  readonly lookup: (word: string) => number;
}

/** Key of a word in the lexicon, 28 bits. */
export function lexiconKey(word: string): number {
  return finish(hashText(word)) >>> 4;
}

/** Reads a lexicon as `packLexicon` wrote it: rising gaps of keys, then a class per key. */
export function readLexicon(reader: ByteReader): TagLexicon {
  const size = reader.varint();
  const classes = new Map<number, number>();
  const keys: number[] = [];
  let key = 0;
  for (let i = 0; i < size; i++) keys.push((key += reader.varint()));
  for (const each of keys) classes.set(each, reader.byte());
  return {
    lookup: (word) => classes.get(lexiconKey(word)) ?? classes.get(lexiconKey(word.toLowerCase())) ?? 0,
  };
}
