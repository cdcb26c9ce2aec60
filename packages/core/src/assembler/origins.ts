import type { Document } from "../types/index.ts";

/** Origin of a document id: documents with the same one do not count as independent of each other. */
export type OriginOf = (document: string) => string;

/** Documents that relay the same outlet share an origin; every other document is one by itself. */
export function groupOrigins(documents: readonly Document[]): OriginOf {
  const origins = new Map(documents.map(({ id, origin }) => [id as string, origin ?? id]));
  return (document) => origins.get(document) ?? document;
}
