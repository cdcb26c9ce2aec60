import { addMonths, format, formatDays, formatWeek, fromDays, toDays, type Civil } from "./civil.ts";
import type { Context, Found } from "./found.ts";

/** A wording for a time that no calendar parser reads, and its EDTF value; undefined when it is no time here. */
interface PeriodRule {
  readonly pattern: RegExp;
  /** Whether the value needs the document's date; the rule is skipped without one. */
  readonly anchored: boolean;
  readonly read: (match: Match, anchor: Civil) => string | undefined;
}

interface Match {
  readonly group: (name: string) => string;
  readonly before: string;
  readonly after: string;
}

/** Alternatives, to stand in a group. */
const YEAR = "1[5-9]\\d\\d|20\\d\\d";
const COUNTS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const COUNT = `(?<count>\\d{1,3}|an?|${COUNTS.slice(1).join("|")}|several|couple of)`;
const UNIT = "(?<unit>day|week|fortnight|month|year|decade)s?";
const SEASONS = ["spring", "summer", "autumn", "winter"];
const ORDINALS = ["first", "second", "third", "fourth"];

/** Words after which a number of four digits is a year. */
const BEFORE_YEAR =
  /(?:\b(?:in|since|until|till|by|before|after|from|during|through|throughout|early|late|mid|around|circa|year|spring|summer|autumn|fall|winter|end of|half of|start of|beginning of|quarter of|middle of|early as|late as|back to|between)[\s-]+|\()$/iu;
const BEFORE_YEAR_NAME = /\b(?:the|of|and|to|or|for|a|its|his|her|their|'s|’s)\s+$/iu;
const COUNTED = /^\s+(?:\p{Ll}+\s+)?\p{Ll}+s\b/u;

const RULES: readonly PeriodRule[] = [
  {
    pattern: new RegExp(`\\b(?<from>${YEAR})\\s?[-–/]\\s?(?<to>${YEAR}|\\d\\d)\\b(?![-–/\\d])`, "gu"),
    anchored: false,
    read: ({ group }) => {
      const to = group("to").length === 2 ? group("from").slice(0, 2) + group("to") : group("to");
      return Number(to) > Number(group("from")) ? `${group("from")}/${to}` : undefined;
    },
  },
  {
    pattern: /\b(?<decade>1[5-9]\d|20\d)0['’]?s\b/gu,
    anchored: false,
    read: ({ group }) => `${group("decade")}X`,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<ordinal>${ORDINALS.join("|")}) (?<part>quarter|half)(?: of)?|Q(?<number>[1-4])) (?<year>${YEAR})\\b`,
      "giu",
    ),
    anchored: false,
    read: ({ group }) => readPart(group),
  },
  {
    pattern: new RegExp(`\\b(?<season>${SEASONS.join("|")}|fall)(?: of|,)? (?<year>${YEAR})\\b`, "giu"),
    anchored: false,
    read: ({ group }) => {
      const season = SEASONS.indexOf(group("season").toLowerCase().replace("fall", "autumn"));
      return `${group("year")}-${String(21 + season)}`;
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.,$€£¥/#-])\\b(?<year>${YEAR})\\b(?![%\\d]|[.,/:]\\d|-\\d)`, "gu"),
    anchored: false,
    read: ({ group, before, after }) => {
      const isSure = BEFORE_YEAR.test(before) && !group("year").endsWith("00");
      return isSure || ((BEFORE_YEAR.test(before) || BEFORE_YEAR_NAME.test(before)) && !COUNTED.test(after))
        ? group("year")
        : undefined;
    },
  },
  {
    pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/giu,
    anchored: true,
    read: (_match, anchor) => formatDays(toDays(anchor)),
  },
  {
    pattern: /\b(?:yesterday|last night)\b/giu,
    anchored: true,
    read: (_match, anchor) => formatDays(toDays(anchor) - 1),
  },
  { pattern: /\btomorrow\b/giu, anchored: true, read: (_match, anchor) => formatDays(toDays(anchor) + 1) },
  {
    pattern:
      /\b(?<which>last|past|previous|this|current|next|coming|following) (?<unit>week|weekend|month|year)\b/giu,
    anchored: true,
    read: ({ group, before }, anchor) => {
      const step =
        { last: -1, past: -1, previous: -1, next: 1, coming: 1, following: 1 }[
          group("which").toLowerCase()
        ] ?? 0;
      if (/^(?:past|previous|following|coming)$/iu.test(group("which")) && !/\bthe\s+$/iu.test(before))
        return undefined;
      return readUnit(group("unit").toLowerCase().replace("weekend", "week"), anchor, step);
    },
  },
  {
    pattern: /\b(?:end|start|beginning|middle|rest) of the (?<unit>week|month|year)\b/giu,
    anchored: true,
    read: ({ group }, anchor) => readUnit(group("unit").toLowerCase(), anchor, 0),
  },
  {
    pattern: new RegExp(`\\b${COUNT} ${UNIT} ago\\b`, "giu"),
    anchored: true,
    read: ({ group }, anchor) => {
      const count = readCount(group("count"));
      return count === undefined ? undefined : readUnit(group("unit").toLowerCase(), anchor, -count);
    },
  },
  {
    pattern: new RegExp(`\\b(?<which>last|past|previous|next|coming) ${COUNT} ${UNIT}\\b`, "giu"),
    anchored: true,
    read: ({ group }, anchor) => {
      const count = readCount(group("count"));
      if (count === undefined) return undefined;
      const back = /^(?:last|past|previous)$/iu.test(group("which"));
      const other = readUnit(group("unit").toLowerCase(), anchor, back ? -count : count);
      const now = readUnit(group("unit").toLowerCase(), anchor, 0);
      return back ? `${other}/${now}` : `${now}/${other}`;
    },
  },
];

