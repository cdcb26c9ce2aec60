import { addMonths, format, formatDays, formatWeek, toDays, type Civil } from "./civil.ts";
import type { PeriodRule } from "./period-rule.ts";

const COUNTS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const COUNT = `(?<![\\d,.])(?<count>\\d{1,3}|an?|${COUNTS.slice(1).reverse().join("|")}|couple of)`;
const UNIT = "(?<unit>day|week|fortnight|month|year|decade)s?";
const STEPS: Readonly<Record<string, number>> = { last: -1, past: -1, next: 1, coming: 1 };

/** Times that are said from the day on which the document was published. */
export const RELATIVE_RULES: readonly PeriodRule[] = [
  {
    pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi,
    read: (_match, anchor) => formatDays(toDays(anchor)),
  },
  { pattern: /\b(?:yesterday|last night)\b/gi, read: (_match, anchor) => formatDays(toDays(anchor) - 1) },
  { pattern: /\btomorrow\b/gi, read: (_match, anchor) => formatDays(toDays(anchor) + 1) },
  {
    pattern: /\b(?<which>last|past|this|current|next|coming) (?<unit>week|weekend|month|year)\b/gi,
    read: ({ group, before }, anchor) => {
      const which = group("which").toLowerCase();
      if (/^(?:past|coming)$/u.test(which) && !/\b(?:the|this)\s+$/i.test(before)) return undefined;
      return readUnit(group("unit").replace("weekend", "week"), anchor, STEPS[which] ?? 0);
    },
  },
  {
    pattern: /\b(?:end|start|beginning|middle|rest) of the (?<unit>week|month|year)\b/gi,
    read: ({ group }, anchor) => readUnit(group("unit"), anchor, 0),
  },
  {
    pattern: new RegExp(`${COUNT} ${UNIT} ago\\b`, "gi"),
    read: ({ group }, anchor) => readUnit(group("unit"), anchor, -readCount(group("count"))),
  },
  {
    pattern: new RegExp(`\\b(?<which>last|past|next|coming) ${COUNT} ${UNIT}\\b`, "gi"),
    read: ({ group }, anchor) => {
      const sign = STEPS[group("which").toLowerCase()] ?? 0;
      const other = readUnit(group("unit"), anchor, sign * readCount(group("count")));
      const now = readUnit(group("unit"), anchor, 0);
      return sign < 0 ? `${other}/${now}` : `${now}/${other}`;
    },
  },
];

/** The day, ISO week, month, year or first year of ten that lies `step` units from the document's date. */
function readUnit(unit: string, anchor: Civil, step: number): string {
  const today = toDays(anchor);
  switch (unit.toLowerCase()) {
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
      return format(anchor.year + 10 * step);
    default:
      return format(anchor.year + step);
  }
}

/** A small number in figures or words. */
function readCount(word: string): number {
  if (/^\d+$/u.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  return /^couple/i.test(word) ? 2 : COUNTS.indexOf(word.toLowerCase());
}
