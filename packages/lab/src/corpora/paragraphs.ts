import { readFileSync } from "node:fs";

/** A half-open range of a paragraph's text. */
export type Range = readonly [start: number, end: number];

/** A paragraph of a treebank as running text, with the spans of its sentences and of their syntactic words. */
export interface GoldParagraph {
  readonly document: string;
  readonly text: string;
  readonly sentences: readonly Range[];
  readonly words: readonly Range[];
}

/** Reads a CoNLL-U file paragraph by paragraph (`# newpar`), as `SpaceAfter=No` says that its words were written. */
export function readParagraphs(path: string): GoldParagraph[] {
  const paragraphs: GoldParagraph[] = [];
  let document = "";
  let open = new ParagraphBuilder(document);
  for (const block of readFileSync(path, "utf8").split(/\r?\n\r?\n/u)) {
    const lines = block.split(/\r?\n/u);
    document = /^# newdoc id = (.*)$/mu.exec(block)?.[1] ?? document;
    if (/^# new(?:par|doc)\b/mu.test(block)) {
      paragraphs.push(open.paragraph());
      open = new ParagraphBuilder(document);
    }
    open.addSentence(lines.filter((line) => /^\d/u.test(line)).map((line) => line.split("\t")));
  }
  return [...paragraphs, open.paragraph()].filter(({ sentences }) => sentences.length > 0);
}

class ParagraphBuilder {
  private text = "";
  private readonly sentences: Range[] = [];
  private readonly words: Range[] = [];
  private readonly document: string;

  constructor(document: string) {
    this.document = document;
  }

  paragraph(): GoldParagraph {
    return { document: this.document, text: this.text, sentences: this.sentences, words: this.words };
  }

  addSentence(rows: readonly string[][]): void {
    const start = this.text.length;
    let end = start;
    let covered = 0;
    for (const [index, [id = "", form = ""]] of rows.entries()) {
      const [from, to] = id.split("-").map(Number);
      if (id.includes(".") || from === undefined || from <= covered) continue;
      covered = to ?? from;
      const parts =
        to === undefined ? [form] : rows.slice(index + 1, index + 2 + to - from).map((row) => row[1] ?? "");
      this.addToken(form, parts);
      end = this.text.length;
      if (!(rows[index]?.[9] ?? "").includes("SpaceAfter=No")) this.text += " ";
    }
    if (rows.length > 0) this.sentences.push([start, end]);
  }

  /** A word that its token does not spell out ("whats") takes its own length, as far as the token goes. */
  private addToken(form: string, parts: readonly string[]): void {
    const start = this.text.length;
    this.text += form;
    let at = 0;
    for (const part of parts) {
      const found = form.indexOf(part, at);
      const from = found < 0 ? at : found;
      at = Math.min(form.length, from + part.length);
      this.words.push([start + from, start + at]);
    }
  }
}
