import { readFileSync, writeFileSync } from "node:fs";
import { createRandom, readTagger } from "@dossier/core/learn";
import { MODELS } from "../corpora/places.ts";
import { gumTrain, otherTrain, type Example } from "../neural/examples.ts";
import { NAME_SETTINGS, loadClusters } from "../perceptron/settings.ts";
import { trainNames } from "../perceptron/train-names.ts";

/** Trains the light name recogniser and writes `names.light.bin`; needs the light tagger and the word groups. */
export function run(args: readonly string[]): void {
  const clusters = loadClusters();
  const tagger = readTagger(readFileSync(`${MODELS}/tagger.light.bin`), clusters);
  const { kept, heldOut } = readExamples();
  const bytes = trainNames(
    {
      ...NAME_SETTINGS,
      heldOut,
      epochs: Number(args[0] ?? NAME_SETTINGS.epochs),
      examples: kept,
      tag: (words) => Array.from(tagger.tag(words), (tag) => tagger.tags[tag]?.split("|")[1] ?? "FW"),
      clusters,
    },
    "ner-light",
  );
  writeFileSync(`${MODELS}/names.light.bin`, bytes);
}

function readExamples(): { readonly kept: Example[]; readonly heldOut: Example[] } {
  const { usual, usualCopies, heldOut: share, seed } = NAME_SETTINGS;
  const random = createRandom(seed);
  const all = [...gumTrain(), ...otherTrain()];
  const heldOut = all.filter(({ domain }) => domain === usual && random() < share);
  const aside = new Set(heldOut);
  const kept = all
    .filter((example) => !aside.has(example))
    .flatMap((example): Example[] =>
      example.domain === usual ? Array.from({ length: usualCopies }, () => example) : [example],
    );
  return { kept, heldOut };
}
