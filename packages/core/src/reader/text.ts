import { splitBlocks } from "./blocks.ts";
import type { Block, Extract } from "./extract.ts";
import { readFrontMatter } from "./front-matter.ts";

/** Reads plain text; the text stays exactly as it is, so that positions in the file hold. */
export function readText(text: string): Extract {
  const front = readFrontMatter(text);
  const head: readonly Block[] =
    front === undefined
      ? []
      : [...splitBlocks(text, 0, front.start), { start: front.start, end: front.end, kind: "boilerplate" }];
  return {
    text,
    blocks: [...head, ...splitBlocks(text, front?.end)],
    metadata: front?.metadata ?? {},
    warnings: [],
  };
}
