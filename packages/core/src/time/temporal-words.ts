const NAMES =
  "january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
/** Short forms count with their stop only: Jan and Sun are names too. */
const SHORT = "(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)\\.";
const UNITS =
  "seconds?|minutes?|hours?|days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|mornings?|afternoons?|evenings?|nights?|noon|midnight|springs?|summers?|autumns?|winters?";
const RELATIVE = "today|tonight|yesterday|tomorrow|now|nowadays|currently|recently|ago";
/** What may stand within a time without being one by itself. */
const GLUE =
  "the|of|last|next|this|past|previous|coming|following|recent|current|early|late|mid|same|each|every|first|second|third|fourth|end|start|beginning|half|in|on|at|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|many|later|earlier|and|to|over|during|since|by|until|long|[ap]\\.?m\\.?|gmt|utc|est|[-–—,./:()]";

const CORE = new RegExp(
  `^(?:${NAMES}|${SHORT}|${UNITS}|${RELATIVE}|(?:1[5-9]|20)\\d\\d(?:['’]?s)?|\\d{4}-\\d{2}(?:-\\d{2})?)$`,
  "i",
);
const FILLER = new RegExp(`^(?:${GLUE}|\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}[:.]\\d{2}|\\d{1,4}|['’]s?)$`, "i");

/**
 * Whether the words of a token range are nothing but a time ("last week", "May 21", "Wednesday", "the 1990s"), so that
 * they name no thing. A month's name that is also a given name counts: a person is more than one such word.
 */
export function isTemporal(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.some((word) => CORE.test(word)) &&
    words.every((word) => CORE.test(word) || FILLER.test(word))
  );
}
