import { createKernel, type Kernel } from "./kernel.ts";
import { encode, packSentences, type PackedSentences } from "./neural-encoder.ts";
import { dense, multiply, quantized } from "./neural-layers.ts";
import { readNames, scoreNames, type NeuralName } from "./neural-names.ts";
import { parseRows } from "./neural-trees.ts";
import { highest, rowsFrom, type Rows } from "./neural-rows.ts";
import { calibrate, curveOf, readNeuralWeights, type NeuralWeights } from "./neural-weights.ts";
import { createWordReader, type WordRows } from "./neural-words.ts";

/** What the model finds in one sentence; indexes are of its words. */
export interface NeuralSentence {
  /** Index into the model's tags. */
  readonly tags: Int32Array;
  /** −1 = root. */
  readonly heads: Int32Array;
  /** Index into the model's labels. */
  readonly labels: Int32Array;
  /** Probability in [0, 1] that the head of each word is right. */
  readonly arcScores: Float64Array;
  /** Raw probability in [0, 1] of each word's label, given its head. */
  readonly labelScores: Float64Array;
  readonly names: readonly NeuralName[];
}

export interface NeuralModel {
  /** UPOS and XPOS joined by `|`. */
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly analyze: (sentences: readonly (readonly string[])[]) => NeuralSentence[];
}

const BATCH_WORDS = 500;

/** Reads the weights; the kernel can be given for tests. */
export function createNeuralModel(bytes: Uint8Array, kernel: Kernel = createKernel()): NeuralModel {
  const weights = readNeuralWeights(bytes, kernel);
  const readWords = createWordReader(kernel, weights);
  return {
    tags: weights.tags,
    labels: weights.labels,
    analyze: (sentences) => {
      const results: NeuralSentence[] = sentences.map(() => EMPTY);
      for (const group of groups(sentences)) {
        const mark = kernel.mark();
        const packed = packSentences(group.map((s) => sentences[s] ?? []));
        const found = analyzeGroup(kernel, weights, packed, readWords(packed.sentences.flat()));
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
  labelScores: new Float64Array(0),
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

function analyzeGroup(
  kernel: Kernel,
  weights: NeuralWeights,
  packed: PackedSentences,
  words: WordRows,
): NeuralSentence[] {
  const N = packed.size;
  const encoded = encode(kernel, weights, packed, words);
  const top = quantized(kernel, N, encoded.topWidth, encoded.at, encoded.cols);
  const tags = dense(kernel, weights, "tag2", top);
  const names = scoreNames(kernel, weights, packed, words, encoded);
  const side = (name: string): Rows => {
    const made = dense(kernel, weights, name, top);
    kernel.relu(N * made.cols, made.at);
    return made;
  };
  const dep = side("dep");
  const turned = dense(kernel, weights, "arc", quantized(kernel, N, dep.cols, dep.at, dep.cols));
  const root = weights.weight("root");
  const roots = kernel.allocate(N * root.cols);
  const from = quantized(kernel, N, turned.cols, turned.at, turned.cols);
  multiply(kernel, from, root, roots, root.cols);
  const [head, labdep, labhead] = [side("head"), side("labdep"), side("labhead")];
  let first = 0;
  return packed.sentences.map(({ length }) => {
    const mark = kernel.mark();
    const own = (layer: Rows): Rows => rowsFrom(layer, first);
    const tree = parseRows(kernel, weights, length, {
      turned: own(turned),
      head: own(head),
      roots: own({ at: roots, cols: root.cols }),
      labdep: own(labdep),
      labhead: own(labhead),
    });
    const f = kernel.floats();
    const sentence = {
      tags: Int32Array.from({ length }, (_, i) =>
        highest(f, tags.at + (first + i) * tags.cols, weights.tags.length),
      ),
      heads: tree.heads,
      labels: tree.labels,
      arcScores: tree.headScores.map((p) => calibrate(curveOf(weights, "heads"), p)),
      labelScores: tree.labelScores,
      names: readNames(kernel, weights, own(names), length),
    };
    kernel.release(mark);
    first += length;
    return sentence;
  });
}
