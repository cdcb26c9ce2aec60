import { readConllu, type TreebankSentence } from "../corpora/conllu.ts";
import { corpusFile } from "../corpora/places.ts";
import { readEwtTags, type TaggedSentence } from "../corpora/tagged.ts";
import { buildLexicon } from "./tag-lexicon.ts";

/** Settings of the tagger that ships. */
export const TAGGER_SETTINGS = {
  epochs: 6,
  seed: 1,
  pack: { cut: 0.03, clip: 1 },
  lexicon: buildLexicon(),
} as const;

/** Settings of the parser that ships. */
export const PARSER_SETTINGS = {
  epochs: 10,
  seed: 1,
  explore: 0.9,
  movePack: { cut: 0.02, clip: 1 },
  labelPack: { cut: 0.02, clip: 1 },
} as const;

/** The sentences with trees that may be trained on. */
export function readTrees(): TreebankSentence[] {
  return [
    ...readConllu(corpusFile("treebanks/gum-train.conllu")),
    ...readConllu(corpusFile("treebanks/ewt-dev.conllu")),
  ];
}

/** The sentences with tags that may be trained on. */
export function readTaggerCorpus(): TaggedSentence[] {
  return [...readTrees(), ...readEwtTags()];
}
