import { bareDocument, createTokenizer, type Pack, type Tokenized } from "@dossier/core";
import { readConllu, type TreebankSentence } from "../corpora/conllu.ts";
import { corpusFile } from "../corpora/places.ts";
import { asTokenized } from "./as-document.ts";

/** A treebank and the words that the stages are to read: its own, or (`raw`) those of our tokenizer on its text. */
export function readForScoring(
  file: string | undefined,
  pack: Pack,
  raw: boolean,
): { readonly name: string; readonly gold: TreebankSentence[]; readonly input: Tokenized } {
  const path = file ?? corpusFile("treebanks/gum-dev.conllu");
  const gold = readConllu(path);
  const input = raw
    ? createTokenizer(pack)(bareDocument(gold.map(({ text }) => text).join("\n\n")))
    : asTokenized(gold.map(({ words }) => words));
  return { name: path.slice(path.lastIndexOf("/") + 1), gold, input };
}
