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
  pack: { keep: 150_000 },
  lexicon: buildLexicon(),
} as const;

/** Settings of the parser that ships. */
export const PARSER_SETTINGS = {
  epochs: 8,
  seed: 1,
  explore: 0.9,
  /** Share of the documents that calibrate the arcs. */
  heldOut: 0.03,
  movePack: { keep: 260_000 },
  labelPack: { keep: 130_000 },
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

/** Settings of the name recogniser that ships. */
export const NAME_SETTINGS = {
  epochs: 8,
  seed: 1,
  pack: { keep: 220_000 },
  usual: "crossner",
  /** How often the sentences of the usual scheme count: it is rich but small. */
  usualCopies: 3,
  /** Share of the sentences of the usual scheme that calibrate the names. */
  heldOut: 0.1,
} as const;
