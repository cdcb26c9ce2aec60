import { eisner } from "./eisner.ts";
import type { Kernel } from "./kernel.ts";
import { greedyHeads, scoreArcs, softmaxRows, type ArcLayers } from "./neural-arcs.ts";
import { dense, multiply, quantized } from "./neural-layers.ts";
import { gather, highest, IMPOSSIBLE, type Rows } from "./neural-rows.ts";
import type { NeuralWeights } from "./neural-weights.ts";
import { rivalSubject } from "./tree-rules.ts";

/** What the encoder gives for trees: that for arcs, and both sides of labels. */
export interface TreeLayers extends ArcLayers {
  readonly labdep: Rows;
  readonly labhead: Rows;
}

/** A tree over one sentence, with raw probabilities of each word's head, and of its label given that head. */
export interface NeuralTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly headScores: Float64Array;
  readonly labelScores: Float64Array;
}

/** A longer sentence gets no chart. */
const LONGEST = 160;
/** How often a tree with two subjects at one verb is made anew. */
const REPAIRS = 3;

/** Parses a sentence of n words. */
export function parseRows(kernel: Kernel, weights: NeuralWeights, n: number, layers: TreeLayers): NeuralTree {
  const chart = scoreArcs(kernel, weights, n, layers);
  const chances = softmaxRows(kernel, chart, n);
  const column = (head: number): number => (head < 0 ? n : head);
  for (let left = REPAIRS; ; left--) {
    const heads = n > LONGEST ? greedyHeads(kernel, chart, n) : eisner(kernel, chart, n);
    const { labels, scores: labelScores } = labelArcs(kernel, weights, heads, layers);
    const f = kernel.floats();
    const headScores = Float64Array.from(
      heads,
      (head, i) => f[chances.at + i * chances.cols + column(head)] ?? 0,
    );
    const names = Array.from(labels, (label) => weights.labels[label] ?? "dep");
    const chance = (i: number): number => (headScores[i] ?? 0) * (labelScores[i] ?? 0);
    const rival = left > 0 && n <= LONGEST ? rivalSubject(heads, names, chance) : -1;
    if (rival < 0) return { heads, labels, headScores, labelScores };
    f[chart.at + rival * chart.cols + (heads[rival] ?? 0)] = IMPOSSIBLE;
  }
}

/** The best label of each arc and its probability; labels that the tree rules out come last. */
function labelArcs(
  kernel: Kernel,
  weights: NeuralWeights,
  heads: Int32Array,
  layers: TreeLayers,
): { labels: Int32Array; scores: Float64Array } {
  const mark = kernel.mark();
  const scores = scoreLabels(kernel, weights, heads, layers);
  const f = kernel.floats();
  const best = (i: number): number => highest(f, scores.at + i * scores.cols, weights.labels.length);
  const labels = heads.map((_, i) => best(i));
  const isCase = weights.labels.indexOf("case");
  const root = weights.labels.indexOf("root");
  const marked = new Uint8Array(heads.length);
  for (const [i, head] of heads.entries()) if (head >= 0 && labels[i] === isCase) marked[head] = 1;
  for (const [i, mark] of marked.entries()) {
    const faults = weights.faults[mark === 0 ? 0 : 1];
    for (const l of faults) f[scores.at + i * scores.cols + l] = IMPOSSIBLE;
    if (faults.includes(labels[i] ?? root)) labels[i] = best(i);
  }
  kernel.softmax(heads.length, scores.cols, scores.at, scores.cols);
  const chances = new Float64Array(heads.length);
  for (const [i, head] of heads.entries()) {
    if (head < 0) labels[i] = root;
    chances[i] = head < 0 ? 1 : (f[scores.at + i * scores.cols + (labels[i] ?? 0)] ?? 0);
  }
  kernel.release(mark);
  return { labels, scores: chances };
}

/** Biaffine scores of all labels for each word and its head. */
function scoreLabels(
  kernel: Kernel,
  weights: NeuralWeights,
  heads: Int32Array,
  { labdep, labhead }: TreeLayers,
): Rows {
  const [rows, width, count] = [heads.length, labdep.cols, weights.labels.length];
  const right = gather(
    kernel,
    heads.map((head, i) => (head < 0 ? i : head)),
    labhead,
  );
  const dependents = quantized(kernel, rows, width, labdep.at, width);
  const scores = dense(kernel, weights, "label1", dependents);
  const { at, cols } = scores;
  multiply(
    kernel,
    quantized(kernel, rows, width, right.at, width),
    weights.weight("label2.w"),
    at,
    cols,
    at,
    cols,
  );
  const cube = { ...weights.weight("label"), cols: count * width };
  const turned = kernel.allocate(rows * cube.cols);
  multiply(kernel, dependents, cube, turned, cube.cols);
  kernel.pairDots(rows, count, width, turned, right.at, at, cols);
  const f = kernel.floats();
  const root = weights.labels.indexOf("root");
  for (let row = at; row < at + rows * cols; row += cols) {
    f[row + root] = IMPOSSIBLE;
    f.fill(IMPOSSIBLE, row + count, row + cols);
  }
  return scores;
}
