import { AFFIXES, affixRows, normalizeWord, shapeRow, wordKey } from "./neural-features.ts";
import type { ByteTable, WordTable } from "./neural-tables.ts";

/** What the encoder gets of a word. */
export interface WordInput {
  readonly width: number;
  /** The word's vector, the sum of its affixes' vectors and its shape's side by side; not to be changed. */
  readonly of: (word: string) => Float32Array;
}

/** Text repeats its words: so many are kept before all are forgotten. */
const KEPT = 8192;

/** Words as the encoder gets them, out of the tables of words, affixes and shapes. */
export function createWordInput(words: WordTable, affixes: ByteTable, shapes: ByteTable): WordInput {
  const width = words.width + affixes.width + shapes.width;
  const known = new Map<string, Float32Array>();
  const rows = new Int32Array(AFFIXES);
  const read = (word: string): Float32Array => {
    const made = new Float32Array(width);
    const normalized = normalizeWord(word);
    words.read(wordKey(normalized), made, 0);
    affixRows(normalized, rows, 0);
    for (const row of rows) affixes.add(row, made, words.width);
    shapes.add(shapeRow(word), made, words.width + affixes.width);
    return made;
  };
  return {
    width,
    of: (word) => {
      const made = known.get(word) ?? read(word);
      if (known.size >= KEPT) known.clear();
      known.set(word, made);
      return made;
    },
  };
}
