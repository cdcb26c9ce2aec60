import type { Token } from "../types/index.ts";
import type { TokenizerRules } from "./rules.ts";

/** One pattern a kind of token, tried in this order at a position; every repeat is bounded or consumes what it scans. */
const PATTERNS: readonly RegExp[] = [
  /[[(][.…]{1,3}[\])]|[.…]{2,}|…|[-–—]{2,}|``/uy,
  // "?!", "====", "***"
  /[!?]{2,}|([=*_~#+$<>^|])\1+/uy,
  // "report@example.org"
  /[\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/uy,
  // "@handle", "#hashtag"
  /[@#]\p{L}[\p{L}\p{N}_]*/uy,
  // "example.com/page", "report.pdf": a bare host or file is known by its last part
  /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,3}\.(?:com|org|net|gov|edu|info|co\.uk|eu|tv|io|pdf|docx?|html?)\b(?:\/[^\s,;)\]"”]*)?/uy,
  // "US$", "A$"
  /\p{Lu}{1,3}[$€£¥]/uy,
  // "201-592-4699", "592-4699"
  /(?:\d{3}-)?\d{3}-\d{4}(?![\d-])/uy,
  // "55", "2,300.5", "9/11", "08:00", "20th"; "1-0" is parted at its hyphen, "430km" before its unit
  /(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d+)(?:[.:/]\d+)*\p{L}*/uy,
  // "U.S.", "U.S", "Ph.D.", "a.m."
  /\p{L}(?:\.\p{L}){1,8}(?:\.(?!\p{L}{2})|(?!\p{L}))/uy,
  /(?:Ph\.D|M\.Sc|B\.Sc|W\.Va)\.?/y,
  // "R&D", "AT&T"
  /\p{Lu}{1,4}&\p{Lu}{1,4}(?![\p{L}\p{N}])/uy,
  // A clitic that was parted from its word already: "Kenya 's"
  /['’](?:[smd]|re|ve|ll)(?![\p{L}\p{N}])/iuy,
  // "O'Brien", "d'Ivoire", "o’clock", "Sana'a": an apostrophe inside a word; clitics are cut off afterwards
  /[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]+(?:['’ʼ‘][\p{L}\p{M}\p{N}]+)*/uy,
  // An emoji with its joiners and modifiers, or any other character with its combining marks
  /(?:\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|\S)\p{M}*/uy,
];

const URL = /https?:\/\/|ftp:\/\/|www\./iy;
/** Stops and closers that follow a link rather than belong to it. */
const AFTER_URL = ".,;:!?'\"”’)]}»…";

/** Tails that English writes together with a word but that are words of their own; the first group stays. */
const CLITICS: readonly RegExp[] = [
  /^(.+)(n['’]t)$/iu,
  /^(.*[\p{L}\p{N}])(['’](?:[smd]|re|ve|ll))$/iu,
  /^(can)(not)$/iu,
  /^(gon|wan)(na)$/iu,
  /^(got)(ta)$/iu,
];

/** What has neither clitic nor unit ends and begins otherwise. */
const MAY_BE_CUT = /['’]|(?:not|[nt]a)$|^\d/i;

/** Splits the text of one sentence into tokens by the conventions of UD English (GUM); covers every non-space character. */
export function tokenizeSentence(text: string, start: number, end: number, rules: TokenizerRules): Token[] {
  const tokens: Token[] = [];
  const spaces = /\S+/gu;
  const sentence = text.slice(start, end);
  spaces.lastIndex = listMarkEnd(sentence);
  if (spaces.lastIndex > 0) tokens.push({ start, end: start + spaces.lastIndex });
  for (let chunk = spaces.exec(sentence); chunk !== null; chunk = spaces.exec(sentence)) {
    tokenizeChunk(sentence, chunk.index, chunk.index + chunk[0].length, rules, (from, to) => {
      tokens.push({ start: start + from, end: start + to });
    });
  }
  return tokens;
}

/** "2." at the head of a list item is one token; 0 when there is none. */
function listMarkEnd(sentence: string): number {
  return /^\d{1,2}(?:\.\d{1,2}){0,2}\.(?=\s+\S)/u.exec(sentence)?.[0].length ?? 0;
}

/** Most words: no other pattern can match there, and nothing belongs to it besides. */
const PLAIN = /[a-z]+(?=[\s,;]|$)/iy;

type Emit = (start: number, end: number) => void;

function tokenizeChunk(text: string, start: number, end: number, rules: TokenizerRules, emit: Emit): void {
  let at = start;
  while (at < end) {
    PLAIN.lastIndex = at;
    if (PLAIN.test(text)) {
      const to = PLAIN.lastIndex;
      emitWord(text, at, to, rules, emit);
      at = to;
      continue;
    }
    const to = Math.min(
      end,
      linkEnd(text, at, end) ?? abbreviationEnd(text, at, end, rules) ?? matchEnd(text, at),
    );
    const glued = prefixEnd(text, at, to, end, rules);
    if (glued === to) emitWord(text, at, to, rules, emit);
    else emit(at, glued);
    at = glued;
  }
}

function linkEnd(text: string, at: number, end: number): number | undefined {
  URL.lastIndex = at;
  if (!URL.test(text)) return undefined;
  let to = end;
  while (to > at && AFTER_URL.includes(text.charAt(to - 1))) to--;
  return to > at ? to : undefined;
}

const WORD_STOP = /\p{L}{1,8}(?:\.\p{L}{1,3})?\./uy;

/** "Mr.", "Inc.", and an initial before more text: the stop belongs to the token. */
function abbreviationEnd(text: string, at: number, end: number, rules: TokenizerRules): number | undefined {
  WORD_STOP.lastIndex = at;
  const match = WORD_STOP.exec(text)?.[0];
  if (match === undefined || at + match.length > end) return undefined;
  const to = at + match.length;
  const kind = rules.abbreviation(match);
  if (kind === "before-number") return /^\s?\p{N}/u.test(text.slice(to, to + 2)) ? to : undefined;
  if (kind !== undefined) return /\p{Ll}/u.test(text.charAt(to)) ? undefined : to;
  const isInitial = match.length === 2 && /\p{Lu}/u.test(match) && to < text.length && to === end;
  return isInitial ? to : undefined;
}

function matchEnd(text: string, at: number): number {
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return at + 1;
}

const AFTER_PREFIX = /-(?=\p{L})[\p{L}\p{M}]+/uy;

/** "co-operate" stays whole: returns the end of the joined word, or `to`. */
function prefixEnd(text: string, at: number, to: number, end: number, rules: TokenizerRules): number {
  if (text.charAt(to) !== "-" || !rules.isPrefix(text.slice(at, to))) return to;
  AFTER_PREFIX.lastIndex = to;
  return AFTER_PREFIX.test(text) ? Math.min(end, AFTER_PREFIX.lastIndex) : to;
}

function emitWord(text: string, start: number, end: number, rules: TokenizerRules, emit: Emit): void {
  const word = text.slice(start, end);
  const cut = word.length > 40 ? 0 : cutAt(word, rules);
  if (cut > 0) emit(start, start + cut);
  emit(start + cut, end);
}

/** Where a clitic or a unit begins within a word; 0 when the word is whole. */
function cutAt(word: string, rules: TokenizerRules): number {
  if (!MAY_BE_CUT.test(word)) return 0;
  for (const clitic of CLITICS) {
    const stem = clitic.exec(word)?.[1];
    if (stem !== undefined) return stem.length;
  }
  const number = /^\d[\d.,:/]*/u.exec(word)?.[0].length ?? 0;
  return number > 0 && rules.isUnit(word.slice(number)) ? number : 0;
}
