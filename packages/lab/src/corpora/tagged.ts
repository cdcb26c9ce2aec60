import { readFileSync } from "node:fs";
import { corpusFile } from "./places.ts";

/** Words of one sentence with their tags. */
export interface TaggedSentence {
  readonly words: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
}

/** Reads a column file: one token a line, tab, columns; sentences parted by empty lines. */
export function readColumns(path: string): string[][][] {
  return readFileSync(path, "utf8")
    .split(/\r?\n\r?\n/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .filter((line) => line !== "")
        .map((line) => line.split("\t")),
    )
    .filter((rows) => rows.length > 0);
}

/** The tagged sentences of the EWT training part (tags without trees). */
export function readEwtTags(): TaggedSentence[] {
  const upos = readColumns(corpusFile("pos/ewt-train.upos.tsv"));
  const xpos = readColumns(corpusFile("pos/ewt-train.xpos.tsv"));
  return upos.map((rows, index) => ({
    words: rows.map(([word]) => word ?? ""),
    upos: rows.map(([, tag]) => tag ?? "X"),
    xpos: (xpos[index] ?? []).map(([, tag]) => tag ?? "FW"),
  }));
}
