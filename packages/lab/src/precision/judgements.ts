import { readTable } from "@dossier/core";
import type { Item, ItemPlace } from "./item.ts";

const VERDICTS = ["right", "wrong"] as const;
/** What of a statement may be wrong. */
export const PARTS = ["subject", "predicate", "object", "polarity", "modality", "attribution"] as const;
/** The stage that is to blame. */
export const CAUSES = ["tagging", "parse", "mention", "coreference", "rule", "factuality"] as const;

export type Part = (typeof PARTS)[number];
export type Cause = (typeof CAUSES)[number];

/** What a person found who compared a statement with its sentence. */
export interface Judgement {
  /** Subject, predicate, object, polarity and modality are all what the text says. */
  readonly isRight: boolean;
  /** A right statement may still name the wrong holder, or miss one: `attribution`. */
  readonly parts: readonly Part[];
  /** Undefined when nothing is wrong. */
  readonly cause: Cause | undefined;
}

/** Judgements by item and reading, with the rows they stand in. */
export type Judgements = ReadonlyMap<string, Judgement>;

const PLACE = ["document", "evidence", "subject", "object", "trigger", "predicate", "polarity", "modality"];
const COLUMNS = [...PLACE, "key", "reading", "verdict", "wrong", "cause"];

/** Where a judgement is kept: it falls when the graph reads the words in another way. */
export const judgementKey = ({ key, reading }: Pick<Item, "key" | "reading">): string => `${key} ${reading}`;

/** Reads the table; throws an error that names the line of a cell that makes no sense. */
export function readJudgements(path: string, text: string): Judgements {
  return new Map(
    readTable(path, text).map((row) => {
      const { key = "", reading = "", verdict = "", wrong = "", cause = "" } = row;
      return [judgementKey({ key, reading }), judgementOf(`${path}: ${key}`, verdict, wrong, cause)];
    }),
  );
}

/**
 * Reads a judge's notes, one a line: the statement's key as the list gives it, `right` or `wrong`, the wrong parts with
 * commas, the cause, parted by tabs. Gives the rows for the table; notes on what is drawn no more are left out.
 */
export function rowsOfNotes(notes: string, items: readonly Item[]): string[] {
  const byKey = new Map(items.map((item) => [`${item.key}/${item.reading}`, item]));
  return notes
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const [key = "", verdict = "", wrong = "", cause = ""] = line.split("\t");
      judgementOf(key, verdict, wrong, cause);
      const item = byKey.get(key);
      return item === undefined ? [] : [rowOf(item, [verdict, wrong, cause])];
    });
}

/** The table's text with rows added; a newer judgement of the same reading takes the place of an older one. */
export function withRows(table: string, rows: readonly string[]): string {
  const identity = (row: string): string =>
    row
      .split("\t")
      .slice(PLACE.length, PLACE.length + 2)
      .join(" ");
  const header = COLUMNS.join("\t");
  const old = table.split("\n").filter((line) => line !== "" && line !== header);
  const all = new Map([...old, ...rows].map((row) => [identity(row), row]));
  return `${[header, ...[...all.values()].sort()].join("\n")}\n`;
}

function rowOf({ place, key, reading }: Item, judged: readonly string[]): string {
  const cells = PLACE.map((column) => place[column as keyof ItemPlace]);
  return [...cells, key, reading, ...judged].join("\t");
}

function judgementOf(where: string, verdict: string, wrong: string, cause: string): Judgement {
  const parts = wrong === "" ? [] : wrong.split(",").map((part) => oneOf(PARTS, part, where));
  const isRight = oneOf(VERDICTS, verdict, where) === "right";
  if (isRight !== parts.every((part) => part === "attribution") || (parts.length === 0) !== (cause === "")) {
    throw new Error(`${where}: a wrong statement needs its wrong parts and a cause, a right one neither`);
  }
  return { isRight, parts, cause: cause === "" ? undefined : oneOf(CAUSES, cause, where) };
}

function oneOf<Word extends string>(words: readonly Word[], word: string, where: string): Word {
  const found = words.find((each) => each === word);
  if (found === undefined) throw new Error(`${where}: "${word}" is none of ${words.join(", ")}`);
  return found;
}
