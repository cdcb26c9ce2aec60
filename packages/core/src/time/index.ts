import type { Document, Sentence, Span, TimeValue, Tokenized } from "../types/index.ts";
import { applyBounds } from "./bounds.ts";
import { findCalendarDates } from "./calendar-dates.ts";
import { parseDay } from "./civil.ts";
import type { Found } from "./found.ts";
import { findMonths } from "./months.ts";
import { findPeriods } from "./periods.ts";

export { findDurations } from "./durations.ts";
export { isTemporal } from "./temporal-words.ts";

/**
 * A part of every expression that the rules know: most sentences have none, and need no rule to be tried. Patterns here
 * do without the flag `u` where they can: ignoring case takes engines four times as long with it.
 */
const TIME_WORD =
  /\d{4}|day|week|month|quarter|q[1-4]|spring|summer|autumn|fall|winter|year|decade|centur|night|morning|afternoon|evening|tomorrow|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * Time expressions in the stretch `span` of a document, in order: EDTF values, with the document's date as `anchor`
 * where they were resolved against it. Relative times of a document without a date are left out.
 */
export function findTimes(document: Document, span: Span): TimeValue[] {
  const sentence = document.text.slice(span.start, span.end);
  if (!TIME_WORD.test(sentence)) return [];
  const context = { sentence, anchor: parseDay(document.published) };
  const found = applyBounds(
    sentence,
    choose([...findCalendarDates(context), ...findMonths(context), ...findPeriods(context)]),
  );
  return found.map(({ start, end, value, anchored }) => ({
    start: span.start + start,
    end: span.start + end,
    value,
    ...(anchored && document.published !== undefined ? { anchor: document.published } : {}),
  }));
}

/** Where expressions overlap, the longer one stands; the rest in text order. */
function choose(found: readonly Found[]): Found[] {
  const ranked = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const chosen: Found[] = [];
  for (const time of ranked) {
    if (chosen.every((other) => time.end <= other.start || time.start >= other.end)) chosen.push(time);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/**
 * Reads all sentences once; the result gives the first time whose last word lies in a span, if any. The span may leave
 * out the preposition ("since") that the value takes account of.
 */
export function createTimeReader(
  input: Pick<Tokenized, "document" | "sentences">,
): (span: Span) => TimeValue | undefined {
  const times = input.sentences.flatMap((sentence: Sentence) => findTimes(input.document, sentence));
  return (span) => times.find((time) => time.end > span.start && time.end <= span.end);
}
