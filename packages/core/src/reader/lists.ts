import { TAIL_HEADINGS } from "./boilerplate.ts";

const ENDS = /[.!?]["'”’)\]]*$/u;
/** A block that ends a sentence and is at least this long is taken for the article's own. */
const PARAGRAPH_LENGTH = 120;

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
      until = before * 2 >= total ? contents.length : nextParagraph(prose, index + 1);
    }
    listed[index] = index < until;
    before += prose[index] ?? 0;
  }
  return listed;
}

function isTailHeading(content: string): boolean {
  return content.length <= 90 && TAIL_HEADINGS.some(({ pattern }) => pattern.test(content));
}

function nextParagraph(prose: readonly number[], from: number): number {
  const found = prose.findIndex((length, index) => index >= from && length >= PARAGRAPH_LENGTH);
  return found < 0 ? prose.length : found;
}
