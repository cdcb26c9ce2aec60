import { readFileSync, writeFileSync } from "node:fs";
import { readTagger } from "@dossier/core/learn";
import { MODELS } from "../corpora/places.ts";
import { gumTrain, otherTrain } from "../neural/examples.ts";
import { NAME_SETTINGS, loadClusters } from "../perceptron/settings.ts";
import { trainNames } from "../perceptron/train-names.ts";

/** Trains the light name recogniser and writes `names.light.bin`; needs the light tagger and the word groups. */
export function run(args: readonly string[]): void {
  const clusters = loadClusters();
  const tagger = readTagger(readFileSync(`${MODELS}/tagger.light.bin`), clusters);
  const bytes = trainNames(
    {
      ...NAME_SETTINGS,
      epochs: Number(args[0] ?? NAME_SETTINGS.epochs),
      examples: [...gumTrain(), ...otherTrain()],
      tag: (words) => Array.from(tagger.tag(words), (tag) => tagger.tags[tag]?.split("|")[1] ?? "FW"),
      clusters,
    },
    "ner-light",
  );
  writeFileSync(`${MODELS}/names.light.bin`, bytes);
}
