import type { Document, Pack, Tokenized } from "../types/index.ts";

/** Splits the zones of a document into sentences and tokens. */
export function createTokenizer(_pack: Pack): (document: Document) => Tokenized {
  return (document) => ({ document, tokens: [], sentences: [] });
}
