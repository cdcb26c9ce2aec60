import {
  bareDocument,
  type DocumentId,
  type Pack,
  type Parsed,
  type Sentence,
  type Token,
} from "@dossier/core";
import { loadPack } from "../../../packages/lab/src/scorers/pack.ts";

/** The shipped data without trained models: names are found by gazetteer and capitals alone. */
export const pack: Pack = { ...loadPack(true), models: new Map() };

const XPOS: Readonly<Record<string, string>> = {
  PROPN: "NNP",
  NOUN: "NN",
  NOUNS: "NNS",
  ADJ: "JJ",
  VERB: "VBD",
  ADP: "IN",
  DET: "DT",
  PART: "POS",
  NUM: "CD",
  PRON: "PRP",
  PUNCT: ",",
  CCONJ: "CC",
  AUX: "VBD",
  ADV: "RB",
};

/**
 * A document from trees by hand: one sentence a line, one token a word `form:TAG:head:label` with an optional `:lemma`; heads count from 1
 * within the sentence, 0 = root; `NOUNS` is a plural noun. `_` before a form glues it to the word before.
 */
export function tree(lines: string, id = "d_00000000000000aa"): Parsed {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const rows: string[][] = [];
  const heads: number[] = [];
  let text = "";
  for (const line of lines.trim().split("\n")) {
    const firstToken = tokens.length;
    if (text !== "") text += "\n";
    const start = text.length;
    for (const [at, cell] of line.trim().split(/\s+/).entries()) {
      const row = cell.split(":");
      const form = (row[0] ?? "").replace(/^_(?=.)/, "");
      if (at > 0 && !(row[0] ?? "").startsWith("_")) text += " ";
      tokens.push({ start: text.length, end: text.length + form.length });
      text += form;
      const head = Number(row[2]);
      heads.push(head === 0 ? -1 : firstToken + head - 1);
      rows.push([form, ...row.slice(1)]);
    }
    sentences.push({ start, end: text.length, firstToken, endToken: tokens.length, zone: "body" });
  }
  return {
    document: { ...bareDocument(text), id: id as DocumentId },
    tokens,
    sentences,
    upos: rows.map((row) => (row[1] === "NOUNS" ? "NOUN" : (row[1] ?? "X"))),
    xpos: rows.map((row) => XPOS[row[1] ?? ""] ?? "FW"),
    lemmas: rows.map((row) => row[4] ?? (row[0] ?? "").toLowerCase()),
    heads,
    labels: rows.map((row) => (row[3] ?? "dep").replace("/", ":")),
    arcScores: rows.map(() => 1),
  };
}
