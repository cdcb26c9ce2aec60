import { createLemmatizer } from "../lemma.ts";
import { neuralReader } from "../learn/neural.ts";
import { readTagger, type WordTagger } from "../learn/perceptron-tagger.ts";
import { readClusters } from "../learn/word-clusters.ts";
import type { Pack, Tagged, Tokenized } from "../types/index.ts";

/** Gives each token its universal tag, Penn tag and lemma; by the neural model where the pack holds it. */
export function createTagger(pack: Pack): (input: Tokenized) => Tagged {
  const lemmatize = createLemmatizer(pack.lexicons.get("lemmas"));
  const full = pack.models.get("neural.full.bin");
  const tag = full === undefined ? lightTagger(pack) : neuralReader(full).tag;
  return (input) => {
    const { upos, xpos } = tag(input);
    const lemmas = input.tokens.map(({ start, end }, i) =>
      lemmatize(input.document.text.slice(start, end), upos[i] ?? "X", xpos[i] ?? "FW"),
    );
    return { ...input, upos, xpos, lemmas };
  };
}

/** The perceptron tagger of the light pack. */
function lightTagger(pack: Pack): (input: Tokenized) => { upos: string[]; xpos: string[] } {
  const bytes = pack.models.get("tagger.light.bin");
  const tagger =
    bytes === undefined ? UNTRAINED : readTagger(bytes, readClusters(pack.models.get("clusters.light.bin")));
  const pairs = tagger.tags.map((tag): [string, string] => {
    const [upos = "X", xpos = "FW"] = tag.split("|");
    return [upos, xpos];
  });
  return (input) => {
    const words = input.tokens.map(({ start, end }) => input.document.text.slice(start, end));
    const tags = input.sentences.flatMap(({ firstToken, endToken }) =>
      Array.from(tagger.tag(words.slice(firstToken, endToken)), (tag) => pairs[tag] ?? UNKNOWN),
    );
    return { upos: tags.map(([upos]) => upos), xpos: tags.map(([, xpos]) => xpos) };
  };
}

const UNKNOWN: [string, string] = ["X", "FW"];

/** Stands in where the pack holds no tagger. */
const UNTRAINED: WordTagger = { tags: ["X|FW"], tag: (words) => new Int32Array(words.length) };
