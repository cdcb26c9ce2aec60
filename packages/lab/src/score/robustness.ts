import { createParser, createTagger } from "@dossier/core";
import { readConllu, type TreebankSentence } from "../corpora/conllu.ts";
import { corpusFile } from "../corpora/places.ts";
import { asTokenized } from "../scorers/as-document.ts";
import { loadPack } from "../scorers/pack.ts";
import { printFigures, readArguments } from "../scorers/report.ts";
import { alignTreebank, scoreTags, scoreTrees } from "../scorers/treebank.ts";

const SMALL = /^(?:an?|the|of|to|in|on|at|for|and|or|by|with|as|from)$/;
const title = (word: string, index: number): string =>
  index > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
const CURLY: Readonly<Record<string, string>> = { "'s": "’s", "n't": "n’t", '"': "”", "'": "’" };

/** Ways to write the same words; tags and trees stay what they were. */
const WAYS: Readonly<Record<string, (word: string, index: number) => string>> = {
  "as written": (word) => word,
  "Title Case": title,
  "ALL CAPS": (word) => word.toUpperCase(),
  "lower case": (word) => word.toLowerCase(),
  "curly quotes": (word) => CURLY[word] ?? word,
};

/** The same sentence without its final stop, where nothing hangs on it. */
function withoutStop(sentence: TreebankSentence): TreebankSentence {
  const last = sentence.words.length - 1;
  if (last < 1 || sentence.words[last] !== "." || sentence.heads.includes(last)) return sentence;
  const cut = <T>(values: readonly T[]): T[] => values.slice(0, last);
  return {
    ...sentence,
    words: cut(sentence.words),
    lemmas: cut(sentence.lemmas),
    upos: cut(sentence.upos),
    xpos: cut(sentence.xpos),
    heads: cut(sentence.heads),
    labels: cut(sentence.labels),
    misc: cut(sentence.misc),
    surface: cut(sentence.words).map((form, i) => ({ form, firstWord: i, endWord: i + 1 })),
  };
}

/** Scores tags and trees on gum-dev, or FILE, written in other cases, without stops and with curly quotes. */
export function run(args: readonly string[]): void {
  const { files, options } = readArguments(args);
  const pack = loadPack(options.has("--light"));
  const [tag, parse] = [createTagger(pack), createParser(pack)];
  const gold = readConllu(files[0] ?? corpusFile("treebanks/gum-dev.conllu"));
  const figures: Record<string, number> = {};
  const score = (name: string, sentences: readonly TreebankSentence[]): void => {
    const system = parse(tag(asTokenized(sentences.map(({ words }) => words))));
    const aligned = alignTreebank(sentences, system);
    figures[`${name}: UPOS`] = scoreTags(aligned, system)["UPOS"] ?? 0;
    figures[`${name}: UAS`] = scoreTrees(aligned, system)["UAS"] ?? 0;
    figures[`${name}: LAS`] = scoreTrees(aligned, system)["LAS"] ?? 0;
  };
  for (const [name, write] of Object.entries(WAYS)) {
    score(
      name,
      gold.map((sentence) => {
        const words = sentence.words.map(write);
        return {
          ...sentence,
          words,
          surface: words.map((form, i) => ({ form, firstWord: i, endWord: i + 1 })),
        };
      }),
    );
  }
  score("no final stop", gold.map(withoutStop));
  printFigures("robustness", figures, options.has("--json"));
}
