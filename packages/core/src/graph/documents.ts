import { compareCodeUnits } from "../compare.ts";
import type { Document, GraphDocument } from "../types/index.ts";

/** The documents of a graph by id, in code-unit order of their ids. */
export function toGraphDocuments(
  documents: readonly Document[],
  quotesOnly: boolean,
): Readonly<Record<string, GraphDocument>> {
  const entries = documents.map((document) => [document.id, toGraphDocument(document, quotesOnly)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => compareCodeUnits(a, b)));
}

function toGraphDocument(document: Document, quotesOnly: boolean): GraphDocument {
  const { name, title, publisher, published, publishedFrom, url, origin, sha256, text } = document;
  return {
    name,
    title: title ?? null,
    publisher: publisher ?? null,
    published: published ?? null,
    publishedFrom: publishedFrom ?? null,
    url: url ?? null,
    origin: origin ?? null,
    sha256,
    length: text.length,
    ...(quotesOnly ? {} : { text }),
  };
}
