import { bestTags, spansOf } from "./bilou.ts";
import type { Kernel } from "./kernel.ts";
import type { Encoded, PackedSentences } from "./neural-encoder.ts";
import { dense, multiply, quantized } from "./neural-layers.ts";
import { gather, IMPOSSIBLE, type Rows } from "./neural-rows.ts";
import { calibrate, curveOf, type NeuralWeights } from "./neural-weights.ts";

/** A name: half-open range of words, index of its type, probability in [0, 1]. */
export interface NeuralName {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly score: number;
}

const NAME_TAGS = 17;
/** How far apart the words are that each layer of the tower joins. */
export const DILATIONS: readonly number[] = [1, 2, 4, 1];

/** Scores of BILOU tags in packed order: the mean of a layer over the whole encoder and of the tower of convolutions. */
export function scoreNames(
  kernel: Kernel,
  weights: NeuralWeights,
  packed: PackedSentences,
  encoded: Encoded,
): Rows {
  const { both, width } = encoded;
  const hidden = dense(kernel, weights, "ner", quantized(kernel, packed.size, width, both, width));
  kernel.relu(packed.size * hidden.cols, hidden.at);
  const scores = scoreRows(kernel, weights, "nerout", packed.size, hidden);
  if (!weights.has("tower.out.w")) return scores;
  const other = scoreRows(kernel, weights, "tower.out", packed.size, tower(kernel, weights, packed, encoded));
  const f = kernel.floats();
  for (let i = 0; i < packed.size * scores.cols; i++)
    f[scores.at + i] = ((f[scores.at + i] ?? 0) + (f[other.at + i] ?? 0)) / 2;
  return scores;
}

function scoreRows(kernel: Kernel, weights: NeuralWeights, name: string, count: number, x: Rows): Rows {
  return dense(kernel, weights, name, quantized(kernel, count, x.cols, x.at, x.cols));
}

/** Dilated convolutions with residuals over the words' vectors (Strubell et al. 2017). */
function tower(kernel: Kernel, weights: NeuralWeights, packed: PackedSentences, encoded: Encoded): Rows {
  const N = packed.size;
  const words = weights.weight("tower.words");
  const cols = words.cols;
  const at = kernel.allocate(N * cols);
  multiply(kernel, encoded.words, words, at, cols, weights.weight("tower.b").at);
  kernel.relu(N * cols, at);
  const wide = kernel.allocate(N * 3 * cols);
  for (const [layer, dilation] of DILATIONS.entries()) {
    const mark = kernel.mark();
    neighbours(kernel, packed, { at, cols }, dilation, wide);
    const made = scoreRows(kernel, weights, `tower.${String(layer)}`, N, { at: wide, cols: 3 * cols });
    kernel.addPositive(N * cols, made.at, at);
    kernel.release(mark);
  }
  return { at, cols };
}

/** The rows of the words `dilation` before, at, and `dilation` behind each word side by side; zeros beyond the sentence. */
function neighbours(
  kernel: Kernel,
  { size, offsets }: PackedSentences,
  x: Rows,
  dilation: number,
  out: number,
): void {
  const f = kernel.floats();
  f.fill(0, out, out + size * 3 * x.cols);
  const steps = offsets.length - 1;
  const count = (t: number): number => (t < 0 || t >= steps ? 0 : (offsets[t + 1] ?? 0) - (offsets[t] ?? 0));
  for (let t = 0; t < steps; t++) {
    for (let k = 0; k < 3; k++) {
      const from = t + (k - 1) * dilation;
      for (let s = Math.min(count(t), count(from)) - 1; s >= 0; s--) {
        const row = x.at + ((offsets[from] ?? 0) + s) * x.cols;
        f.copyWithin(out + (((offsets[t] ?? 0) + s) * 3 + k) * x.cols, row, row + x.cols);
      }
    }
  }
}

/** Names of one sentence; the score is the product of its words' tag probabilities, calibrated. */
export function readNames(
  kernel: Kernel,
  weights: NeuralWeights,
  rows: Int32Array,
  scores: Rows,
): NeuralName[] {
  const at = gather(kernel, rows, scores);
  const f = kernel.floats();
  for (let i = 0; i < rows.length; i++)
    f.fill(IMPOSSIBLE, at + i * scores.cols + NAME_TAGS, at + (i + 1) * scores.cols);
  const tags = bestTags(f, at, scores.cols, rows.length, NAME_TAGS);
  kernel.softmax(rows.length, scores.cols, at, scores.cols);
  return spansOf(tags).map((span) => {
    let product = 1;
    for (let i = span.start; i < span.end; i++) product *= f[at + i * scores.cols + (tags[i] ?? 0)] ?? 0;
    return { ...span, score: calibrate(curveOf(weights, "names"), product) };
  });
}
