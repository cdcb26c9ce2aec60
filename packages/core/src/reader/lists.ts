import { TAIL_HEADINGS } from "./boilerplate.ts";

const ENDS = /[.!?]["'”’)\]]*$/u;
/** A block is taken for a paragraph of the article when it ends a sentence and is this long or has another sentence. */
const PARAGRAPH_LENGTH = 120;
const TWO_SENTENCES = /[.!?]["'”’)\]]*\s+["'“‘([]*\p{Lu}/u;

/**
 * Which blocks belong to a list such as "Related Articles": those from its heading to the end of the document, or,
 * where most of the prose comes after the heading, only as far as the next paragraph of the article.
 */
export function findLists(contents: readonly string[]): boolean[] {
  const listed = contents.map(() => false);
  const prose = contents.map((content) => (ENDS.test(content) ? content.length : 0));
  const total = prose.reduce((sum, length) => sum + length, 0);
  let before = 0;
  let until = 0;
  for (const [index, content] of contents.entries()) {
    if (index >= until && index > 0 && isTailHeading(content)) {
      until = before * 2 >= total ? contents.length : nextParagraph(contents, index + 1);
    }
    listed[index] = index < until;
    before += prose[index] ?? 0;
  }
  return listed;
}

function isTailHeading(content: string): boolean {
  return content.length <= 90 && TAIL_HEADINGS.some(({ pattern }) => pattern.test(content));
}

function nextParagraph(contents: readonly string[], from: number): number {
  const found = contents.findIndex((content, index) => index >= from && isParagraph(content));
  return found < 0 ? contents.length : found;
}

function isParagraph(content: string): boolean {
  return ENDS.test(content) && (content.length >= PARAGRAPH_LENGTH || TWO_SENTENCES.test(content));
}
