import type { Document } from "../types/index.ts";

/** A file as the caller found it. */
export interface RawDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads one file into a document; throws `InputError` when it holds no text. */
export function readDocument(_raw: RawDocument): Document {
  throw new Error("pending");
}
