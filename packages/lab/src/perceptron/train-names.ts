import {
  ByteReader,
  FeatureList,
  NAME_LABELS,
  PERCEPTRON_NAMES,
  createRandom,
  labelNames,
  mayFollow,
  nameFeatures,
  namingInput,
  readBareNames,
  readTransitions,
  toLabels,
  transitionFeature,
  type NamingInput,
  type WordClusters,
} from "@dossier/core/learn";
import { augment } from "../neural/augment.ts";
import { DOMAINS, type Example } from "../neural/examples.ts";
import { AveragedPerceptron } from "./averaged-perceptron.ts";
import { ByteWriter } from "./byte-writer.ts";
import { spansOfTags } from "../scorers/names.ts";
import { fitCalibration, packCalibration, type Trial } from "./calibrate.ts";
import { packLinear, type PackOptions } from "./pack-linear.ts";
import { Progress } from "./progress.ts";
import { shuffled } from "./shuffle.ts";

export interface NameTraining {
  readonly examples: readonly Example[];
  /** Gives the Penn tags of a sentence. */
  readonly tag: (words: readonly string[]) => readonly string[];
  readonly clusters: WordClusters;
  readonly epochs: number;
  readonly seed: number;
  readonly pack: PackOptions;
  /** The annotation scheme that the shipped model follows. */
  readonly usual: (typeof DOMAINS)[number];
  /** Not learnt from: what the margins are calibrated on. */
  readonly heldOut: readonly Example[];
}

/** A structured perceptron (Collins 2002) over BILOU labels, with the buffers of its updates. */
class NameLearner {
  readonly model = new AveragedPerceptron(NAME_LABELS);
  private readonly features = new FeatureList();

  learn(input: NamingInput, gold: Int32Array): void {
    this.model.tick();
    const { labels } = labelNames(input, this.model, readTransitions(this.model));
    for (let i = 0; i < gold.length; i++) {
      const good = gold[i] ?? 0;
      const guess = labels[i] ?? 0;
      if (good !== guess) {
        nameFeatures(input, i, this.features);
        this.model.update(this.features, good, guess);
      }
      if (i > 0) this.learnPair(gold[i - 1] ?? 0, good, labels[i - 1] ?? 0, guess);
    }
  }

  private learnPair(goodBefore: number, good: number, guessBefore: number, guess: number): void {
    if (goodBefore === guessBefore && good === guess) return;
    transitionFeature(goodBefore, this.features);
    this.model.add(this.features, good, 1);
    transitionFeature(guessBefore, this.features);
    this.model.add(this.features, guess, -1);
  }
}

/** Trains a name model and gives the bytes that `readNames` reads. */
export function trainNames(training: NameTraining, label: string): Uint8Array {
  const random = createRandom(training.seed);
  const learner = new NameLearner();
  const examples = training.examples.filter(({ names }) => names !== undefined);
  const progress = new Progress(label, training.epochs);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    const chosen = shuffled(examples, random).filter(({ share }) => random() < share);
    for (const [index, example] of chosen.entries()) {
      progress.update(epoch + index / chosen.length);
      const { words, names, domain } = augment(example, random);
      const gold = toLabels(names ?? []);
      if (!isWellFormed(gold)) continue;
      learner.learn(
        namingInput(words, training.tag(words), training.clusters, DOMAINS.indexOf(domain)),
        gold,
      );
    }
  }
  const writer = new ByteWriter();
  writer.text(PERCEPTRON_NAMES);
  writer.varint(DOMAINS.indexOf(training.usual));
  packLinear(writer, NAME_LABELS, learner.model.average(), training.pack);
  const bare = readBareNames(new ByteReader(writer.toBytes()), training.clusters);
  const trials = training.heldOut.flatMap(({ words, names = [] }): Trial[] => {
    const gold = new Set(spansOfTags(names));
    return bare(words, training.tag(words)).map(({ firstToken, endToken, type, score }) => ({
      margin: score,
      right: gold.has(`${String(firstToken)}-${String(endToken)}-${type}`),
    }));
  });
  packCalibration(writer, fitCalibration(trials));
  return writer.toBytes();
}

function isWellFormed(gold: Int32Array): boolean {
  return (
    gold.every((label, i) => mayFollow(i === 0 ? 0 : (gold[i - 1] ?? 0), label)) &&
    mayFollow(gold.at(-1) ?? 0, 0)
  );
}
