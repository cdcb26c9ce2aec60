import type { TreebankSentence } from "../corpora/conllu.ts";
import type { TaggedSentence } from "../corpora/tagged.ts";
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
