import { readFileSync } from "node:fs";
import { readClusters, type WordClusters } from "@dossier/core/learn";
import { readConllu, type TreebankSentence } from "../corpora/conllu.ts";
import { modernize } from "../neural/modernize.ts";
import { MODELS, corpusFile } from "../corpora/places.ts";
import { readEwtTags, type TaggedSentence } from "../corpora/tagged.ts";
import { buildLexicon } from "./tag-lexicon.ts";

/** Settings of the tagger that ships. */
export const TAGGER_SETTINGS = {
  epochs: 6,
  seed: 1,
  pack: { keep: 350_000 },
  lexicon: buildLexicon(),
} as const;

/** Settings of the parser that ships. */
export const PARSER_SETTINGS = {
  epochs: 10,
  seed: 1,
  explore: 0.9,
  movePack: { keep: 600_000 },
  labelPack: { keep: 300_000 },
} as const;

/** The word groups that the light models share. */
export function loadClusters(): WordClusters {
  return readClusters(readFileSync(`${MODELS}/clusters.light.bin`));
}

/** The sentences with trees that may be trained on. */
export function readTrees(): TreebankSentence[] {
  return [
    ...readConllu(corpusFile("treebanks/gum-train.conllu")),
    ...readConllu(corpusFile("treebanks/ewt-dev.conllu")).map(modernize),
  ];
}

/** The sentences with tags that may be trained on. */
export function readTaggerCorpus(): TaggedSentence[] {
  return [...readTrees(), ...readEwtTags()];
}

/** Settings of the name recogniser that ships; `knots` come from `npm run score -- calibration`. */
export const NAME_SETTINGS = {
  epochs: 8,
  seed: 1,
  pack: { keep: 300_000 },
  usual: "crossner",
  knots: [
    { margin: 0, chance: 0.5 },
    { margin: 20000, chance: 0.97 },
  ],
} as const;
