import { readFileSync } from "node:fs";

/** One sentence of a treebank, one entry per syntactic word; `heads[i]` is an index, −1 = root. */
export interface TreebankSentence {
  readonly id: string;
  /** Id of its document, empty where the file tells none. */
  readonly document: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  readonly misc: readonly string[];
  /** Surface tokens as ranges of words: a token of several words ("don't") has one range. */
  readonly surface: readonly SurfaceToken[];
}

export interface SurfaceToken {
  readonly form: string;
  readonly firstWord: number;
  readonly endWord: number;
}

/** Reads a CoNLL-U file. */
export function readConllu(path: string): TreebankSentence[] {
  return parseConllu(readFileSync(path, "utf8"));
}

/** Parses CoNLL-U text; empty nodes are left out. */
export function parseConllu(text: string): TreebankSentence[] {
  let document = "";
  const sentences: TreebankSentence[] = [];
  for (const block of text.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/).filter((line) => line !== "");
    const comments = new Map(
      lines
        .filter((line) => line.startsWith("#"))
        .map((line) => [line.slice(1).split("=")[0]?.trim() ?? "", line.slice(line.indexOf("=") + 1).trim()]),
    );
    document = comments.get("newdoc id") ?? document;
    const rows = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
    if (rows.length > 0) sentences.push(readSentence(rows, comments, document));
  }
  return sentences;
}

function readSentence(
  rows: readonly string[][],
  comments: ReadonlyMap<string, string>,
  document: string,
): TreebankSentence {
  const words = rows.filter(([id]) => /^\d+$/.test(id ?? ""));
  const column = (index: number): string[] => words.map((row) => row[index] ?? "_");
  return {
    id: comments.get("sent_id") ?? "",
    document,
    text: comments.get("text") ?? column(1).join(" "),
    words: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map((head) => Number(head) - 1),
    labels: column(7),
    misc: column(9),
    surface: readSurface(rows),
  };
}

function readSurface(rows: readonly string[][]): SurfaceToken[] {
  const surface: SurfaceToken[] = [];
  let covered = 0;
  for (const [id = "", form = ""] of rows) {
    const [from, to] = id.split("-").map(Number);
    if (id.includes(".") || from === undefined || from <= covered) continue;
    covered = to ?? from;
    surface.push({ form, firstWord: from - 1, endWord: covered });
  }
  return surface;
}
