import { Readability } from "@mozilla/readability";
import { InputError } from "../errors.ts";
import type { ZoneKind } from "../types/index.ts";
import { findDate } from "./calendar.ts";
import type { DomDocument, DomNode, ParseHtml } from "./dom.ts";
import type { Block, Extract, Metadata } from "./extract.ts";

/** Elements that begin a block of their own, and what the block is where the markup says it. */
const BLOCKS: ReadonlyMap<string, ZoneKind | undefined> = new Map<string, ZoneKind | undefined>([
  ...[
    "P",
    "LI",
    "DIV",
    "SECTION",
    "ARTICLE",
    "TD",
    "TH",
    "TR",
    "PRE",
    "UL",
    "OL",
    "TABLE",
    "MAIN",
    "FIGURE",
  ].map((name): [string, undefined] => [name, undefined]),
  ...["H1", "H2", "H3", "H4", "H5", "H6"].map((name): [string, ZoneKind] => [name, "headline"]),
  ["FIGCAPTION", "caption"],
  ["BLOCKQUOTE", "quote"],
]);
const SILENT: ReadonlySet<string> = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "SVG",
  "BUTTON",
  "FORM",
]);

/** Where a page names what the reader wants, the surest first. */
const META: readonly (readonly [
  field: "publisher" | "published" | "url",
  selector: string,
  attribute: string,
])[] = [
  ["publisher", 'meta[property="og:site_name"]', "content"],
  ["published", 'meta[property="article:published_time"]', "content"],
  ["published", 'meta[name="date"]', "content"],
  ["published", 'meta[itemprop="datePublished"]', "content"],
  ["published", "time[datetime]", "datetime"],
  ["url", 'link[rel="canonical"]', "href"],
  ["url", 'meta[property="og:url"]', "content"],
];

/** Reads a web page by readability; throws `InputError` when no parser was given or no article is found. */
export function readHtml(source: string, name: string, parseHtml: ParseHtml | undefined): Extract {
  if (parseHtml === undefined) {
    throw new InputError(
      `${name}: HTML needs a parser; pass parseHtml in the options, or save the article as .txt`,
    );
  }
  if (isTooDeep(source)) {
    throw new InputError(`${name}: elements are nested too deep; save the article's text as .txt instead`);
  }
  try {
    return readPage(parseHtml(source), name);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${name}: the page cannot be parsed (${String(error)}); save its text as .txt instead`,
    );
  }
}

/** Nesting that no article has, and that parsers take a very long time for. */
const DEEPEST = 400;

function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const [, close] of source.matchAll(
    /<(\/?)(?:div|section|article|span|table|ul|ol|blockquote|font|b|i)\b/giu,
  )) {
    depth = close === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function readPage(page: DomDocument, name: string): Extract {
  const metadata = readMeta(page);
  const article = parseArticle(page);
  const title = article?.title?.trim();
  const blocks: Block[] = [];
  let text = "";
  const add = (content: string, kind: ZoneKind | undefined): void => {
    const clean = content.replace(/\s+/gu, " ").trim();
    if (clean === "" || (blocks.length === 1 && clean === title)) return;
    if (text !== "") text += "\n\n";
    blocks.push({ start: text.length, end: text.length + clean.length, kind });
    text += clean;
  };
  if (title) add(title, "headline");
  if (article?.content) walk(article.content, undefined, add);
  if (text.trim() === "") {
    throw new InputError(`${name}: no article was found in the page; save its text as .txt instead`);
  }
  const published = metadata.published ?? findDate(article?.publishedTime ?? "");
  return {
    text,
    blocks,
    metadata: {
      ...metadata,
      title: title === "" ? undefined : title,
      publisher: metadata.publisher ?? article?.siteName ?? undefined,
      published,
      publishedFrom: published === undefined ? undefined : "metadata",
    },
    warnings: [],
  };
}

type Readable = ConstructorParameters<typeof Readability>[0];

function parseArticle(page: DomDocument) {
  const reader = new Readability<DomNode>(page as unknown as Readable, {
    serializer: (node) => node,
    maxElemsToParse: 50_000,
  });
  return reader.parse();
}

function readMeta(page: DomDocument): Metadata {
  const found: { publisher?: string; published?: string; url?: string } = {};
  for (const [field, selector, attribute] of META) {
    const value = page.querySelector(selector)?.getAttribute(attribute)?.trim();
    const read = field === "published" ? findDate(value ?? "") : value;
    if (read !== undefined && read !== "") found[field] ??= read;
  }
  return found;
}

type Add = (content: string, kind: ZoneKind | undefined) => void;

/** Gathers inline text and closes a block wherever a block element begins or ends. */
function walk(root: DomNode, kind: ZoneKind | undefined, add: Add): void {
  let inline = "";
  const visit = (node: DomNode, within: ZoneKind | undefined): void => {
    if (node.nodeType === 3) inline += node.textContent ?? "";
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    const isBlock = BLOCKS.has(name) || name === "BR";
    const inner = BLOCKS.get(name) ?? within;
    if (isBlock) flush(within);
    for (const child of Array.from(node.childNodes)) visit(child, inner);
    if (isBlock) flush(inner);
  };
  const flush = (of: ZoneKind | undefined): void => {
    add(inline, of);
    inline = "";
  };
  visit(root, kind);
  flush(kind);
}
