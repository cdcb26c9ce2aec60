import { loadPack } from "../../packages/lab/src/scorers/pack.ts";
import { asTokenized } from "../../packages/lab/src/scorers/as-document.ts";
import { createParser } from "../../packages/core/src/parser/index.ts";
import { createTagger } from "../../packages/core/src/tagger/index.ts";
import type { Parsed } from "../../packages/core/src/types/index.ts";

const pack = loadPack(true);
const tag = createTagger(pack);
const parse = createParser(pack);

/** The pack with the light models. */
export const lightPack = pack;

/** Parses sentences of words parted by spaces with the light models. */
export function parseWords(...sentences: readonly string[]): Parsed {
  return parse(
    tag(asTokenized(sentences.map((sentence) => sentence.split(" ").filter((word) => word !== "")))),
  );
}

/** `head > label > word` of each token, in order; the root's head is ROOT. */
export function arcsOf({ document, tokens, heads, labels }: Parsed): string[] {
  const word = (i: number): string => document.text.slice(tokens[i]?.start, tokens[i]?.end);
  return tokens.map(
    (_, i) => `${(heads[i] ?? -1) < 0 ? "ROOT" : word(heads[i] ?? 0)} > ${labels[i] ?? ""} > ${word(i)}`,
  );
}
