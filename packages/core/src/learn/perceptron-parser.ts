import { ArcHybridState, LEFT, MOVES, SHIFT } from "./arc-hybrid.ts";
import { ByteReader } from "./byte-reader.ts";
import { readCalibration } from "./calibration.ts";
import { FeatureList } from "./feature-list.ts";
import { labelFeatures, moveFeatures, type ParsingInput } from "./parsing-features.ts";
import { SparseLinear, best, type LinearModel } from "./sparse-linear.ts";
import { hashText } from "./hash.ts";
import type { WordClusters } from "./word-clusters.ts";
import { readWords } from "./word-features.ts";

/** A tree over one sentence: `heads[i]` an index into its words, −1 = root; `labels[i]` an index into the parser's labels. */
export interface WordTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** Probability in [0, 1] that each arc is right. */
  readonly scores: Float64Array;
}

/** A tree with, for each word, the least margin of the decisions made while it waited for its head, ≥ 0. */
export interface ScoredTree extends Omit<WordTree, "scores"> {
  readonly margins: Float64Array;
}

export interface WordParser {
  readonly labels: readonly string[];
  readonly parse: (words: readonly string[], upos: readonly string[], xpos: readonly string[]) => WordTree;
}

/** Prepares one tagged sentence for parsing. */
export function parsingInput(
  words: readonly string[],
  upos: readonly string[],
  xpos: readonly string[],
  clusters: WordClusters,
): ParsingInput {
  const features = readWords(words);
  return {
    words: features,
    fine: features.form.map((form) => clusters.of(form, 0)),
    middle: features.form.map((form) => clusters.of(form, 1)),
    tags: Int32Array.from(xpos, (tag, i) => hashText(tag) ^ (upos[i] === "AUX" ? 1 : 0)),
    coarse: Int32Array.from(upos, (tag) => UPOS.indexOf(tag)),
  };
}

const UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ VERB X SYM".split(" ");

/** Allowed move of the highest score. */
export function bestMove(state: ArcHybridState, scores: Float64Array): number {
  let winner = -1;
  for (let move = 0; move < MOVES; move++) {
    if (state.allows(move) && (winner < 0 || (scores[move] ?? 0) > (scores[winner] ?? 0))) winner = move;
  }
  return winner;
}

/** The arc that a move would make: head and dependent. */
export function arcOf(state: ArcHybridState, move: number): readonly [head: number, dependent: number] {
  return [move === LEFT ? state.next : state.peek(1), state.peek(0)];
}

/** Parses greedily with any scorers of moves and labels; label scores choose among all labels. */
export function parseGreedily(
  input: ParsingInput,
  moves: LinearModel,
  labels: LinearModel,
  root: number,
): ScoredTree {
  const state = new ArcHybridState(input.words.length);
  const features = new FeatureList();
  const moveScores = new Float64Array(MOVES);
  const labelScores = new Float64Array(labels.classes);
  const margins = new Float64Array(input.words.length + 1).fill(Infinity);
  while (!state.done) {
    moveFeatures(input, state, features);
    moves.score(features, moveScores);
    const move = bestMove(state, moveScores);
    const top = state.peek(0);
    if (top >= 0) margins[top] = Math.min(margins[top] ?? 0, marginOf(state, moveScores, move));
    let label = 0;
    if (move !== SHIFT) {
      const [head, dependent] = arcOf(state, move);
      labelFeatures(input, state, head, dependent, features);
      labels.score(features, labelScores);
      if (head !== state.length) labelScores[root] = -Infinity;
      label = head === state.length ? root : best(labelScores, labels.classes);
    }
    state.apply(move, label);
  }
  const { length } = input.words;
  const heads = state.heads.slice(0, length).map((head) => (head === length ? -1 : head));
  return { heads, labels: state.labels.slice(0, length), margins: margins.slice(0, length) };
}

function marginOf(state: ArcHybridState, scores: Float64Array, chosen: number): number {
  let second = -Infinity;
  for (let move = 0; move < MOVES; move++) {
    if (move !== chosen && state.allows(move)) second = Math.max(second, scores[move] ?? 0);
  }
  return second === -Infinity ? 1e9 : (scores[chosen] ?? 0) - second;
}

/** A parser without its calibration. */
export interface BareParser {
  readonly labels: readonly string[];
  readonly parse: (words: readonly string[], upos: readonly string[], xpos: readonly string[]) => ScoredTree;
}

/** Reads label names, weights of moves, weights of labels. */
export function readBareParser(reader: ByteReader, clusters: WordClusters): BareParser {
  const labels = reader.text().split("\n");
  const moves = new SparseLinear(reader);
  const labelling = new SparseLinear(reader);
  const root = labels.indexOf("root");
  return {
    labels,
    parse: (words, upos, xpos) =>
      parseGreedily(parsingInput(words, upos, xpos, clusters), moves, labelling, root),
  };
}

/** Reads a perceptron parser with its calibration. */
export function readParser(bytes: Uint8Array, clusters: WordClusters): WordParser {
  const reader = new ByteReader(bytes);
  const bare = readBareParser(reader, clusters);
  const calibrate = readCalibration(reader);
  return {
    labels: bare.labels,
    parse: (words, upos, xpos) => {
      const { heads, labels, margins } = bare.parse(words, upos, xpos);
      return { heads, labels, scores: margins.map(calibrate) };
    },
  };
}
