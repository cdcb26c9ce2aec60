import type { NameSpan } from "../learn/neural.ts";
import { wordOf } from "../noun-phrase.ts";
import type { Parsed } from "../types/index.ts";
import type { TokenRange } from "./token-ranges.ts";

/** What is known of single tokens where names begin and end. */
export interface NameEdges {
  /** Of a capitalised title of several words ("Transport Minister"). */
  readonly isTitle: (token: number) => boolean;
  /** A day, a month, an hour: what tells when. */
  readonly isDate: (token: number) => boolean;
  /** A given name of people. */
  readonly isGiven: (token: number) => boolean;
  /** A common noun for what happens ("election"). */
  readonly isEvent: (token: number) => boolean;
}

/** Nouns that a body keeps in its name when they are written small ("the Arab league"). */
const BODIES = /^(?:party|league|commission|committee|council|federation|church)$/;

/** A learned span without dates, titles and small words at its edges; nothing where no capital remains. */
export function trimName(parsed: Parsed, span: NameSpan, edges: NameEdges): NameSpan | undefined {
  let { firstToken, endToken } = withoutTitles(span, edges);
  // "Jan Berg" and "Rosa Day" are people, "Rosa Monday" is not
  const isOutside = (token: number): boolean =>
    edges.isDate(token) && (span.type !== "PER" || /^\p{L}{3,}day$/u.test(wordOf(parsed, token)));
  while (firstToken < endToken && isOutside(firstToken)) firstToken += 1;
  while (endToken > firstToken && isOutside(endToken - 1)) endToken -= 1;
  // "Danish dairy Arla", "the FNV union": a common noun describes the name and is no part of it
  for (let token = endToken - 2; token >= firstToken; token -= 1) {
    if (isCommonNoun(parsed, token) && isProper(parsed, token + 1)) {
      firstToken = token + 1;
      break;
    }
  }
  if (!isKept(parsed, span, endToken - 1, edges))
    while (endToken - 1 > firstToken && isCommonNoun(parsed, endToken - 1)) endToken -= 1;
  while (endToken > firstToken && /^(?:ADP|DET|PUNCT|CCONJ|PART|VERB)$/.test(parsed.upos[endToken - 1] ?? ""))
    endToken -= 1;
  while (firstToken < endToken && /^(?:DET|PUNCT|CCONJ|ADP)$/.test(parsed.upos[firstToken] ?? ""))
    firstToken += 1;
  if (span.type === "PER") endToken = withoutHonours(parsed, firstToken, afterParticles(parsed, endToken));
  for (let token = firstToken; token < endToken; token += 1) {
    if (/^[\p{Lu}\p{N}]/u.test(wordOf(parsed, token)) && parsed.upos[token] !== "PRON")
      return { ...span, firstToken, endToken };
  }
  return undefined;
}

/** The end of a name that goes on after a particle: "Ana Mora" in "Ana Mora del Sur". */
function afterParticles(parsed: Parsed, endToken: number): number {
  let end = endToken;
  while (PARTICLE.test(wordOf(parsed, end)) && isProper(parsed, end)) end += 1;
  return end > endToken ? end + 1 : end;
}

/** Letters after a person's name that tell an honour, a degree or a seat. */
const HONOURS = /^(?:KC|QC|MP|MEP|MSP|TD|FRS|OBE|MBE|CBE|DBE|KBE|PhD|MD|Esq)$/;

function withoutHonours(parsed: Parsed, firstToken: number, endToken: number): number {
  let end = endToken;
  while (end - firstToken > 2 && HONOURS.test(wordOf(parsed, end - 1))) end -= 1;
  return end;
}

/** A person's name stands after the title, any other before it. */
function withoutTitles({ firstToken, endToken, type }: NameSpan, { isTitle }: NameEdges): TokenRange {
  let range: TokenRange = { firstToken, endToken };
  for (let token = firstToken; token < range.endToken; token += 1) {
    if (!isTitle(token)) continue;
    const leads = token === range.firstToken || (type === "PER" && token + 1 < endToken);
    range = leads ? { firstToken: token + 1, endToken } : { ...range, endToken: token };
  }
  return range;
}

/** "the 2011 Irish general election", "the Arab league": without its last noun the name is none. */
function isKept(parsed: Parsed, { type }: NameSpan, last: number, { isEvent }: NameEdges): boolean {
  if (type === "MISC") return isEvent(last);
  return type === "ORG" && BODIES.test(wordOf(parsed, last));
}

function isCommonNoun(parsed: Parsed, token: number): boolean {
  return /^(?:NOUN|ADJ|VERB)$/.test(parsed.upos[token] ?? "") && /^\p{Ll}/u.test(wordOf(parsed, token));
}

/** Small words inside the names of people. */
const PARTICLE = /^(?:al|de|van|von|bin|ibn|da|do|dos|das|del|di|el|la|le|der|den|ter|du)$/;

/** Whether a token is a proper noun that is written as one, or a particle between them. */
export function isProper(parsed: Parsed, token: number): boolean {
  const word = wordOf(parsed, token);
  if (parsed.upos[token] !== "PROPN" && !(parsed.xpos[token] ?? "").startsWith("NNP"))
    return isParticle(parsed, token);
  return /^[\p{Lu}\p{N}]/u.test(word) || PARTICLE.test(word);
}

/** "Ana Mora del Sur": a particle after one capital and before the next, however it is tagged. */
function isParticle(parsed: Parsed, token: number): boolean {
  if (!PARTICLE.test(wordOf(parsed, token))) return false;
  let next = token + 1;
  while (PARTICLE.test(wordOf(parsed, next))) next += 1;
  let last = token - 1;
  while (PARTICLE.test(wordOf(parsed, last))) last -= 1;
  return [last, next].every((at) => parsed.upos[at] === "PROPN" && /^\p{Lu}/u.test(wordOf(parsed, at)));
}
