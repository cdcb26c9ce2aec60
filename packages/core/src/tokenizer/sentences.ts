import type { Span } from "../types/index.ts";
import type { TokenizerRules } from "./rules.ts";

/** A run of stops with the quotes and brackets that close after it, before a space, a note mark or the end. */
const STOP = /[.!?…。！？]+["'”’»)\]]*(?:\s?\[\d{1,3}\])*(?=\s|$|\[|\p{Lu}\p{Ll})|[。！？]|\n[^\S\n]*\n/gu;
const OPENERS = /^["'“‘«([{¿¡—–-]+/u;
const LAST_WORD = /[\p{L}\p{N}.'’&]+$/u;
const LOWER = /^\p{Ll}(?!\p{Lu})/u;
/** Longest stretch of text looked at on either side of a stop, in code units. */
const WINDOW = 60;
const SAID =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:said|says|asked|asks|told|wrote|added|shouted|cried|exclaimed|demanded|wondered|replied)\b/u;

const LIST_MARK = /^\s*\d{1,2}(?:\.\d{1,2}){0,2}$/u;
const ACRONYM = /^(?:\p{L}\.){2,}$/u;
/** "… in Washington D.C. Image: …" */
const CREDIT = /^\p{Lu}\p{Ll}+:/u;
/** A text that writes no sentence with a capital may begin them with a small letter. */
const CAPITAL_START = /(?:^|[.!?…]["'”’)\]]*\s)\s*["'“‘(]*\p{Lu}/u;

/** A stop at `at` in the sentence that began at `from`, with what closes after it. */
interface Stop {
  readonly from: number;
  readonly at: number;
  readonly mark: string;
}

interface Style {
  readonly rules: TokenizerRules;
  readonly caseless: boolean;
}

/** Splits one paragraph `[start, end)` of `text` into trimmed sentence spans, in order. */
export function splitSentences(text: string, start: number, end: number, rules: TokenizerRules): Span[] {
  const paragraph = text.slice(start, end);
  const style = { rules, caseless: !CAPITAL_START.test(paragraph) };
  const sentences: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const span = trim(paragraph, from, to);
    if (span.end > span.start) sentences.push({ start: start + span.start, end: start + span.end });
    from = to;
  };
  for (const stop of paragraph.matchAll(STOP)) {
    const to = stop.index + stop[0].length;
    const found = { from, at: stop.index, mark: stop[0] };
    if (stop[0].startsWith("\n") || endsSentence(paragraph, found, style)) add(to);
  }
  add(paragraph.length);
  return sentences;
}

function endsSentence(text: string, stop: Stop, style: Style): boolean {
  const { at, mark } = stop;
  const after = text.slice(at + mark.length, at + mark.length + WINDOW);
  const next = after.trimStart().replace(OPENERS, "");
  const before = text.slice(Math.max(stop.from, at - WINDOW), at);
  if (/^\p{Lu}/u.test(after) && !/(?:^|\s)[\p{L}'’-]*\p{Ll}{2}$/u.test(before)) return false;
  if (next === "") return after.trim() === "" || !/["”’»)\]]/u.test(mark);
  if (LOWER.test(next) && !style.caseless) return false;
  if (LIST_MARK.test(text.slice(stop.from, at))) return false;
  if (!mark.startsWith(".")) return !(mark.length > 1 && SAID.test(next));
  if (mark.startsWith("..")) return true;
  return stopEndsWord(`${LAST_WORD.exec(before)?.[0] ?? ""}.`, next, mark.length > 1, style.rules);
}

/** Whether the stop of `form` ends a sentence before `next`; `closed` when a quote or bracket closes after it. */
function stopEndsWord(form: string, next: string, closed: boolean, rules: TokenizerRules): boolean {
  const bare = form.replace(/^["'’]+/u, "");
  const kind = rules.abbreviation(bare) ?? (ACRONYM.test(bare) ? "may-end" : undefined);
  const opens = closed || CREDIT.test(next) || rules.opensSentence(/^[\p{L}'’]+/u.exec(next)?.[0] ?? "");
  switch (kind) {
    case undefined:
      return opens || !/^\p{Lu}\.$/u.test(bare);
    case "before-name":
    case "inside":
      return closed;
    case "before-number":
      return !/^\p{N}/u.test(next);
    case "may-end":
    case "month":
      return opens;
  }
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
