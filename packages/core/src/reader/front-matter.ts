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
/** Two or more lines such as "Source: …" and "Date: …" at the very top, without a fence. */
const HEADER =
  /^((?:(?:title|headline|source|publisher|publication|outlet|site|date|published|url|link|author|byline|relays|origin):[^\S\r\n][^\r\n]{0,500}(?:\r?\n|$)){2,12})/iu;

/** Metadata of a `---` block or of header lines at the head of a text, and where the text goes on; undefined when there is none. */
export function readFrontMatter(
  text: string,
): { readonly metadata: Metadata; readonly end: number } | undefined {
  const match = FENCED.exec(text) ?? HEADER.exec(text);
  if (match === null) return undefined;
  const values = new Map<string, string>();
  for (const line of (match[1] ?? "").split(/\r?\n/u)) {
    const pair = /^([A-Za-z][\w-]*)[^\S\n]*:(.*)$/u.exec(line);
    if (pair === null) continue;
    const value = unquote((pair[2] ?? "").trim());
    if (value !== "") values.set((pair[1] ?? "").toLowerCase(), value);
  }
  return { metadata: collect(values), end: match[0].length };
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
