import { createLemmatizer } from "../lemma.ts";
import { readTagger, type WordTagger } from "../learn/perceptron-tagger.ts";
import type { Pack, Tagged, Tokenized } from "../types/index.ts";

/** Gives each token its universal tag, Penn tag and lemma. */
export function createTagger(pack: Pack): (input: Tokenized) => Tagged {
  const lemmatize = createLemmatizer(pack.lexicons.get("lemmas"));
  const bytes = pack.models.get("tagger.light.bin");
  const tagger = bytes === undefined ? UNTRAINED : readTagger(bytes);
  const pairs = tagger.tags.map((tag): [string, string] => {
    const [upos = "X", xpos = "FW"] = tag.split("|");
    return [upos, xpos];
  });
  return (input) => {
    const words = input.tokens.map(({ start, end }) => input.document.text.slice(start, end));
    const tags = input.sentences.flatMap(({ firstToken, endToken }) =>
      Array.from(tagger.tag(words.slice(firstToken, endToken)), (tag) => pairs[tag] ?? UNKNOWN),
    );
    return {
      ...input,
      upos: tags.map(([upos]) => upos),
      xpos: tags.map(([, xpos]) => xpos),
      lemmas: tags.map(([upos, xpos], i) => lemmatize(words[i] ?? "", upos, xpos)),
    };
  };
}

const UNKNOWN: [string, string] = ["X", "FW"];

/** Stands in where the pack holds no tagger. */
const UNTRAINED: WordTagger = { tags: ["X|FW"], tag: (words) => new Int32Array(words.length) };
