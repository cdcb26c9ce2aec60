import type { Found } from "./found.ts";

/** Words before a time that make it one end of an open interval; `from` also opens "from … to …". */
const BOUNDS: readonly { readonly words: RegExp; readonly apply: (value: string) => string }[] = [
  {
    words: /\b(?:ever since|since|as of|as from|starting|beginning|after|from)$/i,
    apply: (value) => `${value}/..`,
  },
  {
    words: /\b(?:until|till|up to|through|by|before|prior to|no later than)$/i,
    apply: (value) => `../${value}`,
  },
];
/** Words that may stand between the bound and the time. */
const SOFTENERS =
  /(?:[\s-]+(?:the|early|late|mid|around|about|at least|in|on|end of|start of|the end of|the start of))*[\s-]*$/i;
const JOINS = /^\s*(?:to|until|till|through|and|[-–])\s*$/i;
const OPENS_RANGE = /\b(?:from|between)\s+(?:early\s+|late\s+|the\s+)?$/i;

/** Joins "between A and B" and "from A to B" into one interval, then opens those that "since" or "by" bounds. */
export function applyBounds(sentence: string, found: readonly Found[]): Found[] {
  return joinRanges(sentence, found).map((time) => bound(sentence, time));
}

function joinRanges(sentence: string, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const time of found) {
    const last = joined.at(-1);
    const between = last === undefined ? "" : sentence.slice(last.end, time.start);
    if (last !== undefined && JOINS.test(between) && isRange(sentence, last, time)) {
      const start = last.start - (OPENS_RANGE.exec(sentence.slice(0, last.start))?.[0].length ?? 0);
      const value = `${last.value}/${time.value}`;
      joined[joined.length - 1] = { start, end: time.end, value, anchored: last.anchored || time.anchored };
    } else joined.push(time);
  }
  return joined;
}

function isRange(sentence: string, first: Found, last: Found): boolean {
  const before = sentence.slice(Math.max(0, first.start - 24), first.start);
  return (
    OPENS_RANGE.test(before) &&
    !first.value.includes("/") &&
    !last.value.includes("/") &&
    first.value < last.value
  );
}

function bound(sentence: string, time: Found): Found {
  if (time.value.includes("/")) return time;
  const window = sentence.slice(Math.max(0, time.start - 40), time.start);
  const head = window.replace(SOFTENERS, "");
  for (const { words, apply } of BOUNDS) {
    const match = words.exec(head);
    if (match !== null) {
      return { ...time, start: time.start - window.length + match.index, value: apply(time.value) };
    }
  }
  return time;
}
