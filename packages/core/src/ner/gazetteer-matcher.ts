import { wordOf } from "../noun-phrase.ts";
import type { FormKind, GazetteerEntry, Pack, Parsed } from "../types/index.ts";

/** One reading of a form found in the text. */
export interface Reading {
  readonly entry: GazetteerEntry;
  readonly kind: FormKind;
  /** Why the form alone is no evidence, e.g. that it is a common word. */
  readonly ambiguous: string | undefined;
}

/** A form of the gazetteer found in the text, with all that it may name; half-open token range. */
export interface GazetteerMatch {
  readonly firstToken: number;
  readonly endToken: number;
  readonly readings: readonly Reading[];
  /** Stands inside a longer match as what owns it: "Kenya" in "Kenya's parliament". */
  readonly nested: boolean;
}

interface IndexedForm {
  readonly text: string;
  readonly readings: readonly Reading[];
}

type Forms = ReadonlyMap<string, readonly IndexedForm[]>;

/** Forms by how they begin, the longest first. */
interface FormIndex {
  /** By three letters, those of two by these. */
  readonly exact: Forms;
  /** By two letters: "MCDONALD" is "McDonald". */
  readonly shouted: Forms;
}

/** Finds the longest forms, case-sensitive, aligned with tokens, from left to right. */
export type GazetteerMatcher = (parsed: Parsed) => readonly GazetteerMatch[];

const [SHORT, LONG] = [2, 3];

/** Indexes the forms of a gazetteer by their first letters. */
export function createGazetteerMatcher(pack: Pack): GazetteerMatcher {
  const readings = new Map<string, Reading[]>();
  for (const entry of pack.gazetteer) {
    for (const form of entry.forms) {
      const text = plainQuotes(form.text);
      if (text.length < SHORT) continue;
      const known = readings.get(text);
      if (known === undefined) readings.set(text, [{ entry, kind: form.kind, ambiguous: form.ambiguous }]);
      else if (!known.some((reading) => reading.entry === entry)) {
        known.push({ entry, kind: form.kind, ambiguous: form.ambiguous });
      }
    }
  }
  const forms = [...readings].map(([text, found]): IndexedForm => ({ text, readings: found }));
  forms.sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  const index = { exact: byStart(forms, LONG), shouted: byStart(forms, SHORT) };
  return (parsed) => matchAll(parsed, index);
}

function byStart(forms: readonly IndexedForm[], length: number): Forms {
  const index = new Map<string, IndexedForm[]>();
  for (const form of forms) {
    const key = form.text.slice(0, length);
    const bucket = index.get(key);
    if (bucket === undefined) index.set(key, [form]);
    else bucket.push(form);
  }
  return index;
}

function matchAll(parsed: Parsed, index: FormIndex): GazetteerMatch[] {
  const text = plainQuotes(parsed.document.text);
  const matches: GazetteerMatch[] = [];
  for (const sentence of parsed.sentences) {
    for (let token = sentence.firstToken; token < sentence.endToken;) {
      const match = withoutArticle(
        parsed,
        text,
        matchAt(parsed, text, token, sentence.endToken, index),
        sentence.endToken,
        index,
      );
      if (match !== undefined) matches.push(match, ...ownerWithin(parsed, text, match, index));
      token = match?.endToken ?? token + 1;
    }
  }
  return matches;
}

/** "the West Bank" is not "the West": where a longer form starts after the article, that is meant. */
function withoutArticle(
  parsed: Parsed,
  text: string,
  match: GazetteerMatch | undefined,
  limit: number,
  index: FormIndex,
): GazetteerMatch | undefined {
  if (match === undefined || !/^the$/i.test(wordOf(parsed, match.firstToken))) return match;
  const next = matchAt(parsed, text, match.firstToken + 1, limit, index);
  return next !== undefined && next.endToken > match.endToken ? next : match;
}

/** The country that a listed phrase begins with, where it is a possessor or stands before a common noun. */
function ownerWithin(
  parsed: Parsed,
  text: string,
  outer: GazetteerMatch,
  index: FormIndex,
): GazetteerMatch[] {
  if (outer.endToken - outer.firstToken < 2) return [];
  const inner = matchAt(parsed, text, outer.firstToken, outer.endToken - 1, index);
  if (inner === undefined || inner.readings.some(({ entry }) => entry.type !== "Country")) return [];
  const start = parsed.tokens[outer.endToken - 1]?.start ?? 0;
  const common = /^\p{Ll}/u.test(text.slice(start, start + 1));
  const owns = parsed.xpos[inner.endToken] === "POS" || common;
  return owns && inner.endToken < outer.endToken ? [{ ...inner, nested: true }] : [];
}

function matchAt(
  parsed: Parsed,
  text: string,
  token: number,
  limit: number,
  index: FormIndex,
): GazetteerMatch | undefined {
  const start = parsed.tokens[token]?.start ?? 0;
  for (const length of [LONG, SHORT]) {
    for (const form of index.exact.get(text.slice(start, start + length)) ?? []) {
      if (!text.startsWith(form.text, start)) continue;
      const endToken = endingAt(parsed, token, limit, start + form.text.length);
      if (endToken !== undefined)
        return { firstToken: token, endToken, readings: form.readings, nested: false };
    }
  }
  return shoutedAt(parsed, text, token, limit, index.shouted);
}

const SHOUT = /\p{Lu}{4}/uy;

/** "LAGOS": a name in capitals, as datelines have it. */
function shoutedAt(
  parsed: Parsed,
  text: string,
  token: number,
  limit: number,
  index: Forms,
): GazetteerMatch | undefined {
  const start = parsed.tokens[token]?.start ?? 0;
  SHOUT.lastIndex = start;
  if (!SHOUT.test(text)) return undefined;
  const key = text.slice(start, start + 1) + text.slice(start + 1, start + SHORT).toLowerCase();
  for (const form of index.get(key) ?? []) {
    if (text.slice(start, start + form.text.length) !== form.text.toUpperCase()) continue;
    const endToken = endingAt(parsed, token, limit, start + form.text.length);
    if (endToken !== undefined)
      return { firstToken: token, endToken, readings: form.readings, nested: false };
  }
  return undefined;
}

/** The token after the one that ends at `end`; a final full stop of an abbreviation may be left over. */
function endingAt(parsed: Parsed, token: number, limit: number, end: number): number | undefined {
  for (let at = token; at < limit; at += 1) {
    const span = parsed.tokens[at];
    if (span === undefined || span.start >= end) return undefined;
    if (span.end === end) return at + 1;
    if (span.end > end) return undefined;
  }
  return undefined;
}

function plainQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'");
}
