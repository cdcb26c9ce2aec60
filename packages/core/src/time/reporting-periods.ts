import { addMonths, format, formatDays, toDays, weekdayOf, type Civil } from "./civil.ts";
import { looksAhead } from "./found.ts";
import type { PeriodMatch, PeriodRule } from "./period-rule.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const LENGTHS: Readonly<Record<string, number>> = { two: 2, three: 3, six: 6, nine: 9, twelve: 12 };
const ORDINALS = ["first", "second", "third", "fourth"];
const SEASONS = ["spring", "summer", "autumn", "winter"];
const OF_YEAR = " of (?:the |(?<which>this|last|next) )year";
/** Words beside a bare quarter that tell it from one of a match. */
const BUSINESS =
  /[%$€£¥]|\b(?:profits?|earnings|revenues?|sales|turnover|growth|economy|gdp|per ?cent|deal|merger|takeover|shares?|orders|output|production|loss(?:es)?|close|complete)\b/i;

/** Months, quarters, seasons and weekends that firms and reports tell of, against the document's date. */
export const REPORTING_RULES: readonly PeriodRule[] = [
  {
    // "the three months to June", "the year to March 31"
    pattern: new RegExp(
      `\\b(?:(?<length>${Object.keys(LENGTHS).join("|")}) months|(?:full |financial |fiscal )?year) (?:to|ended|ending)(?: the end of)? (?<month>${MONTHS.join("|")})\\b(?: \\d{1,2}\\b)?(?:,? (?<year>20\\d\\d))?`,
      "gi",
    ),
    read: ({ group }, anchor) => monthsTo(group, anchor),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<ordinal>${ORDINALS.join("|")}) (?<part>quarter|half)|(?<short>Q[1-4]))${OF_YEAR}`,
      "gi",
    ),
    read: ({ group }, { year }) =>
      partOf(group, year + ["last", "this", "next"].indexOf(group("which") || "this") - 1),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<ordinal>${ORDINALS.join("|")}) (?<part>quarter)|(?<short>Q[1-4]))\\b`,
      "gi",
    ),
    read: (match, anchor) => bareQuarter(match, anchor),
  },
  {
    pattern: new RegExp(`\\b(?<which>last|this|next) (?<season>${SEASONS.join("|")}|fall)\\b`, "gi"),
    read: ({ group }, anchor) => seasonOf(group, anchor),
  },
  {
    pattern: /\b(?:at|on|over) the weekend\b/gi,
    read: ({ before }, anchor) => {
      const today = toDays(anchor);
      const saturday = today - ((weekdayOf(today) + 1) % 7) + (looksAhead(before, before.length) ? 7 : 0);
      return `${formatDays(saturday)}/${formatDays(saturday + 1)}`;
    },
  },
];

type Group = PeriodMatch["group"];

/** The months that end with the one named: the last such before the document's date, unless a year is told. */
function monthsTo(group: Group, anchor: Civil): string {
  const month = MONTHS.indexOf(group("month").toLowerCase()) + 1;
  const told = group("year");
  const year = told === "" ? anchor.year - Number(month > anchor.month) : Number(told);
  const length = LENGTHS[group("length").toLowerCase()] ?? 12;
  const first = addMonths({ year, month, day: 1 }, 1 - length);
  return `${format(first.year, first.month)}/${format(year, month)}`;
}

function partOf(group: Group, year: number): string | undefined {
  const length = group("part").toLowerCase() === "half" ? 6 : 3;
  const number = ORDINALS.indexOf(group("ordinal").toLowerCase()) + 1 || Number(group("short").slice(1));
  if (number * length > 12) return undefined;
  return `${format(year, (number - 1) * length + 1)}/${format(year, number * length)}`;
}

/** "profit fell in the third quarter": the last one that has begun, or the next where the sentence looks ahead. */
function bareQuarter({ group, before, after }: PeriodMatch, anchor: Civil): string | undefined {
  if (/\b(?:fiscal|financial)\s+$/i.test(before) || /^\s*(?:of\b|final)/i.test(after)) return undefined;
  if (!BUSINESS.test(before) && !BUSINESS.test(after)) return undefined;
  const number = ORDINALS.indexOf(group("ordinal").toLowerCase()) + 1 || Number(group("short").slice(1));
  const now = Math.ceil(anchor.month / 3);
  const isAhead = looksAhead(before, before.length);
  const shift = isAhead ? Number(number < now) : -Number(number > now);
  return partOf(group, anchor.year + shift);
}

/** "last summer" is the one that is over, "next spring" the one that has not begun. */
function seasonOf(group: Group, anchor: Civil): string {
  const season = SEASONS.indexOf(group("season").toLowerCase().replace("fall", "autumn"));
  const first = 3 * season + 3;
  const end = first + 2; // a winter ends in the next year
  const shifts: Readonly<Record<string, number>> = {
    last: -Number(anchor.month <= end),
    this: 0,
    next: Number(anchor.month >= first),
  };
  return `${format(anchor.year + (shifts[group("which").toLowerCase()] ?? 0))}-${String(21 + season)}`;
}
