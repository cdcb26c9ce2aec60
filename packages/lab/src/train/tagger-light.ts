import { writeFileSync } from "node:fs";
import { MODELS } from "../corpora/places.ts";
import { loadClusters, readTaggerCorpus, TAGGER_SETTINGS } from "../perceptron/settings.ts";
import { trainTagger } from "../perceptron/train-tagger.ts";

/** Trains the light tagger on all training sentences and writes `tagger.light.bin`. */
export function run(args: readonly string[]): void {
  const epochs = Number(args[0] ?? TAGGER_SETTINGS.epochs);
  const bytes = trainTagger(
    { ...TAGGER_SETTINGS, epochs, clusters: loadClusters(), sentences: readTaggerCorpus() },
    "tagger-light",
  );
  writeFileSync(`${MODELS}/tagger.light.bin`, bytes);
}
