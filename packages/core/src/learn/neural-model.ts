import { bestTags, spansOf } from "./bilou.ts";
import { eisner } from "./eisner.ts";
import { createKernel, type Kernel } from "./kernel.ts";
import { dense, encode, packSentences, type PackedSentences } from "./neural-encoder.ts";
import { calibrate, readNeuralWeights, type NeuralWeights } from "./neural-weights.ts";

/** What the model finds in one sentence; indexes are of its words. */
export interface NeuralSentence {
  /** Index into the model's tags. */
  readonly tags: Int32Array;
  /** −1 = root. */
  readonly heads: Int32Array;
  /** Index into the model's labels. */
  readonly labels: Int32Array;
  /** Probability in [0, 1] that head and label of each word are right. */
  readonly arcScores: Float64Array;
  readonly names: readonly NeuralName[];
}

/** A name: half-open range of words, index of its type, probability in [0, 1]. */
export interface NeuralName {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly score: number;
}

export interface NeuralModel {
  /** UPOS and XPOS joined by `|`. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly analyze: (sentences: readonly (readonly string[])[]) => NeuralSentence[];
}

const BATCH_WORDS = 800;
/** A sentence longer than this is read in parts, so that the chart of its tree stays small. */
const LONGEST = 160;
const NAME_TAGS = 17;
const IMPOSSIBLE = -1e4;

/** Reads the weights; the kernel can be given for tests. */
export function createNeuralModel(bytes: Uint8Array, kernel: Kernel = createKernel()): NeuralModel {
  const weights = readNeuralWeights(bytes, kernel);
  return {
    tags: weights.tags,
    labels: weights.labels,
    analyze: (sentences) => {
      const results: NeuralSentence[] = sentences.map(() => EMPTY);
      for (const group of groups(sentences)) {
        const mark = kernel.mark();
        const found = analyzeGroup(kernel, weights, packSentences(group.map((s) => sentences[s] ?? [])));
        for (const [i, s] of group.entries()) results[s] = found[i] ?? EMPTY;
        kernel.release(mark);
      }
      return results;
    },
  };
}

const EMPTY: NeuralSentence = {
  tags: new Int32Array(0),
  heads: new Int32Array(0),
  labels: new Int32Array(0),
  arcScores: new Float64Array(0),
  names: [],
};

/** Indexes of sentences in groups of like length, the longest first. */
function groups(sentences: readonly (readonly string[])[]): number[][] {
  const length = (s: number): number => sentences[s]?.length ?? 0;
  const order = [...sentences.keys()]
    .filter((s) => length(s) > 0)
    .sort((a, b) => length(b) - length(a) || a - b);
  const made: number[][] = [];
  let size = Infinity;
  for (const s of order) {
    if (size + length(s) > BATCH_WORDS) {
      made.push([]);
      size = 0;
    }
    made.at(-1)?.push(s);
    size += length(s);
  }
  return made;
}

function analyzeGroup(kernel: Kernel, weights: NeuralWeights, packed: PackedSentences): NeuralSentence[] {
  const N = packed.size;
  const { both, width } = encode(kernel, weights, packed);
  const tags = dense(kernel, weights, "tag2", N, both, width);
  const names = dense(kernel, weights, "ner", N, both, width);
  kernel.relu(N * names.cols, names.at);
  const nameTags = dense(kernel, weights, "nerout", N, names.at, names.cols);
  const side = (name: string): { at: number; cols: number } => {
    const made = dense(kernel, weights, name, N, both, width);
    kernel.relu(N * made.cols, made.at);
    return made;
  };
  const dep = side("dep");
  const turned = dense(kernel, weights, "arc", N, dep.at, dep.cols);
  const root = weights.weight("root");
  const roots = kernel.allocate(N * root.cols);
  kernel.gemm(N, root.cols, root.rows, turned.at, turned.cols, root.packed, roots, root.cols, 0);
  const all: Layer = { tags, nameTags, turned, head: side("head"), roots: { at: roots, cols: root.cols } };
  const labels = { dep: side("labdep"), head: side("labhead") };
  return packed.sentences.map((words, s) => {
    const mark = kernel.mark();
    const rows = Int32Array.from(words, (_, t) => (packed.offsets[t] ?? 0) + s);
    const tree = parseSentence(kernel, weights, rows, all);
    const labelled = labelSentence(kernel, weights, rows, tree.heads, labels);
    const sentence = {
      tags: bestOf(kernel, rows, tags, weights.tags.length),
      heads: tree.heads,
      labels: labelled.labels,
      arcScores: tree.scores.map((p, i) => calibrate(curve(weights, 0), p * (labelled.scores[i] ?? 1))),
      names: readNames(kernel, weights, rows, nameTags),
    };
    kernel.release(mark);
    return sentence;
  });
}

const NO_CURVE = { raw: new Float32Array(0), right: new Float32Array(0) };
const curve = (weights: NeuralWeights, index: number): (typeof weights.curves)[number] =>
  weights.curves[index] ?? NO_CURVE;

interface Rows {
  readonly at: number;
  readonly cols: number;
}
interface Layer {
  readonly tags: Rows;
  readonly nameTags: Rows;
  readonly turned: Rows;
  readonly head: Rows;
  readonly roots: Rows;
}

/** Copies the rows of one sentence side by side. */
function gather(kernel: Kernel, rows: Int32Array, from: Rows): number {
  const at = kernel.allocate(rows.length * from.cols);
  const f = kernel.floats();
  for (const [i, row] of rows.entries()) {
    f.copyWithin(at + i * from.cols, from.at + row * from.cols, from.at + (row + 1) * from.cols);
  }
  return at;
}

function bestOf(kernel: Kernel, rows: Int32Array, scores: Rows, count: number): Int32Array {
  const f = kernel.floats();
  return rows.map((row) => {
    const at = scores.at + row * scores.cols;
    let best = 0;
    for (let j = 1; j < count; j++) if ((f[at + j] ?? 0) > (f[at + best] ?? 0)) best = j;
    return best;
  });
}

/** Bucket of the distance from a word to its head, 3 … 29 with 16 in the middle. */
export function distanceBucket(dependent: number, head: number): number {
  const d = head - dependent;
  const size = Math.abs(d);
  const step =
    size <= 6
      ? size
      : size <= 8
        ? 7
        : size <= 11
          ? 8
          : size <= 15
            ? 9
            : size <= 22
              ? 10
              : size <= 32
                ? 11
                : 12;
  return d < 0 ? 16 - step : 16 + step;
}

function parseSentence(
  kernel: Kernel,
  weights: NeuralWeights,
  rows: Int32Array,
  { turned, head, roots }: Layer,
): { heads: Int32Array; scores: Float64Array } {
  const n = rows.length;
  const width = (n + 8) & ~7;
  const dependents = gather(kernel, rows, turned);
  const heads = gather(kernel, rows, head);
  const packed = kernel.allocate(turned.cols * width);
  const scores = kernel.allocate(n * width);
  kernel.pack(turned.cols, n, heads, head.cols, 1, packed);
  kernel.gemm(n, (n + 7) & ~7, turned.cols, dependents, turned.cols, packed, scores, width, 0);
  const f = kernel.floats();
  const distance = weights.weight("distance").at;
  const chart = new Float64Array(n * (n + 1));
  for (let i = 0; i < n; i++) {
    const at = scores + i * width;
    for (let j = 0; j < n; j++) f[at + j] = (f[at + j] ?? 0) + (f[distance + distanceBucket(i, j)] ?? 0);
    f[at + i] = IMPOSSIBLE;
    f[at + n] = f[roots.at + (rows[i] ?? 0) * roots.cols] ?? 0;
    f.fill(IMPOSSIBLE, at + n + 1, at + width);
    for (let j = 0; j <= n; j++) chart[i * (n + 1) + j] = f[at + j] ?? 0;
  }
  const found = n > LONGEST ? greedyHeads(chart, n) : eisner(chart, n);
  kernel.softmax(n, width, scores, width);
  const chances = new Float64Array(n);
  for (const [i, head] of found.entries()) chances[i] = f[scores + i * width + (head < 0 ? n : head)] ?? 0;
  return { heads: found, scores: chances };
}

/** For sentences too long for a chart: the best root, then each word's best head to the side of the root. */
function greedyHeads(chart: Float64Array, n: number): Int32Array {
  const score = (i: number, j: number): number => chart[i * (n + 1) + j] ?? 0;
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

function labelSentence(
  kernel: Kernel,
  weights: NeuralWeights,
  rows: Int32Array,
  heads: Int32Array,
  sides: { readonly dep: Rows; readonly head: Rows },
): { labels: Int32Array; scores: Float64Array } {
  const n = rows.length;
  const cube = weights.weight("label");
  const width = sides.dep.cols;
  const left = gather(kernel, rows, sides.dep);
  const right = gather(
    kernel,
    heads.map((head, i) => rows[head < 0 ? i : head] ?? 0),
    sides.head,
  );
  const scores = dense(kernel, weights, "label1", n, left, width);
  const more = weights.weight("label2.w");
  kernel.gemm(n, more.cols, more.rows, right, width, more.packed, scores.at, scores.cols, 1);
  const turned = kernel.allocate(n * cube.cols);
  kernel.gemm(n, cube.cols, cube.rows, left, width, cube.packed, turned, cube.cols, 0);
  const f = kernel.floats();
  const count = weights.labels.length;
  const root = weights.labels.indexOf("root");
  for (let i = 0; i < n; i++) {
    const row = scores.at + i * scores.cols;
    for (let l = 0; l < scores.cols; l++) {
      const t = turned + i * cube.cols + l * width;
      let sum = 0;
      for (let d = 0; d < width; d++) sum += (f[t + d] ?? 0) * (f[right + i * width + d] ?? 0);
      f[row + l] = l >= count || l === root ? IMPOSSIBLE : (f[row + l] ?? 0) + sum;
    }
  }
  kernel.softmax(n, scores.cols, scores.at, scores.cols);
  const own = Int32Array.from(rows, (_, i) => i);
  const labels = bestOf(kernel, own, scores, count);
  const chances = new Float64Array(n);
  for (const [i, head] of heads.entries()) {
    if (head < 0) labels[i] = root;
    chances[i] = head < 0 ? 1 : (f[scores.at + i * scores.cols + (labels[i] ?? 0)] ?? 0);
  }
  return { labels, scores: chances };
}

/** Names of one sentence; the score is the product of its words' tag probabilities, calibrated. */
function readNames(kernel: Kernel, weights: NeuralWeights, rows: Int32Array, scores: Rows): NeuralName[] {
  const at = gather(kernel, rows, scores);
  const f = kernel.floats();
  for (let i = 0; i < rows.length; i++)
    f.fill(IMPOSSIBLE, at + i * scores.cols + NAME_TAGS, at + (i + 1) * scores.cols);
  const tags = bestTags(f, at, scores.cols, rows.length, NAME_TAGS);
  kernel.softmax(rows.length, scores.cols, at, scores.cols);
  return spansOf(tags).map((span) => {
    let product = 1;
    for (let i = span.start; i < span.end; i++) product *= f[at + i * scores.cols + (tags[i] ?? 0)] ?? 0;
    return { ...span, score: calibrate(curve(weights, 1), product) };
  });
}
