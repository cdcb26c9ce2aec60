import { format, formatDays, toDays, weekdayOf, type Civil } from "./civil.ts";
import { looksAhead, type Context, type Found } from "./found.ts";

/** A value without its place in the text. */
export type Point = Pick<Found, "value" | "anchored">;

/** "Sunday, June 1": of the years around the document's date the one in which the days agree. */
export function readWithWeekday(
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

/** A day of so few days ahead is rather meant than that of a year before, which would be told with its year. */
const SOON = 31;

const daysAhead = (anchor: Civil, month: number, day: number): number =>
  toDays({ year: anchor.year, month, day }) - toDays(anchor);

/** The year that is nearest in the direction in which the sentence looks, or the one that it tells from this year. */
export function readWithoutYear(
  { anchor, sentence }: Context,
  month: number,
  day: number | undefined,
  at: number,
  text: string,
): Point {
  if (anchor === undefined) return { value: format(undefined, month, day), anchored: false };
  const end = at + text.length;
  const told = /^,? (?<which>this|last|next) year\b/u.exec(sentence.slice(end, end + 12))?.groups?.["which"];
  const ahead = looksAhead(sentence, at);
  const order = (month - anchor.month) * 100 + (day === undefined ? 0 : day - anchor.day);
  const soon = day !== undefined && daysAhead(anchor, month, day) <= SOON;
  const nearest = ahead && order < 0 ? 1 : !ahead && order > 0 && !soon ? -1 : 0;
  const shift = told === undefined ? nearest : ["last", "this", "next"].indexOf(told) - 1;
  return { value: format(anchor.year + shift, month, day), anchored: true };
}

/** The weekday last before the document's date, or next after it where the sentence looks ahead. */
export function readWeekday(
  { anchor, sentence }: Context,
  weekday: number,
  at: number,
  text: string,
): Point | undefined {
  if (anchor === undefined) return undefined;
  const today = toDays(anchor);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const isNext = /^next\s/i.test(text);
  const isLast = /^(?:last|past)\s/i.test(text);
  const ahead = isNext || (!isLast && (/^(?:this|coming)\s/i.test(text) || looksAhead(sentence, at)));
  const days = ahead ? today + ((7 - back) % 7 || (isNext ? 7 : 0)) : today - (back || (isLast ? 7 : 0));
  return { value: formatDays(days), anchored: true };
}
