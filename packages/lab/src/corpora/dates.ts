import { readFileSync } from "node:fs";
import type { Range } from "./paragraphs.ts";

/** A sentence of a treebank with the dates that its editors marked, and the day its document was written. */
export interface DatedSentence {
  readonly document: string;
  readonly written: string | undefined;
  readonly text: string;
  readonly dates: readonly { readonly range: Range; readonly value: string }[];
}

/** Reads the `<date when="…">` elements that GUM keeps in its last column. */
export function readDates(path: string): DatedSentence[] {
  const sentences: DatedSentence[] = [];
  let document = "";
  let written: string | undefined;
  for (const block of readFileSync(path, "utf8").split(/\r?\n\r?\n/u)) {
    document = /^# newdoc id = (.*)$/mu.exec(block)?.[1] ?? document;
    written = /^# meta::dateCreated = (\d{4}-\d{2}-\d{2})$/mu.exec(block)?.[1] ?? written;
    const text = /^# text = (.*)$/mu.exec(block)?.[1];
    const rows = block
      .split("\n")
      .filter((line) => /^\d/u.test(line))
      .map((line) => line.split("\t"));
    if (text !== undefined) sentences.push({ document, written, text, dates: datesIn(text, rows) });
  }
  return sentences;
}

function datesIn(text: string, rows: readonly string[][]): DatedSentence["dates"] {
  const dates: { range: Range; value: string }[] = [];
  const open: { start: number; value: string | undefined }[] = [];
  let at = 0;
  for (const [id = "", form = "", , , , , , , , misc = ""] of rows) {
    const found = text.indexOf(form, at);
    const start = found < 0 ? at : found;
    const end = found < 0 ? at : found + form.length;
    if (!id.includes("-")) at = end;
    for (const [tag, attributes] of misc.matchAll(/<date([^>]*)>|<\/date>/gu)) {
      if (tag !== "</date>") open.push({ start, value: /when:::"([^"]*)"/u.exec(attributes ?? "")?.[1] });
      else {
        const begun = open.pop();
        if (begun?.value !== undefined) dates.push({ range: [begun.start, end], value: begun.value });
      }
    }
  }
  return dates;
}
