import type { Span } from "../types/index.ts";
import type { Block } from "./extract.ts";

/** Longest line of a text that was wrapped by hand or by a mailer, in code units. */
const WRAP_WIDTH = 110;
/** A line this long that does not end a sentence was most likely broken to fit. */
const WRAPPED_LINE = 45;
const ENDS_SENTENCE = /[.!?:;…]["'”’)\]]*$/u;

/** Cuts plain text into paragraphs: one a line, or, where lines were wrapped to a width, one between blank lines. */
export function splitBlocks(text: string, start = 0, end = text.length): Block[] {
  const lines = [...text.slice(start, end).matchAll(/[^\r\n\u2028\u2029]+/gu)]
    .map((match) => trimSpan(text, start + match.index, start + match.index + match[0].length))
    .filter((line) => line.end > line.start);
  return isWrapped(text, lines) ? joinLines(text, lines) : lines;
}

/** Narrows a span to its text without the space around it. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start).trim() === "") start++;
  while (end > start && text.charAt(end - 1).trim() === "") end--;
  return { start, end };
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.some((line) => line.end - line.start > WRAP_WIDTH)) return false;
  let pairs = 0;
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || !isAdjacent(text, line, next)) continue;
    pairs++;
    const content = text.slice(line.start, line.end);
    if (content.length >= WRAPPED_LINE && !ENDS_SENTENCE.test(content)) broken++;
  }
  return pairs >= 3 && broken * 2 >= pairs;
}

function isAdjacent(text: string, line: Span, next: Span): boolean {
  return /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/u.test(text.slice(line.end, next.start));
}

function joinLines(text: string, lines: readonly Span[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last !== undefined && isAdjacent(text, last, line)) {
      blocks[blocks.length - 1] = { start: last.start, end: line.end };
    } else blocks.push(line);
  }
  return blocks;
}
