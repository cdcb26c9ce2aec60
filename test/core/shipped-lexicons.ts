import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPack } from "../../packages/core/src/pack.ts";
import type { Pack } from "../../packages/core/src/types/index.ts";

const LEXICON = fileURLToPath(new URL("../../data/lexicon", import.meta.url));

/** A pack of the shipped lexicons alone: quick to load, and enough for the stages before the tagger. */
export function lexiconPack(): Pack {
  const names = readdirSync(LEXICON).filter((name) => name.endsWith(".tsv"));
  return readPack(new Map(names.map((name) => [`lexicon/${name}`, readFileSync(`${LEXICON}/${name}`)])));
}
