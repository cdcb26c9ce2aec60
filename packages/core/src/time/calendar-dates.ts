import { Chrono, configuration, type ParsedResult } from "chrono-node/en";
import { format, formatDays, toDays, weekdayOf } from "./civil.ts";
import { looksAhead, type Context, type Found } from "./found.ts";

const chrono = new Chrono(configuration.createCasualConfiguration());
/** Chrono must never look at the clock: this stands in where the document has no date, and no value made from it is kept. */
const NO_DATE = { year: 2001, month: 1, day: 1 };
/** Chrono is slow, and finds what is asked of it only near one of these. */
const WORTH_A_LOOK =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\d{4}-\d{1,2}-\d/iu;
/** Longest sentence that chrono is asked about, in code units; its patterns take more than linear time. */
const LONGEST = 4000;
const NAMES =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b/giu;
/** Words of the language when they are written small. */
const AMBIGUOUS = /^(?:may|march|mar|august|sat|sun|mon|wed|fri|thu|dec|jan|sep)$/u;
/** A month by itself may be a name or a verb; one of these before it makes it a time. */
const BEFORE_MONTH =
  /\b(?:in|since|until|till|by|from|to|through|during|of|last|next|this|early|late|mid|before|after|between|and|every|each|around|ago)[\s-]+$/iu;

/** Calendar days, months and weekdays that chrono finds in a sentence, resolved with a bias to the past. */
export function findCalendarDates(context: Context): Found[] {
  const { sentence, anchor } = context;
  if (sentence.length > LONGEST || !WORTH_A_LOOK.test(sentence)) return [];
  const { year, month, day } = anchor ?? NO_DATE;
  const instant = new Date(Date.UTC(year, month - 1, day, 12));
  const results = chrono.parse(sentence, { instant, timezone: 0 });
  return results.map((result) => readResult(context, result)).filter((found) => found !== undefined);
}

function readResult(context: Context, result: ParsedResult): Found | undefined {
  const lead = /^(?:(?:on|in|at)\s+)+/iu.exec(result.text)?.[0].length ?? 0;
  const text = result.text.slice(lead);
  const start = result.index + lead;
  if (!isWritten(context.sentence, start, text)) return undefined;
  const first = readPoint(context, withYear(result), start, text);
  if (first === undefined) return undefined;
  const last = result.end ? readPoint(context, result.end, start, text) : undefined;
  const value = last === undefined ? first.value : rangeOf(first.value, last.value);
  return { start, end: start + text.length, value, anchored: first.anchored };
}

/** "May 3 to May 9, 2023": the year of the end is that of the start too. */
function withYear({ start, end }: ParsedResult): ParsedResult["start"] {
  const year = end?.isCertain("year") === true && !start.isCertain("year") ? end.get("year") : null;
  if (year === null || !start.isCertain("month")) return start;
  return {
    ...start,
    isCertain: (part) => part === "year" || start.isCertain(part),
    get: (part) => (part === "year" ? year : start.get(part)),
    date: () => start.date(),
    tags: () => start.tags(),
  };
}

/** Names of months and days are written with a capital where they are words too; bare months need more than that. */
function isWritten(sentence: string, start: number, text: string): boolean {
  const names = text.match(NAMES) ?? [];
  if (names.some((name) => AMBIGUOUS.test(name))) return false;
  if (names.length === 0) return /^\d{4}-\d{1,2}-\d{1,2}/u.test(text);
  if (/\d/u.test(text)) return true;
  if (/^(?:mar|sat|sun|mon|wed|fri|dec|jan)\.?$/iu.test(text)) return false;
  const before = sentence.slice(Math.max(0, start - 20), start);
  const after = sentence.slice(start + text.length, start + text.length + 20);
  if (isNamePart(before, after) || isRecurring(before, after)) return false;
  return /day\b|^(?:last|next|this|past)\s/iu.test(text) || BEFORE_MONTH.test(before);
}

/** "Black Friday", "The Sunday Times", "Red October". */
function isNamePart(before: string, after: string): boolean {
  if (/\b(?:Black|Good|Holy|Bloody|Super|Cyber|Palm|Easter|Red|Ash)\s+$/u.test(before)) return true;
  return /\bthe\s+$/iu.test(before) && /^\s+\p{Lu}/u.test(after);
}

/** "every Friday", "on Saturday mornings": what recurs has no date. */
function isRecurring(before: string, after: string): boolean {
  return (
    /\b(?:every|each|most|on a)\s+$/iu.test(before) ||
    /^s\b|^\s(?:morning|evening|night|afternoon)s\b/u.test(after)
  );
}

/** An interval whose end comes after its start: "January 23 through March 9" takes both from one winter. */
function rangeOf(first: string, last: string): string {
  if (first === last) return first;
  if (last >= first || !/^\d{4}-/u.test(first) || !/^\d{4}-/u.test(last)) return `${first}/${last}`;
  const rest = last.slice(4);
  const year = Number(first.slice(0, 4)) + (rest < first.slice(4) ? 1 : 0);
  return `${first}/${format(year)}${rest}`;
}

type Point = Pick<Found, "value" | "anchored">;

function readPoint(
  context: Context,
  components: ParsedResult["start"],
  at: number,
  text: string,
): Point | undefined {
  const certain = (name: "year" | "month" | "day" | "weekday"): number | undefined =>
    components.isCertain(name) ? (components.get(name) ?? undefined) : undefined;
  const [year, month, day, weekday] = [certain("year"), certain("month"), certain("day"), certain("weekday")];
  if (month !== undefined) {
    if (year !== undefined) return { value: format(year, month, day), anchored: false };
    return readWithWeekday(context, month, day, weekday) ?? readWithoutYear(context, month, day, at);
  }
  return weekday === undefined ? undefined : readWeekday(context, weekday, at, text);
}

/** "Sunday, June 1": of the years around the document's date the one in which the days agree. */
function readWithWeekday(
  { anchor }: Context,
  month: number,
  day?: number,
  weekday?: number,
): Point | undefined {
  if (anchor === undefined || day === undefined || weekday === undefined) return undefined;
  const year = [anchor.year, anchor.year - 1, anchor.year + 1].find(
    (candidate) => weekdayOf(toDays({ year: candidate, month, day })) === weekday,
  );
  return year === undefined ? undefined : { value: format(year, month, day), anchored: true };
}

function readWithoutYear(context: Context, month: number, day: number | undefined, at: number): Point {
  const { anchor, sentence } = context;
  if (anchor === undefined) return { value: format(undefined, month, day), anchored: false };
  const ahead = looksAhead(sentence, at);
  const order = (month - anchor.month) * 100 + (day === undefined ? 0 : day - anchor.day);
  const shift = ahead && order < 0 ? 1 : !ahead && order > 0 ? -1 : 0;
  return { value: format(anchor.year + shift, month, day), anchored: true };
}

function readWeekday(
  { anchor, sentence }: Context,
  weekday: number,
  at: number,
  text: string,
): Point | undefined {
  if (anchor === undefined) return undefined;
  const today = toDays(anchor);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const isNext = /^next\s/iu.test(text);
  const isLast = /^(?:last|past)\s/iu.test(text);
  const ahead = isNext || (!isLast && (/^(?:this|coming)\s/iu.test(text) || looksAhead(sentence, at)));
  const days = ahead ? today + ((7 - back) % 7 || (isNext ? 7 : 0)) : today - (back || (isLast ? 7 : 0));
  return { value: formatDays(days), anchored: true };
}
