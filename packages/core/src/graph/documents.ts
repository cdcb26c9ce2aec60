import { compareCodeUnits } from "../compare.ts";
import type { Document, DocumentId, GraphDocument, GraphFile } from "../types/index.ts";

/** The documents of a graph by id, in code-unit order of their ids. */
export function toGraphDocuments(
  documents: readonly Document[],
  quotesOnly: boolean,
): Readonly<Record<string, GraphDocument>> {
  const entries = documents.map((document) => [document.id, toGraphDocument(document, quotesOnly)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => compareCodeUnits(a, b)));
}

function toGraphDocument(document: Document, quotesOnly: boolean): GraphDocument {
  const { name, title, publisher, published, publishedFrom, url, origin, sha256, text, zones, pages } =
    document;
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
    ...(quotesOnly ? {} : { text, zones }),
    ...(pages === undefined ? {} : { pages }),
  };
}

/**
 * The documents of a graph file as they were read, so that they can be analysed again together with others;
 * undefined where the file does not hold their texts.
 */
export function documentsOf({ attributes }: GraphFile): Document[] | undefined {
  const documents = Object.entries(attributes.documents).map(([id, document]) => toDocument(id, document));
  return documents.every((document) => document !== undefined) ? documents : undefined;
}

function toDocument(id: string, { length, text, zones, ...rest }: GraphDocument): Document | undefined {
  if (text?.length !== length || zones === undefined) return undefined;
  return {
    ...rest,
    id: id as DocumentId,
    text,
    zones,
    title: rest.title ?? undefined,
    publisher: rest.publisher ?? undefined,
    published: rest.published ?? undefined,
    publishedFrom: rest.publishedFrom ?? undefined,
    url: rest.url ?? undefined,
    origin: rest.origin ?? undefined,
    warnings: [],
  };
}
