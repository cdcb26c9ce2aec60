import type { Kernel } from "./kernel.ts";
import { dense, multiply, quantized, type ShortRows } from "./neural-layers.ts";
import type { NeuralWeights } from "./neural-weights.ts";

/** Sentences side by side, the longest first; tokens lie step by step, as in training. */
export interface PackedSentences {
  readonly sentences: readonly (readonly string[])[];
  readonly size: number;
  /** `offsets[t]` is the first row of step t; the row of word t of sentence s is `offsets[t] + s`. */
  readonly offsets: Int32Array;
}

/**
 * Rows of both layers in packed order: `both` is second layer (`topWidth` = 2H), first layer, tag feedback; as integers
 * the words' vectors.
 */
export interface Encoded {
  readonly words: ShortRows;
  readonly both: number;
  readonly width: number;
  readonly topWidth: number;
}

/** Orders sentences for the encoder; they must come sorted by falling length. */
export function packSentences(sentences: readonly (readonly string[])[]): PackedSentences {
  const steps = sentences[0]?.length ?? 0;
  const offsets = new Int32Array(steps + 1);
  let active = sentences.length;
  for (let t = 0; t < steps; t++) {
    while (active > 0 && (sentences[active - 1]?.length ?? 0) <= t) active--;
    offsets[t + 1] = (offsets[t] ?? 0) + active;
  }
  return { sentences, size: offsets[steps] ?? 0, offsets };
}

/** Words to rows of the first layer's input. */
function embed(kernel: Kernel, { input }: NeuralWeights, packed: PackedSentences): number {
  const at = kernel.allocate(packed.size * input.width);
  const f = kernel.floats();
  for (const [s, sentence] of packed.sentences.entries()) {
    for (const [t, word] of sentence.entries()) {
      f.set(input.of(word), at + ((packed.offsets[t] ?? 0) + s) * input.width);
    }
  }
  return at;
}

/** One direction of an LSTM layer over packed rows; writes H columns of `out` (stride `ldo`). */
function lstm(
  kernel: Kernel,
  weights: NeuralWeights,
  name: string,
  packed: PackedSentences,
  input: ShortRows,
  backwards: boolean,
  out: number,
  ldo: number,
): void {
  const recurrent = weights.weight(`${name}.h`);
  const H = recurrent.rows;
  const N = packed.size;
  const mark = kernel.mark();
  const gates = kernel.allocate(N * 4 * H);
  const cells = kernel.allocate(N * H);
  const tanhs = kernel.allocate(N * H);
  multiply(kernel, input, weights.weight(`${name}.x`), gates, 4 * H, weights.weight(`${name}.b`).at);
  const { offsets } = packed;
  const steps = offsets.length - 1;
  for (let index = 0; index < steps; index++) {
    const t = backwards ? steps - 1 - index : index;
    const at = offsets[t] ?? 0;
    const rows = (offsets[t + 1] ?? 0) - at;
    const previous = backwards ? t + 1 : t - 1;
    const exists = previous >= 0 && previous < steps;
    const from = exists ? (offsets[previous] ?? 0) : 0;
    const before = exists ? Math.min(rows, (offsets[previous + 1] ?? 0) - from) : 0;
    const z = gates + at * 4 * H;
    const step = kernel.mark();
    multiply(kernel, quantized(kernel, before, H, out + from * ldo, ldo), recurrent, z, 4 * H, z, 4 * H);
    kernel.release(step);
    kernel.cell(rows, before, H, z, cells + from * H, cells + at * H, tanhs + at * H, out + at * ldo, ldo);
  }
  kernel.release(mark);
}

/** Runs the encoder: two bidirectional LSTM layers, with the first layer's tags fed to the second. */
export function encode(kernel: Kernel, weights: NeuralWeights, packed: PackedSentences): Encoded {
  const H = weights.weight("lstm1f.h").rows;
  const feedback = weights.weight("feedback");
  const topWidth = 2 * H;
  const width = 4 * H + feedback.cols;
  const N = packed.size;
  const both = kernel.allocate(N * width);
  const first = both + topWidth;
  const { width: wordWidth } = weights.input;
  const words = quantized(kernel, N, wordWidth, embed(kernel, weights, packed), wordWidth);
  lstm(kernel, weights, "lstm1f", packed, words, false, first, width);
  lstm(kernel, weights, "lstm1b", packed, words, true, first + H, width);
  const mark = kernel.mark();
  const tags = dense(kernel, weights, "tag1", quantized(kernel, N, topWidth, first, width));
  kernel.softmax(N, tags.cols, tags.at, tags.cols);
  const guesses = quantized(kernel, N, tags.cols, tags.at, tags.cols);
  multiply(kernel, guesses, feedback, first + topWidth, width);
  kernel.release(mark);
  const second = quantized(kernel, N, topWidth + feedback.cols, first, width);
  lstm(kernel, weights, "lstm2f", packed, second, false, both, width);
  lstm(kernel, weights, "lstm2b", packed, second, true, both + H, width);
  return { words, both, width, topWidth };
}
