import type { Document, DocumentId } from "./types/index.ts";

/** A document of which nothing is known but its text, all of it body. */
export function bareDocument(text: string): Document {
  return {
    id: "d_0000000000000000" as DocumentId,
    name: "text",
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
