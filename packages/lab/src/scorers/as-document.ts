import { bareDocument, type Sentence, type Token, type Tokenized } from "@dossier/core";

/** Sentences of gold words as the stages take them: one body zone, words parted by spaces. */
export function asTokenized(sentences: readonly (readonly string[])[]): Tokenized {
  const tokens: Token[] = [];
  const spans: Sentence[] = [];
  let text = "";
  for (const words of sentences) {
    const firstToken = tokens.length;
    const start = text.length;
    for (const word of words) {
      if (text.length > start) text += " ";
      tokens.push({ start: text.length, end: text.length + word.length });
      text += word;
    }
    spans.push({ start, end: text.length, firstToken, endToken: tokens.length, zone: "body" });
    text += "\n";
  }
  return { document: bareDocument(text), tokens, sentences: spans };
}
