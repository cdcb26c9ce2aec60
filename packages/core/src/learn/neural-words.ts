import type { Kernel } from "./kernel.ts";
import { AFFIXES, affixRows, normalizeWord, shapeRow, wordKey } from "./neural-features.ts";
import { multiply, quantized } from "./neural-layers.ts";
import type { Rows } from "./neural-rows.ts";
import type { ByteTable, WordTable } from "./neural-tables.ts";
import type { NeuralWeights } from "./neural-weights.ts";

/** What the encoder gets of a word. */
export interface WordInput {
  readonly width: number;
  /** Writes the word's vector, the sum of its affixes' vectors and its shape's side by side from `at`, where zeros stand. */
  readonly write: (word: string, out: Float32Array, at: number) => void;
}

/** Words as the encoder gets them, out of the tables of words, affixes and shapes. */
export function createWordInput(words: WordTable, affixes: ByteTable, shapes: ByteTable): WordInput {
  const rows = new Int32Array(AFFIXES);
  return {
    width: words.width + affixes.width + shapes.width,
    write: (word, out, at) => {
      const normalized = normalizeWord(word);
      words.read(wordKey(normalized), out, at);
      affixRows(normalized, rows, 0);
      for (const row of rows) affixes.add(row, out, at + words.width);
      shapes.add(shapeRow(word), out, at + words.width + affixes.width);
    },
  };
}

/** Layers that see one word alone. */
const LAYERS = ["lstm1f.x", "lstm1b.x", "tower.words"] as const;
type WordLayer = (typeof LAYERS)[number];

/** What the layers that see one word alone make of words: a row for each, and which one is which word's. */
export interface WordRows {
  readonly rows: Int32Array;
  readonly layer: (name: WordLayer) => Rows;
}

/** Text repeats its words: so many are kept before all are forgotten. */
const KEPT = 2048;

/** Reads words into rows of the layers that see one word alone; what it gives holds until it reads the next ones. */
export function createWordReader(
  kernel: Kernel,
  weights: NeuralWeights,
): (words: readonly string[]) => WordRows {
  const layers = LAYERS.filter((name) => weights.has(name));
  const tablesOf = (count: number): ReadonlyMap<string, Rows> =>
    new Map(
      layers.map((name) => {
        const { cols } = weights.weight(name);
        return [name, { at: kernel.allocate(count * cols), cols }];
      }),
    );
  const kept = tablesOf(KEPT);
  const known = new Map<string, number>();

  return (words) => {
    const fits = words.length <= KEPT;
    if (known.size + words.length > KEPT) known.clear();
    const tables = fits ? kept : tablesOf(words.length);
    const place = fits ? known : new Map<string, number>();
    const first = place.size;
    const rows = Int32Array.from(words, (word) => {
      const row = place.get(word) ?? place.size;
      if (row === place.size) place.set(word, row);
      return row;
    });
    readRows(kernel, weights, [...place.keys()].slice(first), first, tables);
    return { rows, layer: (name) => tables.get(name) ?? { at: 0, cols: 0 } };
  };
}

/** Fills the rows from `first` of the tables. */
function readRows(
  kernel: Kernel,
  { input, weight }: NeuralWeights,
  words: readonly string[],
  first: number,
  tables: ReadonlyMap<string, Rows>,
): void {
  const mark = kernel.mark();
  const at = kernel.allocate(words.length * input.width);
  const f = kernel.floats().fill(0, at, at + words.length * input.width);
  for (const [i, word] of words.entries()) input.write(word, f, at + i * input.width);
  const integers = quantized(kernel, words.length, input.width, at, input.width);
  for (const [name, { at: table, cols }] of tables) {
    const bias = weight(name === "tower.words" ? "tower.b" : name.replace(".x", ".b")).at;
    multiply(kernel, integers, weight(name), table + first * cols, cols, bias);
  }
  kernel.release(mark);
}
