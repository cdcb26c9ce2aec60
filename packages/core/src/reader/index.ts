import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { DateBasis, Document, DocumentId } from "../types/index.ts";
import { findDate } from "./calendar.ts";
import { decodeBytes } from "./decode.ts";
import { readDocx } from "./docx.ts";
import type { ParseHtml } from "./dom.ts";
import type { Extract, Metadata } from "./extract.ts";
import { findTitle } from "./headlines.ts";
import { readHtml } from "./html.ts";
import { checkLanguage } from "./language.ts";
import { readMarkdown } from "./markdown.ts";
import { findOrigin } from "./origin.ts";
import { readPdf } from "./pdf.ts";
import { readText } from "./text.ts";
import { findZones, type Zoned } from "./zones.ts";

export type { ParseHtml } from "./dom.ts";

/** A file as the caller found it. */
export interface RawDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the caller lends to the reader. */
export interface ReadOptions {
  /** Needed for `.html` only. */
  readonly parseHtml?: ParseHtml;
}

type Format = (text: string, name: string, options: ReadOptions) => Extract;

/** Formats by file name; what fits none is read as plain text. */
const FORMATS: readonly (readonly [extension: RegExp, read: Format])[] = [
  [/\.(?:md|markdown)$/iu, readMarkdown],
  [/\.x?html?$/iu, (text, name, options) => readHtml(text, name, options.parseHtml)],
  [/$/u, readText],
];

type PackedFormat = (bytes: Uint8Array, name: string) => Promise<Extract>;

/** Formats that are no text, by their first bytes; the libraries that read them are loaded when first needed. */
const PACKED_FORMATS: readonly (readonly [start: string, read: PackedFormat])[] = [
  ["%PDF-", readPdf],
  ["PK\u0003\u0004", readDocx],
];

/** Reads one file of any format into a document; throws `InputError` when no text can be had from it. */
export async function openDocument(raw: RawDocument, options: ReadOptions = {}): Promise<Document> {
  const start = String.fromCharCode(...raw.bytes.subarray(0, 8));
  const read = PACKED_FORMATS.find(([signature]) => start.startsWith(signature))?.[1];
  return read === undefined ? readDocument(raw, options) : toDocument(raw, await read(raw.bytes, raw.name));
}

/** Reads one text file into a document; throws `InputError` when it holds no text or is binary. */
export function readDocument(raw: RawDocument, options: ReadOptions = {}): Document {
  const decoded = decodeBytes(raw.name, raw.bytes);
  const read = FORMATS.find(([extension]) => extension.test(raw.name))?.[1] ?? readText;
  const extract = read(decoded.text, raw.name, options);
  return toDocument(raw, { ...extract, warnings: [...decoded.warnings, ...extract.warnings] });
}

function toDocument(raw: RawDocument, { text, blocks, pages, metadata, warnings }: Extract): Document {
  const zoned = findZones(text, blocks);
  const hash = bytesToHex(sha256(raw.bytes));
  return {
    id: `d_${hash.slice(0, 16)}` as DocumentId,
    name: raw.name,
    sha256: hash,
    text,
    ...describe(text, zoned, metadata),
    zones: zoned.zones,
    ...(pages === undefined ? {} : { pages }),
    warnings: [...warnings, ...checkLanguage(text, zoned.zones)],
  };
}

type Description = Pick<Document, "title" | "publisher" | "published" | "publishedFrom" | "url" | "origin">;

/** What the file says of itself comes before what its text shows. */
function describe(text: string, zoned: Zoned, metadata: Metadata): Description {
  const relay = findOrigin(text, zoned.zones);
  const publisher = metadata.publisher ?? zoned.dateline?.outlet ?? zoned.outlet ?? relay.publisher;
  const origin = metadata.origin ?? zoned.dateline?.agency ?? relay.origin;
  return {
    title: metadata.title ?? findTitle(text, zoned.zones),
    publisher,
    ...findPublished(zoned, metadata),
    url: metadata.url,
    origin: isSelf(origin, publisher) ? undefined : origin, // nobody relays himself
  };
}

/** "(HNW)" in an article of Harbour News Wire. */
function isSelf(origin: string | undefined, publisher: string | undefined): boolean {
  const letters = publisher?.match(/\b\p{Lu}/gu)?.join("");
  return origin === publisher || (letters !== undefined && letters.length > 1 && origin === letters);
}

function findPublished(zoned: Zoned, metadata: Metadata): Pick<Document, "published" | "publishedFrom"> {
  const found: readonly (readonly [value: string | undefined, basis: DateBasis])[] = [
    [metadata.published, metadata.publishedFrom ?? "metadata"],
    [findDate(zoned.dateline?.date ?? ""), "dateline"],
    [zoned.stamps[0], "text"],
  ];
  const best = found.find(([value]) => value !== undefined);
  return { published: best?.[0], publishedFrom: best?.[1] };
}
