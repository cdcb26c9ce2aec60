import { DILATIONS, NEURAL_FORMAT, wordKey } from "@dossier/core/learn";
import { GLOVE_SIZE } from "./glove.ts";
import { DOMAINS, NAME_TYPES } from "./examples.ts";
import { WORD, type Parameters } from "./parameters.ts";
import type { TrainingKernel } from "./kernel.ts";
import type { Vocabulary } from "./vocabulary.ts";
import {
  Writer,
  writeByteTable,
  writeWeight,
  writeWords,
  type Values,
  type WordRows,
} from "./weight-writer.ts";
import { wordBasis, type WordBasis } from "./word-basis.ts";

/** What is cut for shipping, and how probabilities are to be read. */
export interface ExportSettings {
  /** GloVe's commonest words that are kept besides those of the training data. */
  readonly words: number;
  /** Dimensions of the shipped word vectors, a multiple of 8. */
  readonly dimensions: number;
  /** How fine they are: one level as a share of the last dimension's standard deviation. */
  readonly step: number;
  /** Data sets whose conventions for names are taken, averaged. */
  readonly domains: readonly (typeof DOMAINS)[number][];
  readonly curves: readonly (readonly (readonly [raw: number, right: number])[])[];
}

/** Parameters where they lie. */
export interface Trained {
  readonly kernel: TrainingKernel;
  readonly parameters: Parameters;
}

function averagesOf({ kernel, parameters }: Trained): (name: string) => Values {
  return (name) => {
    const { rows, cols } = parameters.shapes[name] ?? { rows: 0, cols: 0 };
    const at = parameters.averages + parameters.at(name) - parameters.values;
    return { rows, cols, values: kernel.floats().slice(at, at + rows * cols) };
  };
}

/** The averaged parameters, with those of a tower for names if there is one, as the bytes that core reads. */
export function exportModel(
  trained: Trained,
  tower: Trained | undefined,
  vocabulary: Vocabulary,
  settings: ExportSettings,
): Uint8Array {
  const get = averagesOf(trained);
  const { parameters } = trained;
  const writer = new Writer();
  writer.text(NEURAL_FORMAT);
  writer.text(vocabulary.tags.join("\n"));
  writer.text(vocabulary.labels.join("\n"));
  const table = foldWords(get("word"), get("glove"), vocabulary, settings.words);
  const towerOf = tower === undefined ? undefined : averagesOf(tower);
  const readers = [get("lstm1f.x"), get("lstm1b.x"), ...(towerOf === undefined ? [] : [towerOf("t.in.w")])];
  const basis = wordBasis(table, readers, settings.dimensions);
  writeWords(writer, table, basis.to, settings.step);
  writeByteTable(writer, get("affix"));
  writeByteTable(writer, get("shape"));
  const weights = new Map<string, Values>();
  for (const name of Object.keys(parameters.shapes)) {
    if (["word", "glove", "affix", "shape", "domain"].includes(name)) continue;
    weights.set(name, get(name));
  }
  for (const name of ["lstm1f.x", "lstm1b.x"]) weights.set(name, throughBasis(get(name), basis));
  weights.set("ner.b", withDomain(get("ner.b"), get("domain"), settings.domains));
  weights.set("nerout.b", withMoreOthers(get("nerout.b")));
  weights.set("label1.b", sum(get("label1.b"), get("label2.b")));
  weights.delete("label2.b");
  const root = get("root");
  weights.set("root", transposed(root));
  if (towerOf !== undefined) addTower(weights, towerOf, basis, settings);
  writer.varint(weights.size);
  for (const [name, values] of weights) {
    writer.text(name);
    writeWeight(writer, values);
  }
  for (let i = 0; i < 2; i++) {
    const curve = settings.curves[i] ?? [];
    writer.varint(curve.length);
    writer.floats(curve.map(([raw]) => raw));
    writer.floats(curve.map(([, right]) => right));
  }
  return writer.toBytes();
}

