import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { InputError } from "../errors.ts";
import type { Document, DocumentId, Zone } from "../types/index.ts";

/** A file as the caller found it. */
export interface RawDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads one file into a document; throws `InputError` when it holds no text. */
export function readDocument(raw: RawDocument): Document {
  const text = new TextDecoder().decode(raw.bytes);
  if (text.trim() === "") throw new InputError(`${raw.name}: holds no text; give an article`);
  const hash = bytesToHex(sha256(raw.bytes));
  const zones: Zone[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const kind = zones.length === 0 && !/[.!?]$/.test(line[0].trimEnd()) ? "headline" : "body";
    zones.push({ start: line.index, end: line.index + line[0].length, kind });
  }
  return {
    id: `d_${hash.slice(0, 16)}` as DocumentId,
    name: raw.name,
    sha256: hash,
    text,
    title: undefined,
    publisher: undefined,
    published: undefined,
    publishedFrom: undefined,
    url: undefined,
    origin: undefined,
    zones,
    warnings: [],
  };
}
