import { bestTags, spansOf } from "./bilou.ts";
import type { Kernel } from "./kernel.ts";
import type { Encoded, PackedSentences } from "./neural-encoder.ts";
import { dense, quantized } from "./neural-layers.ts";
import { highest, IMPOSSIBLE, type Rows } from "./neural-rows.ts";
import { tower } from "./neural-tower.ts";
import { calibrate, curveOf, type NeuralWeights } from "./neural-weights.ts";
import type { WordRows } from "./neural-words.ts";

/** A name: half-open range of words, index of its type, probability in [0, 1]. */
export interface NeuralName {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly score: number;
}

const NAME_TAGS = 17;
/**
 * By how much the encoder must score "no part of a name" above all else for its word to be left alone. Of 75,000 words,
 * 87 % are, and the tower would make a name of none of them; at a third of it, of up to three.
 */
const SURE = 6;

/**
 * Scores of BILOU tags: those of a layer over the whole encoder or, where it is in doubt, the mean of these and of the
 * tower's.
 */
export function scoreNames(
  kernel: Kernel,
  weights: NeuralWeights,
  packed: PackedSentences,
  words: WordRows,
  encoded: Encoded,
): Rows {
  const { size } = packed;
  const hidden = dense(
    kernel,
    weights,
    "ner",
    quantized(kernel, size, encoded.cols, encoded.at, encoded.cols),
  );
  kernel.relu(size * hidden.cols, hidden.at);
  const scores = scoreRows(kernel, weights, "nerout", size, hidden);
  const doubtful = doubtfulRows(kernel.floats(), scores, size);
  if (doubtful.length === 0 || !weights.has("tower.out.w")) return scores;
  const sentenceOf = Int32Array.from(packed.sentences.flatMap((sentence, s) => sentence.map(() => s)));
  const seen = tower(kernel, weights, words, sentenceOf, doubtful);
  const other = scoreRows(kernel, weights, "tower.out", doubtful.length, seen);
  const f = kernel.floats();
  for (const [i, row] of doubtful.entries()) {
    const at = scores.at + row * scores.cols;
    for (let j = 0; j < NAME_TAGS; j++)
      f[at + j] = ((f[at + j] ?? 0) + (f[other.at + i * other.cols + j] ?? 0)) / 2;
  }
  return scores;
}

function scoreRows(kernel: Kernel, weights: NeuralWeights, name: string, count: number, x: Rows): Rows {
  return dense(kernel, weights, name, quantized(kernel, count, x.cols, x.at, x.cols));
}

/** The words that may be a part of a name. */
function doubtfulRows(f: Float32Array, { at, cols }: Rows, size: number): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < size; row++) {
    const outside = at + row * cols;
    const rival = outside + 1 + highest(f, outside + 1, NAME_TAGS - 1);
    if ((f[outside] ?? 0) - (f[rival] ?? 0) < SURE) rows.push(row);
  }
  return Int32Array.from(rows);
}

/** Names of a sentence of `count` words; the score is the product of its words' tag probabilities, calibrated. */
export function readNames(
  kernel: Kernel,
  weights: NeuralWeights,
  { at, cols }: Rows,
  count: number,
): NeuralName[] {
  const f = kernel.floats();
  const tags = bestTags(f, at, cols, count, NAME_TAGS);
  return spansOf(tags).map((span) => {
    const { start, end } = span;
    for (let i = start; i < end; i++) f.fill(IMPOSSIBLE, at + i * cols + NAME_TAGS, at + (i + 1) * cols);
    kernel.softmax(end - start, cols, at + start * cols, cols);
    let product = 1;
    for (let i = start; i < end; i++) product *= f[at + i * cols + (tags[i] ?? 0)] ?? 0;
    return { ...span, score: calibrate(curveOf(weights, "names"), product) };
  });
}
