import { createRandom, readTagger, type WordClusters } from "@dossier/core/learn";
import { readEwtTags } from "../corpora/tagged.ts";
import { TAGGER_SETTINGS } from "./settings.ts";
import { trainTagger } from "./train-tagger.ts";
import type { Tree } from "./variants.ts";

const FOLDS = 3;
/** The taggers of the parts need not be small, only quick to train. */
const QUICK = { epochs: 2, pack: { keep: 300_000 } };

/** Gives each tree the tags of a tagger that has not seen its document, as the parser will meet them in use. */
export function jackknifeTags(trees: readonly Tree[], clusters: WordClusters, seed: number): Tree[] {
  const random = createRandom(seed);
  const foldOf = new Map<string, number>();
  for (const { document } of trees)
    if (!foldOf.has(document)) foldOf.set(document, Math.floor(random() * FOLDS));
  const others = readEwtTags();
  const examples: Tree[] = [...trees];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = trees.filter(({ document }) => foldOf.get(document) !== fold);
    const label = `tags for the parser, part ${String(fold + 1)} of ${String(FOLDS)}:`;
    const tagger = readTagger(
      trainTagger({ ...TAGGER_SETTINGS, ...QUICK, clusters, sentences: [...seen, ...others] }, label),
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
