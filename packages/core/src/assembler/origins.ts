import { originsOf } from "../origin/index.ts";
import type { Document } from "../types/index.ts";

/** Origin of a document by its id: documents with the same one do not count as independent of each other. */
export type OriginOf = (document: string) => string;

/** Finds copies of one text and relays of one agency once, for all statements. */
export function groupOrigins(documents: readonly Document[]): OriginOf {
  const groups = originsOf(documents);
  const origins = new Map(documents.map(({ id }, index) => [id as string, String(groups[index])]));
  return (document) => origins.get(document) ?? document;
}
