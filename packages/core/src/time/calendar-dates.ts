import { Chrono, configuration, type ParsedResult } from "chrono-node/en";
import { format } from "./civil.ts";
import type { Context, Found } from "./found.ts";
import { readWeekday, readWithWeekday, readWithoutYear, type Point } from "./resolve.ts";
import { isWritten } from "./written.ts";

const chrono = new Chrono(configuration.createConfiguration(false));
/** Chrono must never look at the clock: this stands in where the document has no date, and no value made from it is kept. */
const NO_DATE = { year: 2001, month: 1, day: 1 };
/** Chrono is slow, and finds what is asked of it only near one of these. */
const WORTH_A_LOOK =
  /\b(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|\d{4}-\d{1,2}-\d/i;
/** Longest sentence that chrono is asked about, in code units; its patterns take more than linear time. */
const LONGEST = 4000;
/** Calendar days and weekdays that chrono finds in a sentence, resolved with a bias to the past. */
export function findCalendarDates(context: Context): Found[] {
  const { sentence, anchor } = context;
  if (sentence.length > LONGEST || !WORTH_A_LOOK.test(sentence)) return [];
  const { year, month, day } = anchor ?? NO_DATE;
  const instant = new Date(Date.UTC(year, month - 1, day, 12));
  const results = chrono.parse(sentence, { instant, timezone: 0 });
  return results.map((result) => readResult(context, result)).filter((found) => found !== undefined);
}

function readResult(context: Context, result: ParsedResult): Found | undefined {
  const lead = /^(?:(?:on|in|at)\s+)+/i.exec(result.text)?.[0].length ?? 0;
  // chrono takes the comma after a weekday for a part of it
  const text = result.text.slice(lead).replace(/[\s,;]+$/u, "");
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

/** An interval whose end comes after its start: "January 23 through March 9" takes both from one winter. */
function rangeOf(first: string, last: string): string {
  if (first === last) return first;
  if (last >= first || !/^\d{4}-/u.test(first) || !/^\d{4}-/u.test(last)) return `${first}/${last}`;
  const rest = last.slice(4);
  const year = Number(first.slice(0, 4)) + (rest < first.slice(4) ? 1 : 0);
  return `${first}/${format(year)}${rest}`;
}

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
    return readWithWeekday(context, month, day, weekday) ?? readWithoutYear(context, month, day, at, text);
  }
  return weekday === undefined ? undefined : readWeekday(context, weekday, at, text);
}
