import { createRandom, readTagger, type WordClusters } from "@dossier/core/learn";
import type { TreebankSentence } from "../corpora/conllu.ts";
import { readEwtTags } from "../corpora/tagged.ts";
import type { ParserExample } from "./train-parser.ts";
import { TAGGER_SETTINGS } from "./settings.ts";
import { trainTagger } from "./train-tagger.ts";

const FOLDS = 4;
const EPOCHS = 3;

/** Gives each tree the tags of a tagger that has not seen its document, as the parser will meet them in use. */
export function jackknifeTags(
  trees: readonly TreebankSentence[],
  clusters: WordClusters,
  seed: number,
): ParserExample[] {
  const random = createRandom(seed);
  const foldOf = new Map<string, number>();
  for (const { document } of trees)
    if (!foldOf.has(document)) foldOf.set(document, Math.floor(random() * FOLDS));
  const others = readEwtTags();
  const examples: ParserExample[] = [...trees];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = trees.filter(({ document }) => foldOf.get(document) !== fold);
    const label = `tags for the parser, part ${String(fold + 1)} of ${String(FOLDS)}:`;
    const tagger = readTagger(
      trainTagger({ ...TAGGER_SETTINGS, clusters, epochs: EPOCHS, sentences: [...seen, ...others] }, label),
      clusters,
    );
    for (const [index, tree] of trees.entries()) {
      if (foldOf.get(tree.document) !== fold) continue;
      const tags = Array.from(tagger.tag(tree.words), (tag) => (tagger.tags[tag] ?? "X|FW").split("|"));
      examples[index] = {
        ...tree,
        upos: tags.map(([upos]) => upos ?? "X"),
        xpos: tags.map(([, xpos]) => xpos ?? "FW"),
      };
    }
  }
  return examples;
}
