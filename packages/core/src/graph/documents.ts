import { compareCodeUnits } from "../compare.ts";
import type { Document, DocumentId, GraphDocument, GraphFile } from "../types/index.ts";

/** The documents of a graph by id, in code-unit order of their ids. */
export function toGraphDocuments(
  documents: readonly Document[],
  origins: readonly number[],
  quotesOnly: boolean,
): Readonly<Record<string, GraphDocument>> {
  const sameOrigin = firstOfOrigin(documents, origins);
  const entries = documents.map(
    (document, index) => [document.id, toGraphDocument(document, sameOrigin[index], quotesOnly)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => compareCodeUnits(a, b)));
}

/** For each document the smallest id among those of its origin; undefined where it has its origin to itself. */
function firstOfOrigin(
  documents: readonly Document[],
  origins: readonly number[],
): readonly (string | undefined)[] {
  const groups = new Map<number | undefined, { readonly first: string; readonly size: number }>();
  for (const [index, { id }] of documents.entries()) {
    const group = groups.get(origins[index]);
    const first = group === undefined || compareCodeUnits(id, group.first) < 0 ? id : group.first;
    groups.set(origins[index], { first, size: (group?.size ?? 0) + 1 });
  }
  return documents.map((_, index) => {
    const group = groups.get(origins[index]);
    return group === undefined || group.size === 1 ? undefined : group.first;
  });
}

function toGraphDocument(
  document: Document,
  sameOrigin: string | undefined,
  quotesOnly: boolean,
): GraphDocument {
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
    ...(sameOrigin === undefined ? {} : { sameOrigin }),
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

function toDocument(
  id: string,
  { length, text, zones, sameOrigin: _, ...rest }: GraphDocument,
): Document | undefined {
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
