import { readFileSync } from "node:fs";
import { parseConllu } from "../corpora/conllu.ts";

/** A mention of the key: a half-open range of the words of its document, all sentences in a row. */
export interface KeyMention {
  readonly first: number;
  readonly end: number;
  readonly entity: string;
  /** GUM's type of thing, empty where the file tells none. */
  readonly type: string;
  /** Words that the mention cannot do without, as offsets from `first`; empty where the file tells none. */
  readonly core: readonly number[];
}

/** One document with its coreference. */
export interface KeyDocument {
  readonly id: string;
  readonly sentences: readonly (readonly string[])[];
  readonly text: string;
  /** Tags and heads (indexes of words) of the key; empty where the file tells none. */
  readonly upos: readonly string[];
  readonly heads: readonly number[];
  readonly mentions: readonly KeyMention[];
  /** Entities that were named apart ("they" for "Lund" and "Berg"), by the entity that gathers them. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** Reads a coreference key: CoNLL columns (`#begin document`), or CoNLL-U with GUM's `Entity=` annotation. */
export function readKey(path: string): KeyDocument[] {
  const text = readFileSync(path, "utf8");
  return text.startsWith("#begin document") ? parseConllKey(text) : parseGumKey(text);
}

/** Parses CoNLL columns: document, part, number, word, coreference ("(4|(9)", "4)"). */
export function parseConllKey(text: string): KeyDocument[] {
  return text
    .split("#begin document")
    .slice(1)
    .map((block) => {
      const id = /\(([^)]*)\)/.exec(block)?.[1] ?? "";
      const rows = block.split("\n").slice(1);
      const sentences: string[][] = [[]];
      const open: OpenMention[] = [];
      const mentions: KeyMention[] = [];
      let word = 0;
      for (const row of rows) {
        if (row.startsWith("#")) continue;
        const cells = row.split("\t");
        if (cells.length < 5) {
          if (sentences.at(-1)?.length !== 0) sentences.push([]);
          continue;
        }
        sentences.at(-1)?.push(cells[3] ?? "");
        for (const part of (cells[4] ?? "-").split("|")) readPart(part, word, open, mentions);
        word += 1;
      }
      const full = sentences.filter(({ length }) => length > 0);
      return {
        id,
        sentences: full,
        text: full.map((words) => words.join(" ")).join("\n"),
        heads: [],
        upos: [],
        mentions,
        parts: new Map(),
      };
    });
}

interface OpenMention {
  readonly entity: string;
  readonly first: number;
  readonly type: string;
  readonly core: readonly number[];
}

function readPart(part: string, word: number, open: OpenMention[], mentions: KeyMention[]): void {
  const entity = /\d+/.exec(part)?.[0];
  if (entity === undefined) return;
  if (part.startsWith("(")) open.push({ entity, first: word, type: "", core: [] });
  if (part.endsWith(")")) close(entity, word, open, mentions);
}

function close(entity: string, word: number, open: OpenMention[], mentions: KeyMention[]): void {
  const at = open.findLastIndex((each) => each.entity === entity);
  const [begun] = at < 0 ? [] : open.splice(at, 1);
  if (begun !== undefined) mentions.push({ ...begun, end: word + 1 });
}

/** Parses GUM: `Entity=(15-place-giv:act-snnnn-cf2-1-coref-Australia)` opens and closes mentions of entity 15. */
export function parseGumKey(text: string): KeyDocument[] {
  const documents = new Map<string, ReturnType<typeof parseConllu>>();
  for (const sentence of parseConllu(text)) {
    documents.set(sentence.document, [...(documents.get(sentence.document) ?? []), sentence]);
  }
  return [...documents].map(([id, sentences]) => {
    const open: OpenMention[] = [];
    const mentions: KeyMention[] = [];
    let word = 0;
    for (const { misc } of sentences) {
      for (const cell of misc) {
        const entities = /(?:^|\|)Entity=([^|]*)/.exec(cell)?.[1] ?? "";
        for (const [part] of entities.matchAll(/\([^()]*\)?|[^()]+\)/g))
          readGumPart(part, word, open, mentions);
        word += 1;
      }
    }
    return {
      id,
      sentences: sentences.map(({ words }) => words),
      text: sentences.map((each) => each.text).join("\n\n"),
      upos: sentences.flatMap(({ upos }) => upos),
      heads: headsOf(sentences),
      mentions,
      parts: partsOf(sentences.flatMap(({ misc }) => misc)),
    };
  });
}

/** `SplitAnte=6<62,11<62`: entity 62 is 6 and 11. */
function partsOf(misc: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const cell of misc) {
    const pairs = /(?:^|\|)SplitAnte=([^|]*)/.exec(cell)?.[1] ?? "";
    for (const [, part = "", whole = ""] of pairs.matchAll(/(\d+)<(\d+)/g))
      parts.set(whole, [...(parts.get(whole) ?? []), part]);
  }
  return parts;
}

function headsOf(sentences: ReturnType<typeof parseConllu>): number[] {
  const heads: number[] = [];
  for (const sentence of sentences) {
    const offset = heads.length;
    heads.push(...sentence.heads.map((head) => (head < 0 ? -1 : head + offset)));
  }
  return heads;
}

function readGumPart(part: string, word: number, open: OpenMention[], mentions: KeyMention[]): void {
  const [entity = "", type = "", , , , core = ""] = part.replace(/[()]/g, "").split("-");
  if (part.startsWith("(")) {
    const offsets = core
      .split(",")
      .map(Number)
      .filter((offset) => offset > 0);
    open.push({ entity, first: word, type, core: offsets.map((offset) => offset - 1) });
  }
  if (part.endsWith(")")) close(entity, word, open, mentions);
}

/** The mentions whose core holds a proper noun: what GUM calls named. */
export function namedMentions({ mentions, upos }: KeyDocument): readonly KeyMention[] {
  if (upos.length === 0) return mentions;
  return mentions.filter(({ first, end, core }) => {
    const words = core.length > 0 ? core.map((offset) => first + offset) : range(first, end);
    return words.some((word) => upos[word] === "PROPN");
  });
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, at) => first + at);
}
