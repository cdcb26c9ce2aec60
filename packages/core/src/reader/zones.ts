import type { Zone, ZoneKind } from "../types/index.ts";
import { BYLINE, FURNITURE } from "./boilerplate.ts";
import { DAY, findDate } from "./calendar.ts";
import { CAPTIONS, CAPTION_LENGTH } from "./caption.ts";
import { findDateline, type Dateline } from "./dateline.ts";
import { demoteNavigation } from "./headlines.ts";
import { findLists } from "./lists.ts";
import type { Block } from "./extract.ts";
import { outletOf } from "./masthead.ts";

/** The zones of a text, its dateline if it has one, and the blocks that are dates alone. */
export interface Zoned {
  readonly zones: readonly Zone[];
  readonly dateline: Dateline | undefined;
  /** The outlet that a line above the article names. */
  readonly outlet: string | undefined;
  /** Full dates of time stamps that stand above the end of the article, in order. */
  readonly stamps: readonly string[];
}

/** Longest headline, in code units and in words; and longest subhead in ordinary letters, in words. */
const HEADLINE_LENGTH = 180;
const HEADLINE_WORDS = 26;
const SUBHEAD_WORDS = 12;
const BARE_DATE = new RegExp(
  `^(?:${DAY}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})(?:[ ,|•·@-]+(?:at )?\\d{1,2}[:.]\\d{2}(?: ?[APap]\\.?[Mm]\\.?)?(?: ?\\(?[A-Z]{2,5}(?:[+-]\\d{1,2})?\\)?)?)?\\.?$`,
  "u",
);

/** Gives every block its zone by the first rule that fits; one zone a block, and a dateline is cut off its paragraph. */
export function findZones(text: string, blocks: readonly Block[]): Zoned {
  const contents = blocks.map((block) => text.slice(block.start, block.end));
  const listed = findLists(contents);
  const zones: Zone[] = [];
  const stamps: string[] = [];
  let dateline: Dateline | undefined;
  let outlet: string | undefined;
  let paragraphs = 0;
  for (const [index, { start, end, kind: marked }] of blocks.entries()) {
    const content = contents[index] ?? "";
    const named = paragraphs === 0 && marked === undefined ? outletOf(content) : undefined;
    outlet ??= named;
    const isFrame = listed[index] === true || named !== undefined;
    const kind = isFrame ? "boilerplate" : (marked ?? classify(content, paragraphs));
    const found = kind === "body" ? findDateline(text, start, end, paragraphs < 2) : undefined;
    if (kind === "boilerplate" && listed[index] !== true) stamps.push(findDate(content) ?? "");
    if (kind === "body") paragraphs++;
    if (found !== undefined) zones.push({ start, end: found.end, kind: "dateline" });
    zones.push({ start: found === undefined ? start : startOfText(text, found.end), end, kind });
    dateline ??= found;
  }
  return {
    zones: demoteNavigation(text, zones),
    dateline,
    outlet,
    stamps: stamps.filter((date) => date !== ""),
  };
}

function startOfText(text: string, from: number): number {
  return from + (/^\s*/u.exec(text.slice(from, from + 20))?.[0].length ?? 0);
}

function classify(content: string, paragraphs: number): ZoneKind {
  if (isFurniture(content, paragraphs)) return "boilerplate";
  if (isCaption(content)) return "caption";
  if (isHeadline(content, paragraphs)) return "headline";
  return isQuote(content) ? "quote" : "body";
}

function isFurniture(content: string, paragraphs: number): boolean {
  if (content.length > 500) return false;
  if (BARE_DATE.test(content) || (paragraphs === 0 && content.length < 120 && BYLINE.test(content)))
    return true;
  return FURNITURE.some(({ pattern }) => pattern.test(content));
}

function isCaption(content: string): boolean {
  return content.length <= CAPTION_LENGTH && CAPTIONS.some(({ pattern }) => pattern.test(content));
}

/** A line with no full stop: a title before the text, a title or a short line within it. */
function isHeadline(content: string, paragraphs: number): boolean {
  if (content.length > HEADLINE_LENGTH || /[.:;,…]["'”’)\]]*$/u.test(content) || /^[•*·–—-]/u.test(content))
    return false;
  const words = content.split(/\s+/u);
  if (words.length > HEADLINE_WORDS || /\p{Ll}{2}[.!?]["”’]? \p{Lu}/u.test(content)) return false;
  if (paragraphs === 0)
    return !/[!?]["'”’)]*$/u.test(content) || isTitleCase(words) || words.length <= SUBHEAD_WORDS;
  if (/[!?]["'”’)]*$/u.test(content)) return isTitleCase(words) || QUESTION.test(content);
  return isTitleCase(words) || words.length <= SUBHEAD_WORDS;
}

/** "What happens to the jobs?" by itself heads what answers it. */
const QUESTION =
  /^(?:What|Why|How|Who|When|Where|Which|Will|Is|Are|Can|Could|Should|Does|Do|Did|Has|Have)(?: [^\s?]+){1,8}\?$/u;

function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^["'“‘(]*\p{L}{4,}/u.test(word));
  const capital = long.filter((word) => /^["'“‘(]*\p{Lu}/u.test(word));
  return long.length > 0 && capital.length >= 0.7 * long.length;
}

/** A paragraph that is one quotation from end to end. */
function isQuote(content: string): boolean {
  return /^“[^“”]+”$|^"[^"]+"$|^«[^«»]+»$/u.test(content);
}
