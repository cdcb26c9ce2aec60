import type { Kernel } from "./kernel.ts";
import { IMPOSSIBLE, type Rows } from "./neural-rows.ts";
import type { NeuralWeights } from "./neural-weights.ts";

/** What the encoder gives for the arcs of a sentence, a row for each word: dependents turned towards their heads, heads, and scores as root. */
export interface ArcLayers {
  readonly turned: Rows;
  readonly head: Rows;
  readonly roots: Rows;
}

/** Bucket of the distance from a word to its head, 4 … 28 with 16 in the middle. */
export function distanceBucket(dependent: number, head: number): number {
  const d = head - dependent;
  const size = Math.abs(d);
  const step = size <= 6 ? size : 7 + BEYOND.filter((limit) => size > limit).length;
  return d < 0 ? 16 - step : 16 + step;
}

/** Distances beyond which the next bucket begins. */
const BEYOND = [8, 11, 15, 22, 32];

/** Scores of all arcs of n words: each as the head, then being the root; behind them what cannot be. */
export function scoreArcs(kernel: Kernel, weights: NeuralWeights, n: number, layers: ArcLayers): Rows {
  const { turned, head, roots } = layers;
  const cols = (n + 8) & ~7;
  const scores = kernel.allocate(n * cols);
  const mark = kernel.mark();
  const width = (n + 7) & ~7;
  const packed = kernel.allocate(turned.cols * width);
  kernel.pack(turned.cols, n, head.at, head.cols, 1, packed);
  kernel.gemm(n, width, turned.cols, turned.at, turned.cols, packed, scores, cols, 0);
  const f = kernel.floats();
  const distance = weights.weight("distance").at;
  /** Of the distances from −(n − 1) to n − 1. */
  const bias = Float64Array.from(
    { length: 2 * n - 1 },
    (_, d) => f[distance + distanceBucket(n - 1, d)] ?? 0,
  );
  for (let i = 0; i < n; i++) {
    const at = scores + i * cols;
    for (let j = 0; j < n; j++) f[at + j] = (f[at + j] ?? 0) + (bias[n - 1 + j - i] ?? 0);
    f[at + i] = IMPOSSIBLE;
    f[at + n] = f[roots.at + i * roots.cols] ?? 0;
    f.fill(IMPOSSIBLE, at + n + 1, at + cols);
  }
  kernel.release(mark);
  return { at: scores, cols };
}

/** The rows of scores as probabilities. */
export function softmaxRows(kernel: Kernel, { at, cols }: Rows, n: number): Rows {
  const made = kernel.allocate(n * cols);
  kernel.floats().copyWithin(made, at, at + n * cols);
  kernel.softmax(n, cols, made, cols);
  return { at: made, cols };
}

/** For sentences too long for a chart: the best root, then each word's best head on the side of the root. */
export function greedyHeads(kernel: Kernel, { at, cols }: Rows, n: number): Int32Array {
  const f = kernel.floats();
  const score = (i: number, j: number): number => f[at + i * cols + j] ?? 0;
  let root = 0;
  for (let i = 1; i < n; i++) if (score(i, n) > score(root, n)) root = i;
  const heads = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    /** Heads lie between a word and the root, so no circle can arise. */
    const step = i < root ? 1 : -1;
    let best = i + step;
    for (let j = best; j !== root + step && i !== root; j += step) if (score(i, j) > score(i, best)) best = j;
    heads[i] = i === root ? -1 : best;
  }
  return heads;
}
