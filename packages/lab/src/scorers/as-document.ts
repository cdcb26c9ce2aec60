import type { Document, DocumentId, Sentence, Token, Tokenized } from "@dossier/core";

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
  return { document: documentOf(text), tokens, sentences: spans };
}

/** A document of one body zone, for scoring. */
export function documentOf(text: string): Document {
  return {
    id: "d_0000000000000000" as DocumentId,
    name: "scored",
    sha256: "",
    text,
    title: undefined,
    publisher: undefined,
    published: undefined,
    publishedFrom: undefined,
    url: undefined,
    origin: undefined,
    zones: [{ start: 0, end: text.length, kind: "body" }],
    warnings: [],
  };
}