/** Years, decades, seasons, quarters and times relative to the document's date, by a table of wordings. */
export function findPeriods({ sentence, anchor }: Context): Found[] {
  const found: Found[] = [];
  for (const { pattern, anchored, read } of RULES) {
    if (anchored && anchor === undefined) continue;
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const group = (name: string): string => match.groups?.[name] ?? "";
      const before = sentence.slice(Math.max(0, start - 24), start);
      const value = read(
        { group, before, after: sentence.slice(end, end + 40) },
        anchor ?? { year: 0, month: 1, day: 1 },
      );
      if (value !== undefined) found.push({ start, end, value, anchored });
    }
  }
  return found;
}

/** Third quarter or second half of a year as an interval of months. */
function readPart(group: (name: string) => string): string {
  const isHalf = group("part").toLowerCase() === "half";
  const number =
    group("number") === "" ? ORDINALS.indexOf(group("ordinal").toLowerCase()) + 1 : Number(group("number"));
  const length = isHalf ? 6 : 3;
  if (number * length > 12) return group("year");
  const year = Number(group("year"));
  return `${format(year, (number - 1) * length + 1)}/${format(year, number * length)}`;
}

/** The day, ISO week, month, year or decade that lies `step` units from the document's date. */
function readUnit(unit: string, anchor: Civil, step: number): string {
  const today = toDays(anchor);
  switch (unit) {
    case "day":
      return formatDays(today + step);
    case "week":
      return formatWeek(today + 7 * step);
    case "fortnight":
      return formatWeek(today + 14 * step);
    case "month": {
      const { year, month } = addMonths(anchor, step);
      return format(year, month);
    }
    case "decade":
      return format(fromDays(today).year + 10 * step);
    default:
      return format(anchor.year + step);
  }
}

/** A small number in figures or words; undefined for "several". */
function readCount(word: string): number | undefined {
  if (/^\d+$/u.test(word)) return Number(word);
  if (/^an?$/iu.test(word)) return 1;
  if (/^couple/iu.test(word)) return 2;
  const count = COUNTS.indexOf(word.toLowerCase());
  return count < 0 ? undefined : count;
}
