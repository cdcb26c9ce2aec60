import type { Span } from "../types/index.ts";

/** A length of time, e.g. "20-year"; `value` is an ISO 8601 duration. */
export interface Duration extends Span {
  readonly value: string;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["hundred", 100],
]);
const WORDS = [...NUMBERS.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
const UNITS: ReadonlyMap<string, (count: number) => string> = new Map([
  ["minute", (count) => `PT${String(count)}M`],
  ["hour", (count) => `PT${String(count)}H`],
  ["day", (count) => `P${String(count)}D`],
  ["week", (count) => `P${String(count)}W`],
  ["month", (count) => `P${String(count)}M`],
  ["year", (count) => `P${String(count)}Y`],
  ["decade", (count) => `P${String(count * 10)}Y`],
]);
/** Without one of these there is no duration: few phrases are worth the search. */
const UNIT = /minute|hour|day|week|month|year|decade/i;
const PATTERN = new RegExp(
  `\\b(?:(?<compound>\\d{1,3}|${WORDS})[-‐–](?<singular>minute|hour|day|week|month|year|decade)(?:[-‐–](?:long|old))?|(?:for|lasts?|lasting|over|within|of)\\s+(?<count>\\d{1,3}|${WORDS})\\s+(?<unit>minute|hour|day|week|month|year|decade)s?)\\b(?!\\s+(?:ago|earlier|later|before|after))`,
  "gi",
);

/** Lengths of time in a text, in order: "20-year", "for five years". An age ("a 20-year-old") is none. */
export function findDurations(text: string): Duration[] {
  if (!UNIT.test(text)) return [];
  const found: Duration[] = [];
  for (const match of text.matchAll(PATTERN)) {
    if (/old$/i.test(match[0])) continue;
    const word = (match.groups?.["compound"] ?? match.groups?.["count"] ?? "").toLowerCase();
    const unit = (match.groups?.["singular"] ?? match.groups?.["unit"] ?? "").toLowerCase();
    const count = NUMBERS.get(word) ?? Number(word);
    const value = UNITS.get(unit)?.(count);
    if (value !== undefined) found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  return found;
}
