import type { Span } from "../types/index.ts";
import type { TokenizerRules } from "./rules.ts";

/** A run of stops with the quotes and brackets that close after it, before a space, a note mark or the end. */
const STOP = /[.!?…。！？]+["'”’»)\]]*(?=\s|$|\[)|\n[^\S\n]*\n/gu;
const OPENERS = /^["'“‘«([{¿¡—–-]+/u;
const LAST_WORD = /[\p{L}\p{N}.'’&]+$/u;
const LOWER = /^\p{Ll}(?!\p{Lu})/u;
/** Longest stretch of text looked at on either side of a stop, in code units. */
const WINDOW = 60;
const SAID =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,4}(?:said|says|asked|asks|told|wrote|added|shouted|cried|exclaimed|demanded|wondered|replied)\b/u;

/** Splits one paragraph `[start, end)` of `text` into trimmed sentence spans, in order. */
export function splitSentences(text: string, start: number, end: number, rules: TokenizerRules): Span[] {
  const paragraph = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const span = trim(paragraph, from, to);
    if (span.end > span.start) sentences.push({ start: start + span.start, end: start + span.end });
    from = to;
  };
  for (const stop of paragraph.matchAll(STOP)) {
    const to = stop.index + stop[0].length;
    if (stop[0].startsWith("\n") || endsSentence(paragraph, from, stop.index, stop[0], rules)) add(to);
  }
  add(paragraph.length);
  return sentences;
}

function endsSentence(text: string, from: number, at: number, stop: string, rules: TokenizerRules): boolean {
  const after = text.slice(at + stop.length, at + stop.length + WINDOW).trimStart();
  const next = after.replace(OPENERS, "");
  if (next === "") return after === "" || !/["”’»)\]]/u.test(stop);
  if (LOWER.test(next)) return false;
  if (!stop.startsWith(".")) return !(stop.length > 1 && SAID.test(next));
  if (stop.startsWith("..")) return true;
  const word = LAST_WORD.exec(text.slice(Math.max(from, at - WINDOW), at))?.[0] ?? "";
  return stopEndsWord(`${word}.`, next, stop.length > 1, rules);
}

/** Whether the stop of `form` ends a sentence before `next`; `closed` when a quote or bracket closes after it. */
function stopEndsWord(form: string, next: string, closed: boolean, rules: TokenizerRules): boolean {
  const nextWord = /^[\p{L}\p{N}'’]+/u.exec(next)?.[0] ?? "";
  const bare = form.replace(/^["'’]+/u, "");
  const kind = rules.abbreviation(bare) ?? (/^(?:\p{L}\.){2,}$/u.test(bare) ? "may-end" : undefined);
  if (kind === undefined && /^\p{Lu}\.$/u.test(bare)) return closed || rules.opensSentence(nextWord);
  switch (kind) {
    case undefined:
      return true;
    case "before-name":
    case "inside":
      return closed;
    case "before-number":
      return !/^\p{N}/u.test(next);
    case "may-end":
    case "month":
      return closed || rules.opensSentence(nextWord);
  }
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
