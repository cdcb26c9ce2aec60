import { looksAhead } from "./found.ts";

const NAMES =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b/gi;
/** Words of the language when they are written small. */
const AMBIGUOUS = /^(?:may|march|mar|august|sat|sun|mon|wed|fri|thu|dec|jan|sep)$/u;
/** A month by itself may be a name or a verb; one of these before it makes it a time. */
const BEFORE_MONTH =
  /\b(?:in|since|until|till|by|from|to|through|during|of|last|next|this|early|late|mid|before|after|between|and|every|each|around|ago)[\s-]+$/i;

/** "The party was led by May", unlike "will be ready by May". */
const GIVEN_NAME = /^(?:April|May|June|August)$/u;

/** Names of months and days are written with a capital where they are words too; bare months need more than that. */
export function isWritten(sentence: string, start: number, text: string): boolean {
  const names = text.match(NAMES) ?? [];
  if (names.some((name) => AMBIGUOUS.test(name))) return false;
  if (names.length === 0) return /^\d{4}-\d{1,2}-\d{1,2}/u.test(text);
  if (/\d/u.test(text)) return true;
  if (/^(?:mar|sat|sun|mon|wed|fri|dec|jan)\.?$/i.test(text)) return false;
  const before = sentence.slice(Math.max(0, start - 20), start);
  const after = sentence.slice(start + text.length, start + text.length + 20);
  if (isNamePart(before, after) || isRecurring(before, after)) return false;
  if (GIVEN_NAME.test(text) && /\bby\s+$/i.test(before) && !looksAhead(sentence, start)) return false;
  return /day\b|^(?:last|next|this|past)\s/i.test(text) || BEFORE_MONTH.test(before);
}

/** "Black Friday", "The Sunday Times", "Red October". */
function isNamePart(before: string, after: string): boolean {
  if (/\b(?:Black|Good|Holy|Bloody|Super|Cyber|Palm|Easter|Red|Ash)\s+$/u.test(before)) return true;
  return /\bthe\s+$/iu.test(before) && /^\s+\p{Lu}/u.test(after);
}

/** "every Friday", "on Saturday mornings": what recurs has no date. */
function isRecurring(before: string, after: string): boolean {
  return (
    /\b(?:every|each|most|on a)\s+$/i.test(before) ||
    /^s\b|^\s(?:morning|evening|night|afternoon)s\b/u.test(after)
  );
}
