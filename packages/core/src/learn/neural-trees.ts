import { eisner } from "./eisner.ts";
import type { Kernel } from "./kernel.ts";
import { greedyHeads, scoreArcs, softmaxRows, type ArcLayers } from "./neural-arcs.ts";
import { dense, multiply, quantized } from "./neural-layers.ts";
import { bestOf, gather, IMPOSSIBLE, type Rows } from "./neural-rows.ts";
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

/** Parses the sentence whose words lie at `rows` of the layers. */
export function parseRows(
  kernel: Kernel,
  weights: NeuralWeights,
  rows: Int32Array,
  layers: TreeLayers,
): NeuralTree {
  const n = rows.length;
  const chart = scoreArcs(kernel, weights, rows, layers);
  const chances = softmaxRows(kernel, chart, n);
  const column = (head: number): number => (head < 0 ? n : head);
  for (let left = REPAIRS; ; left--) {
    const heads = n > LONGEST ? greedyHeads(kernel, chart, n) : eisner(kernel, chart, n);
    const { labels, scores: labelScores } = labelArcs(kernel, weights, rows, heads, layers);
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
  rows: Int32Array,
  heads: Int32Array,
  { labdep, labhead }: TreeLayers,
): { labels: Int32Array; scores: Float64Array } {
  const mark = kernel.mark();
  const headRows = heads.map((head, i) => rows[head < 0 ? i : head] ?? 0);
  const scores = scoreLabels(
    kernel,
    weights,
    gather(kernel, rows, labdep),
    gather(kernel, headRows, labhead),
    {
      rows: rows.length,
      width: labdep.cols,
    },
  );
  const f = kernel.floats();
  const count = weights.labels.length;
  const root = weights.labels.indexOf("root");
  const own = Int32Array.from(rows, (_, i) => i);
  const first = bestOf(kernel, own, scores, count);
  const isCase = weights.labels.indexOf("case");
  const marked = new Uint8Array(rows.length);
  for (const [i, head] of heads.entries()) if (head >= 0 && first[i] === isCase) marked[head] = 1;
  for (const [i, mark] of marked.entries()) {
    for (const l of weights.faults[mark === 0 ? 0 : 1]) f[scores.at + i * scores.cols + l] = IMPOSSIBLE;
  }
  kernel.softmax(rows.length, scores.cols, scores.at, scores.cols);
  const labels = bestOf(kernel, own, scores, count);
  const chances = new Float64Array(rows.length);
  for (const [i, head] of heads.entries()) {
    if (head < 0) labels[i] = root;
    chances[i] = head < 0 ? 1 : (f[scores.at + i * scores.cols + (labels[i] ?? 0)] ?? 0);
  }
  kernel.release(mark);
  return { labels, scores: chances };
}

/** Biaffine scores of all labels for pairs of rows. */
function scoreLabels(
  kernel: Kernel,
  weights: NeuralWeights,
  left: number,
  right: number,
  { rows, width }: { readonly rows: number; readonly width: number },
): Rows {
  const cube = weights.weight("label");
  const dependents = quantized(kernel, rows, width, left, width);
  const scores = dense(kernel, weights, "label1", dependents);
  multiply(
    kernel,
    quantized(kernel, rows, width, right, width),
    weights.weight("label2.w"),
    scores.at,
    scores.cols,
    scores.at,
    scores.cols,
  );
  const turned = kernel.allocate(rows * cube.cols);
  multiply(kernel, dependents, cube, turned, cube.cols);
  kernel.pairDots(rows, scores.cols, width, turned, right, scores.at, scores.cols);
  const f = kernel.floats();
  const root = weights.labels.indexOf("root");
  for (let at = scores.at; at < scores.at + rows * scores.cols; at += scores.cols) {
    f[at + root] = IMPOSSIBLE;
    f.fill(IMPOSSIBLE, at + weights.labels.length, at + scores.cols);
  }
  return scores;
}
