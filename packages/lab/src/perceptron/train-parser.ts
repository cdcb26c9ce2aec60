import {
  ArcHybridState,
  ByteReader,
  FeatureList,
  MOVES,
  SHIFT,
  arcOf,
  best,
  bestMove,
  createRandom,
  labelFeatures,
  moveFeatures,
  parsingInput,
  readBareParser,
  type BareParser,
  type ParsingInput,
  type WordClusters,
} from "@dossier/core/learn";
import { AveragedPerceptron } from "./averaged-perceptron.ts";
import { ByteWriter } from "./byte-writer.ts";
import { moveCosts } from "./dynamic-oracle.ts";
import { fitCalibration, packCalibration, type Trial } from "./calibrate.ts";
import { packLinear, type PackOptions } from "./pack-linear.ts";
import { Progress } from "./progress.ts";
import { shuffled } from "./shuffle.ts";

/** A sentence with predicted tags and its gold tree. */
export interface ParserExample {
  readonly words: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}

export interface ParserTraining {
  readonly examples: readonly ParserExample[];
  /** Not learnt from: what the margins are calibrated on. */
  readonly heldOut: readonly ParserExample[];
  readonly clusters: WordClusters;
  readonly epochs: number;
  readonly seed: number;
  /** Probability of following the parser's own move where it is wrong, from the second epoch on. */
  readonly explore: number;
  readonly movePack: PackOptions;
  readonly labelPack: PackOptions;
}

interface Prepared {
  readonly input: ParsingInput;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** The two perceptrons of a parser in training, with the buffers that each decision reuses. */
class ParserLearner {
  readonly moves = new AveragedPerceptron(MOVES);
  readonly labels: AveragedPerceptron;
  private readonly random: () => number;
  private readonly features = new FeatureList();
  private readonly scores = new Float64Array(MOVES);
  private readonly costs = new Float64Array(MOVES);
  private readonly labelScores: Float64Array;

  constructor(labels: number, random: () => number) {
    this.labels = new AveragedPerceptron(labels);
    this.labelScores = new Float64Array(labels);
    this.random = random;
  }

  learn(example: Prepared, explore: number): void {
    const state = new ArcHybridState(example.input.words.length);
    while (!state.done) {
      const move = this.learnMove(state, example, explore);
      state.apply(move, move === SHIFT ? 0 : this.learnLabel(state, example, move));
    }
  }

  private learnMove(state: ArcHybridState, example: Prepared, explore: number): number {
    moveFeatures(example.input, state, this.features);
    this.moves.score(this.features, this.scores);
    this.moves.tick();
    moveCosts(state, example.heads, this.costs);
    const guess = bestMove(state, this.scores);
    const least = Math.min(...this.costs);
    if ((this.costs[guess] ?? 0) === least) return guess;
    let gold = -1;
    for (let move = 0; move < MOVES; move++) {
      if (this.costs[move] !== least) continue;
      if (gold < 0 || (this.scores[move] ?? 0) > (this.scores[gold] ?? 0)) gold = move;
    }
    this.moves.update(this.features, gold, guess);
    return this.random() < explore ? guess : gold;
  }

  private learnLabel(state: ArcHybridState, example: Prepared, move: number): number {
    const [head, dependent] = arcOf(state, move);
    const gold = example.labels[dependent] ?? 0;
    if (head === state.length) return gold;
    labelFeatures(example.input, state, head, dependent, this.features);
    this.labels.score(this.features, this.labelScores);
    const guess = best(this.labelScores, this.labels.classes);
    if (example.heads[dependent] !== head) return guess;
    this.labels.tick();
    if (guess !== gold) this.labels.update(this.features, gold, guess);
    return guess;
  }
}

/** Trains a parser and gives the bytes that `readParser` reads. */
export function trainParser(training: ParserTraining, label: string): Uint8Array {
  const names = [...new Set(training.examples.flatMap(({ labels }) => labels))].sort();
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const random = createRandom(training.seed);
  const learner = new ParserLearner(names.length, random);
  const examples = training.examples.map((example) => prepare(example, indexOf, training.clusters));
  const progress = new Progress(label, training.epochs * examples.length);
  let step = 0;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      progress.update(step++);
      learner.learn(example, epoch === 0 ? 0 : training.explore);
    }
  }
  const writer = new ByteWriter();
  writer.text(names.join("\n"));
  packLinear(writer, MOVES, learner.moves.average(), training.movePack);
  packLinear(writer, names.length, learner.labels.average(), training.labelPack);
  const bare = readBareParser(new ByteReader(writer.toBytes()), training.clusters);
  packCalibration(writer, fitCalibration(training.heldOut.flatMap((example) => tryArcs(bare, example))));
  return writer.toBytes();
}

/** Every arc of a held-out sentence: its margin, and whether its head is right. */
function tryArcs(parser: BareParser, { words, upos, xpos, heads }: ParserExample): Trial[] {
  const tree = parser.parse(words, upos, xpos);
  return Array.from(tree.margins, (margin, i) => ({ margin, right: tree.heads[i] === heads[i] }));
}

function prepare(
  example: ParserExample,
  indexOf: ReadonlyMap<string, number>,
  clusters: WordClusters,
): Prepared {
  const { words, heads, labels } = example;
  return {
    input: parsingInput(words, example.upos, example.xpos, clusters),
    heads: Int32Array.from(heads, (head) => (head < 0 ? words.length : head)),
    labels: Int32Array.from(labels, (name) => indexOf.get(name) ?? 0),
  };
}
