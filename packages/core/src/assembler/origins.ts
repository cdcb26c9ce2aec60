import type { Document } from "../types/index.ts";

/** Origin of a document by its id: documents with the same one do not count as independent of each other. */
export type OriginOf = (document: string) => string;

/** Looks origins up by document; `groups[i]` is that of `documents[i]`. */
export function originLookup(documents: readonly Document[], groups: readonly number[]): OriginOf {
  const origins = new Map(documents.map(({ id }, index) => [id as string, String(groups[index])]));
  return (document) => origins.get(document) ?? document;
}
