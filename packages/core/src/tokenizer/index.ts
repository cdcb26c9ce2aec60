import type { Document, Pack, Sentence, Token, Tokenized } from "../types/index.ts";
import { readRules } from "./rules.ts";
import { splitSentences } from "./sentences.ts";
import { tokenizeSentence } from "./tokens.ts";

/** Splits the zones of a document into sentences and tokens; no sentence crosses a zone, and boilerplate has none. */
export function createTokenizer(pack: Pack): (document: Document) => Tokenized {
  const rules = readRules(pack);
  return (document) => {
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    for (const zone of document.zones) {
      if (zone.kind === "boilerplate") continue;
      for (const span of splitSentences(document.text, zone.start, zone.end, rules)) {
        const firstToken = tokens.length;
        for (const token of tokenizeSentence(document.text, span.start, span.end, rules)) tokens.push(token);
        sentences.push({ ...span, firstToken, endToken: tokens.length, zone: zone.kind });
      }
    }
    return { document, tokens, sentences };
  };
}
