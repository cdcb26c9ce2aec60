import type { ZoneKind } from "../types/index.ts";
import type { Block, Extract } from "./extract.ts";
import { readFrontMatter } from "./front-matter.ts";

/** Markup at the start of a line, what the line then is, and why. */
const LINE_MARKS: readonly { readonly pattern: RegExp; readonly kind: ZoneKind | undefined }[] = [
  { pattern: /^#{1,6}[^\S\n]+/u, kind: "headline" },
  { pattern: /^(?:>[^\S\n]?)+/u, kind: "quote" },
  { pattern: /^(?:[-*+]|\d{1,3}[.)])[^\S\n]+/u, kind: undefined },
];

/** Markup within a line and what stays of it; every repeat is bounded, so that no line takes more than linear time. */
const INLINE_MARKS: readonly (readonly [pattern: RegExp, kept: string])[] = [
  [/!\[[^\]\n]{0,300}\]\([^()\n]{0,600}\)/gu, ""],
  [/\[([^[\]\n]{1,300})\]\([^()\n]{0,600}\)/gu, "$1"],
  [/<(https?:[^<>\s]{1,600})>/gu, "$1"],
  [/<\/?[A-Za-z][^<>]{0,300}>/gu, ""],
  [/(\*{1,3})(?=\S)([^*\n]{1,600})(?<=\S)\1/gu, "$2"],
  [/(?<![\p{L}\p{N}])(_{1,3})(?=\S)([^_\n]{1,600})(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2"],
  [/`([^`\n]{1,300})`/gu, "$1"],
  [/\\([\\`*_{}[\]()#+.!>-])/gu, "$1"],
];

/** Reads Markdown: the text is what a reader would see, paragraphs a blank line apart, without front matter and markup. */
export function readMarkdown(source: string): Extract {
  const front = readFrontMatter(source);
  const rest = source.slice(0, front?.start ?? 0) + source.slice(front?.end ?? 0);
  const body = rest.replace(/<!--[\s\S]{0,5000}?-->/gu, "");
  const blocks: Block[] = [];
  let text = "";
  for (const { content, kind } of paragraphs(body)) {
    if (text !== "") text += "\n\n";
    blocks.push({ start: text.length, end: text.length + content.length, kind });
    text += content;
  }
  return { text, blocks, metadata: front?.metadata ?? {}, warnings: [] };
}

/** A text with longer lines than this, in code units, was not wrapped: each of its lines is a paragraph. */
const WRAP_WIDTH = 160;

interface Paragraph {
  readonly content: string;
  readonly kind: ZoneKind | undefined;
}

function paragraphs(body: string): Paragraph[] {
  const found: Paragraph[] = [];
  let open: string[] = [];
  const close = (kind?: ZoneKind): void => {
    const content = plain(open.join(" "));
    if (content !== "") found.push({ content, kind });
    open = [];
  };
  const lines = body.split(/\r\n|\r|\n/u);
  const isUnwrapped = lines.some((line) => line.length > WRAP_WIDTH);
  for (const line of lines) {
    const trimmed = line.trim();
    const mark = LINE_MARKS.find(({ pattern }) => pattern.test(trimmed));
    if (trimmed === "" || /^(?:[-*_][^\S\n]?){3,}$|^={3,}$/u.test(trimmed)) close();
    else if (mark === undefined) {
      open.push(trimmed);
      if (isUnwrapped) close();
    } else {
      close();
      open.push(trimmed.replace(mark.pattern, "").replace(/[^\S\n]#+$/u, ""));
      close(mark.kind);
    }
  }
  close();
  return found;
}

function plain(line: string): string {
  return INLINE_MARKS.reduce((text, [pattern, kept]) => text.replace(pattern, kept), line).trim();
}
