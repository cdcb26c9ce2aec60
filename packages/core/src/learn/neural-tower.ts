import type { Kernel } from "./kernel.ts";
import { dense, quantized } from "./neural-layers.ts";
import { gather, integers, type Rows } from "./neural-rows.ts";
import type { NeuralWeights } from "./neural-weights.ts";
import type { WordRows } from "./neural-words.ts";

/** How far apart the words are that each layer of the tower joins. */
export const DILATIONS: readonly number[] = [1, 2, 4, 1];

/**
 * Dilated convolutions with residuals over the words' vectors (Strubell et al. 2017): a row for each of the words
 * `wanted`, given in rising order. Only what these words see is computed.
 */
export function tower(
  kernel: Kernel,
  weights: NeuralWeights,
  words: WordRows,
  sentenceOf: Int32Array,
  wanted: Int32Array,
): Rows {
  const seen = [wanted];
  for (const dilation of [...DILATIONS].reverse())
    seen.unshift(around(seen[0] ?? wanted, dilation, sentenceOf));
  const [first = wanted, ...rest] = seen;
  let below = first;
  let x = gather(
    kernel,
    below.map((word) => words.rows[word] ?? 0),
    words.layer("tower.words"),
  );
  kernel.relu(below.length * x.cols, x.at);
  for (const [layer, own] of rest.entries()) {
    const joined = neighbours(own, below, DILATIONS[layer] ?? 1, sentenceOf);
    x = convolve(kernel, weights, `tower.${String(layer)}`, joined, x);
    below = own;
  }
  return x;
}

/** The words of the same sentences at `distance` from the given ones, and these. */
function around(words: Int32Array, distance: number, sentenceOf: Int32Array): Int32Array {
  const marked = new Uint8Array(sentenceOf.length);
  for (const word of words)
    for (const other of [word - distance, word, word + distance])
      if (sentenceOf[other] === sentenceOf[word]) marked[other] = 1;
  return Int32Array.from(marked.keys()).filter((word) => marked[word] === 1);
}

/** Among the rows of `below`, those of the words `distance` before, at and `distance` behind each word; −1 beyond its sentence. */
function neighbours(
  own: Int32Array,
  below: Int32Array,
  distance: number,
  sentenceOf: Int32Array,
): readonly [before: Int32Array, at: Int32Array, behind: Int32Array] {
  const place = new Int32Array(sentenceOf.length);
  for (const [row, word] of below.entries()) place[word] = row;
  const rowsAt = (step: number): Int32Array =>
    own.map((word) => (sentenceOf[word + step] === sentenceOf[word] ? (place[word + step] ?? -1) : -1));
  return [rowsAt(-distance), rowsAt(0), rowsAt(distance)];
}

/** x + max(0, W · the three rows of x side by side + b), for the words whose neighbours are given. */
function convolve(
  kernel: Kernel,
  weights: NeuralWeights,
  name: string,
  joined: ReturnType<typeof neighbours>,
  x: Rows,
): Rows {
  const { cols } = x;
  const [, own] = joined;
  const made = gather(kernel, own, x);
  const mark = kernel.mark();
  const wide = kernel.allocate(own.length * 3 * cols);
  for (const [k, rows] of joined.entries())
    kernel.gather(own.length, cols, integers(kernel, rows), x.at, cols, wide + k * cols, 3 * cols);
  const more = dense(kernel, weights, name, quantized(kernel, own.length, 3 * cols, wide, 3 * cols));
  kernel.addPositive(own.length * cols, more.at, made.at);
  kernel.release(mark);
  return made;
}
