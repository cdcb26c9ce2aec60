import type { Span } from "@dossier/core";
import type { ClaimEntry, DocumentView } from "./dossier.ts";

/** A stretch of text under the same marks: the entries that quote it, and the entity that it names. */
export interface Segment extends Span {
  readonly text: string;
  readonly entries: readonly ClaimEntry[];
  readonly node: string | undefined;
}

export interface Paragraph extends Span {
  readonly segments: readonly Segment[];
  /** The line that repeats the document's title. */
  readonly isTitle: boolean;
}

/** Spans of paragraphs: runs of text between blank lines, blanks at both ends left out. */
export function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/g)) {
    const trimmed = match[0].trimEnd();
    spans.push({ start: match.index, end: match.index + trimmed.length });
  }
  return spans;
}

const within = (span: Span, start: number, end: number): boolean => span.start <= start && span.end >= end;

function segmentsOf(document: DocumentView, text: string, paragraph: Span): Segment[] {
  const touching = (span: Span): boolean => span.start < paragraph.end && span.end > paragraph.start;
  const entries = document.entries.filter(({ evidence }) => touching(evidence));
  const mentions = document.mentions.filter(touching).sort((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const span of [...entries.map(({ evidence }) => evidence), ...mentions]) {
    if (span.start > paragraph.start) cuts.add(span.start);
    if (span.end < paragraph.end) cuts.add(span.end);
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? 0;
    return {
      start,
      end,
      text: text.slice(start, end),
      entries: entries.filter(({ evidence }) => within(evidence, start, end)),
      node: mentions.find((mention) => within(mention, start, end))?.node,
    };
  });
}

/** Cuts an article into paragraphs and each paragraph into segments; joined, the segments give the text back. */
export function layOut(document: DocumentView): Paragraph[] {
  const { text, title } = document;
  if (text === undefined) return [];
  let titleSeen = false;
  return paragraphSpans(text).map((span) => {
    const isTitle = !titleSeen && title !== null && text.slice(span.start, span.end) === title.trim();
    titleSeen ||= isTitle;
    return { ...span, segments: segmentsOf(document, text, span), isTitle };
  });
}
