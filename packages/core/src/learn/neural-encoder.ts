import type { Kernel } from "./kernel.ts";
import { dense, multiply, quantized } from "./neural-layers.ts";
import { gather, integers, type Rows } from "./neural-rows.ts";
import type { NeuralWeights, Weight } from "./neural-weights.ts";
import type { WordRows } from "./neural-words.ts";

/** Sentences side by side, the longest first; within the LSTMs words lie step by step, elsewhere sentence by sentence. */
export interface PackedSentences {
  readonly sentences: readonly (readonly string[])[];
  readonly size: number;
  /** `offsets[t]` is the first row of step t; the row of word t of sentence s is `offsets[t] + s`. */
  readonly offsets: Int32Array;
  /** These rows, sentence by sentence. */
  readonly order: Int32Array;
}

/** Rows of both layers, sentence by sentence: second layer (`topWidth` = 2H), first layer, tag feedback side by side. */
export interface Encoded extends Rows {
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
  const size = offsets[steps] ?? 0;
  const order = new Int32Array(size);
  let row = 0;
  for (const [s, { length }] of sentences.entries())
    for (let t = 0; t < length; t++) order[row++] = (offsets[t] ?? 0) + s;
  return { sentences, size, offsets, order };
}

/** One direction of an LSTM layer over packed rows of what its input brings to its gates; writes H columns of `out` (stride `ldo`). */
function lstm(
  kernel: Kernel,
  recurrent: Weight,
  gates: number,
  { size, offsets }: PackedSentences,
  backwards: boolean,
  out: number,
  ldo: number,
): void {
  const H = recurrent.rows;
  const mark = kernel.mark();
  const cells = kernel.allocate(size * H);
  const tanhs = kernel.allocate(size * H);
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
export function encode(
  kernel: Kernel,
  weights: NeuralWeights,
  packed: PackedSentences,
  words: WordRows,
): Encoded {
  const H = weights.weight("lstm1f.h").rows;
  const feedback = weights.weight("feedback");
  const topWidth = 2 * H;
  const width = 4 * H + feedback.cols;
  const N = packed.size;
  const encoded = kernel.allocate(N * width);
  const mark = kernel.mark();
  const both = kernel.allocate(N * width);
  const first = both + topWidth;
  const direction = (name: string, gates: number, out: number): void => {
    lstm(kernel, weights.weight(`${name}.h`), gates, packed, name.endsWith("b"), out, width);
  };

  const stepRows = new Int32Array(N);
  for (const [i, row] of packed.order.entries()) stepRows[row] = words.rows[i] ?? 0;
  direction("lstm1f", gather(kernel, stepRows, words.layer("lstm1f.x")).at, first);
  direction("lstm1b", gather(kernel, stepRows, words.layer("lstm1b.x")).at, first + H);

  const tags = dense(kernel, weights, "tag1", quantized(kernel, N, topWidth, first, width));
  kernel.softmax(N, tags.cols, tags.at, tags.cols);
  const guesses = quantized(kernel, N, tags.cols, tags.at, tags.cols);
  multiply(kernel, guesses, feedback, first + topWidth, width);

  const second = quantized(kernel, N, topWidth + feedback.cols, first, width);
  direction("lstm2f", dense(kernel, weights, "lstm2f", second, "x").at, both);
  direction("lstm2b", dense(kernel, weights, "lstm2b", second, "x").at, both + H);

  kernel.gather(N, width, integers(kernel, packed.order), both, width, encoded, width);
  kernel.release(mark);
  return { at: encoded, cols: width, topWidth };
}
