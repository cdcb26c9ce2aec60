import { NAME_LABELS, NAME_TYPES, starts, typeOf } from "./name-labels.ts";
import { ByteReader } from "./byte-reader.ts";
import { readCalibration } from "./calibration.ts";
import { FeatureList } from "./feature-list.ts";
import { nameFeatures, namingInput, type NamingInput } from "./name-features.ts";
import { decodeNames, type Labelling, type Transitions } from "./name-lattice.ts";
import type { NameSpan } from "./names.ts";
import { SparseLinear, type LinearModel } from "./sparse-linear.ts";
import type { WordClusters } from "./word-clusters.ts";

const TRANSITION_SEED = 41;

/** First bytes of a perceptron name model. */
export const PERCEPTRON_NAMES = "perceptron-names";

/** Finds the names of one sentence; token numbers count within it. */
export type SentenceNamer = (
  words: readonly string[],
  xpos: readonly string[],
  domain?: number,
) => NameSpan[];

/** The one feature of a pair of labels: the label before. */
export function transitionFeature(label: number, out: FeatureList): void {
  out.clear(TRANSITION_SEED);
  out.add(label);
}

/** Weights of all pairs of labels, from a model that has `transitionFeature`. */
export function readTransitions(model: LinearModel): Transitions {
  const transitions = new Float64Array(NAME_LABELS * NAME_LABELS);
  const features = new FeatureList();
  const scores = new Float64Array(NAME_LABELS);
  for (let label = 0; label < NAME_LABELS; label++) {
    transitionFeature(label, features);
    model.score(features, scores);
    transitions.set(scores, label * NAME_LABELS);
  }
  return transitions;
}

/** Labels one sentence with any scorer. */
export function labelNames(input: NamingInput, model: LinearModel, transitions: Transitions): Labelling {
  const { length } = input.words;
  const emissions = new Float64Array(length * NAME_LABELS);
  const scores = new Float64Array(NAME_LABELS);
  const features = new FeatureList();
  for (let i = 0; i < length; i++) {
    nameFeatures(input, i, features);
    model.score(features, scores);
    emissions.set(scores, i * NAME_LABELS);
  }
  return decodeNames(emissions, length, transitions);
}

/** The spans of a labelling, with the least margin of their words as `score`. */
export function spansOf({ labels, margins }: Labelling): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (!starts(label)) continue;
    let end = i + 1;
    while (end < labels.length && typeOf(labels[end] ?? 0) === typeOf(label) && !starts(labels[end] ?? 0))
      end++;
    const score = Math.min(...margins.subarray(i, end));
    spans.push({ firstToken: i, endToken: end, type: NAME_TYPES[typeOf(label)] ?? "MISC", score });
  }
  return spans;
}

/** Reads a name model without its calibration: its mark, the domain to follow, weights. Scores are margins. */
export function readBareNames(reader: ByteReader, clusters: WordClusters): SentenceNamer {
  reader.text();
  const usual = reader.varint();
  const model = new SparseLinear(reader);
  const transitions = readTransitions(model);
  return (words, xpos, domain = usual) =>
    spansOf(labelNames(namingInput(words, xpos, clusters, domain), model, transitions));
}

/** Reads a perceptron name model with its calibration. */
export function readNames(bytes: Uint8Array, clusters: WordClusters): SentenceNamer {
  const reader = new ByteReader(bytes);
  const find = readBareNames(reader, clusters);
  const calibrate = readCalibration(reader);
  return (words, xpos, domain) =>
    find(words, xpos, domain).map((span) => ({ ...span, score: calibrate(span.score) }));
}
