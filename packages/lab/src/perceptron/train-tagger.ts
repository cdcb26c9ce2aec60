import {
  FeatureList,
  best,
  createRandom,
  lexiconKey,
  taggingFeatures,
  taggingInput,
  type TagLexicon,
  type TaggingInput,
  type WordClusters,
} from "@dossier/core/learn";
import type { TaggedSentence } from "../corpora/tagged.ts";
import { augment } from "../neural/augment.ts";
import { AveragedPerceptron } from "./averaged-perceptron.ts";
import { ByteWriter } from "./byte-writer.ts";
import { packLinear, type PackOptions } from "./pack-linear.ts";
import { Progress } from "./progress.ts";
import { shuffled } from "./shuffle.ts";
import { asExample } from "./variants.ts";
import { packLexicon } from "./tag-lexicon.ts";

export interface TaggerTraining {
  readonly sentences: readonly TaggedSentence[];
  readonly lexicon: ReadonlyMap<number, number>;
  readonly clusters: WordClusters;
  readonly epochs: number;
  readonly seed: number;
  readonly pack: PackOptions;
}

/** The lexicon as the tagger sees it. */
export function lexiconOf(map: ReadonlyMap<number, number>): TagLexicon {
  return {
    lookup: (word) => map.get(lexiconKey(word)) ?? map.get(lexiconKey(word.toLowerCase())) ?? 0,
  };
}

/** Trains a tagger and gives the bytes that `readTagger` reads. */
export function trainTagger(training: TaggerTraining, label: string): Uint8Array {
  const examples = training.sentences.map(asExample);
  const tags = [...new Set(examples.flatMap((example) => example.tags ?? []))].sort();
  const indexOf = new Map(tags.map((tag, index) => [tag, index]));
  const model = new AveragedPerceptron(tags.length);
  const random = createRandom(training.seed);
  const lexicon = lexiconOf(training.lexicon);
  const progress = new Progress(label, training.epochs * examples.length);
  const buffers = { features: new FeatureList(), scores: new Float64Array(tags.length) };
  let step = 0;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      progress.update(step++);
      const { words, tags: gold = [] } = augment(example, random);
      const input = taggingInput(words, lexicon, training.clusters);
      learnSentence(
        model,
        input,
        Int32Array.from(gold, (tag) => indexOf.get(tag) ?? 0),
        buffers,
      );
    }
  }
  const writer = new ByteWriter();
  writer.text(tags.join("\n"));
  packLexicon(writer, training.lexicon);
  packLinear(writer, tags.length, model.average(), training.pack);
  return writer.toBytes();
}

function learnSentence(
  model: AveragedPerceptron,
  input: TaggingInput,
  gold: Int32Array,
  { features, scores }: { readonly features: FeatureList; readonly scores: Float64Array },
): void {
  for (let i = 0; i < gold.length; i++) {
    taggingFeatures(input, i, features);
    model.score(features, scores);
    const guess = best(scores, model.classes);
    model.tick();
    if (guess !== gold[i]) model.update(features, gold[i] ?? 0, guess);
    input.tags[i] = guess;
  }
}