/** The tower's weights; the vectors of the data sets become part of the biases. */
function addTower(
  weights: Map<string, Values>,
  get: (name: string) => Values,
  basis: WordBasis,
  { domains }: ExportSettings,
): void {
  weights.set("tower.words", throughBasis(get("t.in.w"), basis));
  weights.set("tower.b", withDomain(get("t.in.b"), get("t.domain"), domains));
  for (const layer of DILATIONS.keys()) {
    weights.set(`tower.${String(layer)}.w`, get(`t.conv${String(layer)}.w`));
    weights.set(`tower.${String(layer)}.b`, get(`t.conv${String(layer)}.b`));
  }
  const out = get("t.out.w");
  const none = { rows: 1, cols: out.rows, values: new Float32Array(out.rows) };
  const behind = withDomain(none, get("t.domain2"), domains).values;
  const bias = get("t.out.b");
  const values = bias.values.map((x, j) =>
    behind.reduce((sum, y, i) => sum + y * (out.values[i * out.cols + j] ?? 0), x),
  );
  weights.set("tower.out.w", out);
  weights.set("tower.out.b", withMoreOthers({ ...bias, values }));
}

const TRAINED_WEIGHT = 5;

/** One vector per word: its own and its projected GloVe vector summed. */
function foldWords(own: Values, projection: Values, vocabulary: Vocabulary, count: number): WordRows {
  const numbers = new Map(vocabulary.words.map((word, index) => [word, index]));
  const ranks = new Map(vocabulary.glove.words.map((word, index) => [word, index]));
  const words = new Set([...vocabulary.words.slice(1), ...vocabulary.glove.words.slice(0, count)]);
  const vector = (word: string): Float64Array => {
    const row = numbers.get(word) ?? 0;
    const made = Float64Array.from(own.values.subarray(row * WORD, (row + 1) * WORD));
    const glove = ranks.get(word);
    if (glove === undefined) return made;
    for (let d = 0; d < GLOVE_SIZE; d++) {
      const x = vocabulary.glove.vectors[glove * GLOVE_SIZE + d] ?? 0;
      for (let j = 0; j < WORD; j++) made[j] = (made[j] ?? 0) + x * (projection.values[d * WORD + j] ?? 0);
    }
    return made;
  };
  const byKey = new Map<number, string>();
  for (const word of words) if (!byKey.has(wordKey(word))) byKey.set(wordKey(word), word);
  const sorted = [...byKey].sort(([a], [b]) => a - b);
  return {
    keys: sorted.map(([key]) => key),
    vectors: sorted.map(([, word]) => vector(word)),
    weights: sorted.map(([, word]) => (numbers.has(word) ? TRAINED_WEIGHT : 1)),
    unknown: Float64Array.from(own.values.subarray(0, WORD)),
  };
}

/** The input weights of the first layer, with the words' rows seen through the cut basis. */
function throughBasis({ rows, cols, values }: Values, { from: basis }: WordBasis): Values {
  const made = new Float32Array((basis.length + rows - WORD) * cols);
  for (const [d, axis] of basis.entries()) {
    for (let i = 0; i < WORD; i++) {
      const x = axis[i] ?? 0;
      for (let j = 0; j < cols; j++) {
        made[d * cols + j] = (made[d * cols + j] ?? 0) + x * (values[i * cols + j] ?? 0);
      }
    }
  }
  made.set(values.subarray(WORD * cols), basis.length * cols);
  return { rows: basis.length + rows - WORD, cols, values: made };
}

function withDomain(bias: Values, domain: Values, chosen: ExportSettings["domains"]): Values {
  const values = bias.values.map((x, j) => {
    const each = chosen.map((name) => domain.values[DOMAINS.indexOf(name) * domain.cols + j] ?? 0);
    return x + each.reduce((a, b) => a + b, 0) / Math.max(1, each.length);
  });
  return { ...bias, values };
}

/**
 * What the scores of MISC gain: Universal NER marks no names of that kind, so the mean of the conventions has too few.
 * Chosen on the held-out names and the dev parts of CrossNER's other subjects.
 */
const OTHERS_GAIN = 1.5;

function withMoreOthers(bias: Values): Values {
  const first = 1 + 4 * NAME_TYPES.indexOf("MISC");
  return { ...bias, values: bias.values.map((x, tag) => (tag >= first ? x + OTHERS_GAIN : x)) };
}

function sum(a: Values, b: Values): Values {
  return { ...a, values: a.values.map((x, i) => x + (b.values[i] ?? 0)) };
}

function transposed({ rows, cols, values }: Values): Values {
  const made = Float32Array.from(values, (_, k) => values[(k % rows) * cols + Math.floor(k / rows)] ?? 0);
  return { rows: cols, cols: rows, values: made };
}
