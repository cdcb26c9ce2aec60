import type { Span } from "../types/index.ts";
import type { Metadata } from "./extract.ts";
import { findDate } from "./calendar.ts";

/** Which keys fill which field; the first that is present wins. */
const KEYS: readonly (readonly [field: keyof Metadata, keys: readonly string[]])[] = [
  ["title", ["title", "headline"]],
  ["publisher", ["publisher", "source", "outlet", "site", "publication"]],
  ["published", ["date", "published", "publication_date", "published_at", "datepublished"]],
  ["url", ["url", "link", "permalink", "source_url"]],
  ["origin", ["origin", "relays", "via", "agency", "original_source"]],
];

const FENCED = /^---[^\S\r\n]*\r?\n([\s\S]{0,20000}?)\r?\n---[^\S\r\n]*(?:\r?\n|$)/u;
const HEADER_KEY =
  "(?:title|headline|source|publisher|publication|outlet|site|date|published|url|link|author|byline|relays|origin):[^\\S\\r\\n]";
/** Two or more lines such as "Source: …" and "Date: …" at the head of a text or below its title, without a fence. */
const HEADER = new RegExp(
  `^((?!${HEADER_KEY})[^\\r\\n]{1,300}(?:\\r?\\n)+)?((?:${HEADER_KEY}[^\\r\\n]{0,500}(?:(?:\\r?\\n)+|$)){2,12})`,
  "iu",
);

/** What the head of a text says of it, and where in the text that stands. */
export interface FrontMatter extends Span {
  readonly metadata: Metadata;
}

/** Metadata of a `---` block or of header lines; undefined when there is none. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const fenced = FENCED.exec(text);
  if (fenced !== null) return { metadata: metadataOf(fenced[1] ?? ""), start: 0, end: fenced[0].length };
  const [whole, title = "", lines] = HEADER.exec(text) ?? [];
  if (whole === undefined || lines === undefined) return undefined;
  return { metadata: metadataOf(lines), start: title.length, end: whole.length };
}

function metadataOf(lines: string): Metadata {
  const values = new Map<string, string>();
  for (const line of lines.split(/\r?\n/u)) {
    const pair = /^([A-Za-z][\w-]*)[^\S\n]*:(.*)$/u.exec(line);
    if (pair === null) continue;
    const value = unquote((pair[2] ?? "").trim());
    if (value !== "") values.set((pair[1] ?? "").toLowerCase(), value);
  }
  return collect(values);
}

function collect(values: ReadonlyMap<string, string>): Metadata {
  const metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = {};
  for (const [field, keys] of KEYS) {
    const value = keys.map((key) => values.get(key)).find((found) => found !== undefined);
    if (value !== undefined && field !== "publishedFrom") metadata[field] = value;
  }
  const published = metadata.published === undefined ? undefined : dateValue(metadata.published);
  return published === undefined
    ? { ...metadata, published: undefined }
    : { ...metadata, published, publishedFrom: "front-matter" };
}

/** A day, or a month or year where no day is given. */
function dateValue(value: string): string | undefined {
  return findDate(value) ?? /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.exec(value)?.[0];
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value;
}
