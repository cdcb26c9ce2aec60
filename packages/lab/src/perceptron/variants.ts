import type { TreebankSentence } from "../corpora/conllu.ts";
import type { TaggedSentence } from "../corpora/tagged.ts";
import { augment } from "../neural/augment.ts";
import type { Example } from "../neural/examples.ts";

const joint = ({ upos, xpos }: TaggedSentence): string[] => upos.map((tag, i) => `${tag}|${xpos[i] ?? "FW"}`);

/** A tagged sentence as `augment` takes it. */
export function asExample(sentence: TaggedSentence): Example {
  return {
    document: "",
    words: sentence.words,
    tags: joint(sentence),
    heads: undefined,
    labels: undefined,
    names: undefined,
    domain: "gum",
    share: 1,
  };
}

/** What the parser learns from: a tree, with tags that will be predicted. */
export type Tree = Pick<TreebankSentence, "document" | "words" | "upos" | "xpos" | "heads" | "labels">;

/** The trees, and behind each some rewritten ones: Title Case, capitals, lower case, no final stop. */
export function withVariants(trees: readonly TreebankSentence[], random: () => number): Tree[] {
  return trees.flatMap((tree): Tree[] => {
    const example = { ...asExample(tree), heads: tree.heads, labels: tree.labels };
    const { words, heads = [], labels = [] } = augment(example, random);
    if (words === tree.words) return [tree];
    const upos = tree.upos.slice(0, words.length);
    const xpos = tree.xpos.slice(0, words.length);
    return [tree, { document: tree.document, words, upos, xpos, heads, labels }];
  });
}
