import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Mention, type Pack, type Recognized } from "@dossier/core";
import { f1, noCounts, type Counts } from "../scorers/report.ts";
import { createRecognizer } from "../scorers/recognizer.ts";

const SCORED = new Set(["Person", "Organisation", "Location", "Nationality"]);

interface Annotated {
  readonly text: string;
  readonly gold: readonly { readonly start: number; readonly end: number }[];
  readonly unsure: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Span F1 over people, organisations, places and nationalities on raw text. A span is taken without leading determiner and genitive
 * ending on both sides; ours may also take in the title before a name or the prepositional phrase after a noun, as re3d does; spans on which the annotators were not at one count for nothing.
 */
export function scoreRe3dSpans(folder: string, pack: Pack): { readonly counts: Counts; readonly f1: number } {
  const recognize = createRecognizer(pack);
  const counts = noCounts();
  for (const document of readFolder(folder)) {
    const recognized = recognize(document.text);
    compare(document, recognized, counts);
  }
  return { counts, f1: f1(counts) };
}

function readFolder(folder: string): Annotated[] {
  if (!existsSync(join(folder, "documents.json"))) {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
      .flatMap((name) => readFolder(join(folder, name)));
  }
  const rows = (name: string): Record<string, unknown>[] =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const entities = rows("entities.json");
  return rows("documents.json").map((row) => {
    const own = entities.filter((each) => each["documentId"] === row["_id"]);
    const spans = (sure: boolean): { start: number; end: number }[] =>
      own
        .filter((each) => (each["confidence"] === 1 && SCORED.has(String(each["type"]))) === sure)
        .map((each) => ({ start: Number(each["begin"]), end: Number(each["end"]) }));
    return { text: String(row["text"]), gold: spans(true), unsure: spans(false) };
  });
}

function compare({ text, gold, unsure }: Annotated, input: Recognized, counts: Counts): void {
  const expected = new Set(gold.map(({ start, end }) => plain(text, start, end)));
  const right = new Set<string>();
  for (const mention of input.mentions) {
    if (!isScored(mention, text.slice(mention.start, mention.end))) continue;
    const readings = readingsOf(mention, input).map(({ start, end }) => plain(text, start, end));
    const match = readings.find((reading) => expected.has(reading));
    if (match === undefined && unsure.some(({ start, end }) => start < mention.end && mention.start < end))
      continue;
    counts.found += 1;
    if (match !== undefined && !right.has(match)) {
      right.add(match);
      counts.right += 1;
    }
  }
  counts.expected += expected.size;
}

function isScored({ kind, type }: Mention, word: string): boolean {
  if (kind === "pronoun") return /^(?:I|he|she|him|his|her)$/i.test(word);
  if (kind === "title") return false;
  return !["Concept", "Event", "Agreement", "Product", "FinancialSystem", "Position"].includes(type);
}

/** The span itself, with the title right before it, and with what hangs on it by a preposition ("the people of Peru"). */
function readingsOf(mention: Mention, input: Recognized): { start: number; end: number }[] {
  const title = input.mentions.find(
    ({ kind, endToken }) => kind === "title" && endToken === mention.firstToken,
  );
  const end = input.tokens[tailEnd(input, mention) - 1]?.end ?? mention.end;
  const starts = title === undefined ? [mention.start] : [mention.start, title.start];
  return starts.flatMap((start) => [
    { start, end: mention.end },
    { start, end },
  ]);
}

/** The token after the last one below a noun by prepositions. */
function tailEnd({ heads, labels }: Recognized, { head, endToken }: Mention): number {
  let end = endToken;
  const below = new Set([head]);
  for (let token = head + 1; token < heads.length && token <= end + 12; token += 1) {
    const up = heads[token] ?? -1;
    const direct = up === head && !(labels[token] ?? "").startsWith("nmod");
    if (!below.has(up) || direct) continue;
    below.add(token);
    end = Math.max(end, token + 1);
  }
  return end;
}

function plain(text: string, start: number, end: number): string {
  const lead =
    /^(?:the|a|an|this|these|all|some|our|its|their|his|her) /i.exec(text.slice(start, end))?.[0].length ?? 0;
  const tail = /['’]s?$/.exec(text.slice(start, end))?.[0].length ?? 0;
  return `${String(start + lead)}-${String(end - tail)}`;
}
