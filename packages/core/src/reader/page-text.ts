import type { Block } from "./extract.ts";
import { linesOf, type Line, type Page } from "./page-lines.ts";

/** Pages as running text; `pages[i]` is where in it the words of page i begin. */
export interface PageText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly number[];
  /** The first heading of the largest type on the first page: what stands above it in smaller type is the paper's name. */
  readonly title: string | undefined;
}

interface Placed extends Line {
  readonly page: number;
}

/** Type this much larger than that of the body, in at most so many words, is a heading. */
const [HEADING_SIZE, HEADING_WORDS] = [1.15, 30];

/** Puts pages together as an article: page furniture is left out, broken lines and words are joined. */
export function joinPages(pages: readonly Page[]): PageText {
  const lines = pages.flatMap((page, index) =>
    linesOf(page).map((line): Placed => ({ ...line, page: index })),
  );
  const kept = withoutFurniture(lines, pages);
  const body = commonSize(kept);
  const hyphenate = createHyphenation(kept);
  const starts: number[] = [];
  const blocks: Block[] = [];
  let text = "";
  let title: { readonly words: string; readonly size: number } | undefined;
  for (const paragraph of paragraphsOf(kept)) {
    if (text !== "") text += "\n\n";
    const start = text.length;
    for (const [index, line] of paragraph.entries()) {
      const before = paragraph[index - 1];
      if (before !== undefined) text = hyphenate(text, line.text);
      while (starts.length <= line.page) starts.push(text.length);
      text += line.text;
    }
    const { size, page } = paragraph[0] ?? { size: 0, page: 0 };
    const words = text.slice(start);
    const isHeading = size >= body * HEADING_SIZE && words.split(" ").length <= HEADING_WORDS;
    if (isHeading && page === 0 && size > (title?.size ?? 0)) title = { words, size };
    blocks.push({ start, end: text.length, ...(isHeading ? { kind: "headline" } : {}) });
  }
  while (starts.length < pages.length) starts.push(text.length);
  return { text, blocks, pages: starts, title: title?.words };
}

/** Part of a page's height at its head and foot in which furniture stands. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^(?:page )?[-–— ]*\d{1,4}[-–— ]*(?:(?:of|\/) ?\d{1,4})?$/iu;

/** Leaves out page numbers, and what stands at the head or foot of several pages, figures aside. */
function withoutFurniture(lines: readonly Placed[], pages: readonly Page[]): Placed[] {
  const isInMargin = ({ y, page }: Placed): boolean => {
    const { height = 0 } = pages[page] ?? {};
    return y < height * MARGIN || y > height * (1 - MARGIN);
  };
  const keyOf = ({ text, y }: Placed): string => `${String(Math.round(y / 6))} ${text.replace(/\d+/gu, "#")}`;
  const seenOn = new Map<string, Set<number>>();
  for (const line of lines.filter(isInMargin))
    seenOn.set(keyOf(line), (seenOn.get(keyOf(line)) ?? new Set()).add(line.page));
  return lines.filter(
    (line) => !isInMargin(line) || (!PAGE_NUMBER.test(line.text) && (seenOn.get(keyOf(line))?.size ?? 0) < 2),
  );
}

/** The size in which most letters are set. */
function commonSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
}

const ENDS_SENTENCE = /[.!?:…]["'”’)\]]*$/u;

function paragraphsOf(lines: readonly Placed[]): Placed[][] {
  const paragraphs: Placed[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    if (open === undefined || last === undefined || startsParagraph(line, last, open))
      paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs;
}

/** Whether a line begins a paragraph: by its type, the room above it, its indent, or a short line before it. */
function startsParagraph(line: Placed, last: Placed, open: readonly Placed[]): boolean {
  const { size } = line;
  if (Math.abs(size - last.size) > 0.12 * size) return true;
  if (jumps(last, line)) return ENDS_SENTENCE.test(last.text);
  if (last.y - line.y > 1.75 * size) return true;
  const here = open.slice(
    Math.max(
      0,
      open.findLastIndex((one, index) => index > 0 && jumps(open[index - 1] ?? one, one)),
    ),
  );
  const [left, right] = [Math.min(...here.map(({ x }) => x)), Math.max(...here.map((one) => one.right))];
  if (line.x > left + 0.8 * size && here.length > 1) return true;
  return ENDS_SENTENCE.test(last.text) && last.right < right - 4 * size;
}

/** Whether the text goes on at the head of another column or page. */
function jumps(last: Placed, line: Placed): boolean {
  return line.page !== last.page || line.y > last.y + line.size / 2;
}

/** First parts that keep their hyphen where nothing else tells ("self-" + "made"). */
const KEPT = new Set(
  "self non ex well long short high low mid cross vice half all much so-called anti pro post".split(" "),
);

/**
 * Makes the function that ends a line and makes ready for the next: a space, or nothing where a word was broken. The
 * hyphen stays if the text has the word so elsewhere, or has its first half as a word of its own.
 */
function createHyphenation(lines: readonly Line[]): (text: string, next: string) => string {
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []));
  return (text, next) => {
    if (text.endsWith("\u00AD")) return text.slice(0, -1);
    if (!/[\p{L}\p{N}][-‐]$|\S—$/u.test(text)) return `${text} `;
    const [, first] = /(\p{L}[\p{L}-]*)[-‐]$/u.exec(text) ?? [];
    const [second] = /^\p{Ll}\p{L}*/u.exec(next) ?? [];
    if (first === undefined || second === undefined) return text;
    const [head, tail] = [first.toLowerCase(), second.toLowerCase()];
    if (words.has(head + tail)) return text.slice(0, -1);
    const isWord = head.length > 3 && words.has(head); // "military-" + "technical"
    return isWord || words.has(`${head}-${tail}`) || KEPT.has(head) ? text : text.slice(0, -1);
  };
}
