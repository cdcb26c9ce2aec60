import { isTitleCase, wordOf } from "../noun-phrase.ts";
import type { Parsed } from "../types/index.ts";
import type { FoundName } from "./found-name.ts";
import { isInnerHyphen, textBetween, type TokenRange } from "./token-ranges.ts";
import type { NameEdges } from "./trim-name.ts";

/** Completes names by what the rest of the text has of them: numbers after hyphens, tails of longer names, words that are names elsewhere. */
export function completeNames(parsed: Parsed, found: readonly FoundName[], edges: NameEdges): FoundName[] {
  const words = readWords(parsed);
  const names = found.filter((name) => !isCommonWord(parsed, name, words));
  const whole = withSuffixes(
    parsed,
    names.map((name) => withNumber(parsed, name)),
  );
  const all = [...whole, ...repeated(parsed, whole, words)].sort((a, b) => a.firstToken - b.firstToken);
  return joinTorn(
    joinFirms(parsed, all, edges),
    new Set(parsed.sentences.map(({ firstToken }) => firstToken)),
  );
}

/** "Lund & Berg": two surnames with this sign between them are one firm. */
function joinFirms(parsed: Parsed, names: readonly FoundName[], { isGiven }: NameEdges): FoundName[] {
  const joined: FoundName[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const firm =
      before?.type === "PER" &&
      name.type === "PER" &&
      before.endToken + 1 === name.firstToken &&
      wordOf(parsed, before.endToken) === "&" &&
      !isGiven(before.firstToken) &&
      !isGiven(name.firstToken);
    if (firm) joined[joined.length - 1] = { ...before, endToken: name.endToken };
    else joined.push(name);
  }
  return joined;
}

/** "found Ada Lund guilty": a given name and a surname that were found apart are one name. */
function joinTorn(names: readonly FoundName[], starts: ReadonlySet<number>): FoundName[] {
  const joined: FoundName[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const torn =
      before?.type === "PER" &&
      before.endToken === name.firstToken &&
      !starts.has(name.firstToken) &&
      before.readings.length + name.readings.length === 0;
    if (torn) joined[joined.length - 1] = { ...before, endToken: name.endToken };
    else joined.push(name);
  }
  return joined;
}

/** "MV-9", "Ariane-6": the number after a hyphen belongs to the name. */
function withNumber(parsed: Parsed, name: FoundName): FoundName {
  const at = name.endToken;
  const number = isInnerHyphen(parsed, at) && /^\d+[a-z]?$/i.test(wordOf(parsed, at + 1));
  const unit = wordOf(parsed, at + 2) === "-";
  return number && !unit && name.readings.length === 0 ? { ...name, endToken: at + 2 } : name;
}

/** "Anna van der Meer" … "Van der Meer": the tail of a known name is one name, however it was torn. */
function withSuffixes(parsed: Parsed, found: readonly FoundName[]): FoundName[] {
  const tails = new Map<string, FoundName>();
  for (const name of found) {
    if (name.endToken - name.firstToken < 3 || name.readings.length > 0) continue;
    for (let first = name.firstToken + 1; name.endToken - first > 1; first += 1) {
      const tail = textBetween(parsed, { ...name, firstToken: first });
      if (/^\p{L}/u.test(tail)) tails.set(tail.toLowerCase(), { ...name, firstToken: first });
    }
  }
  if (tails.size === 0) return [...found];
  const lengths = [...new Set([...tails.values()].map((tail) => tail.endToken - tail.firstToken))].sort(
    (a, b) => b - a,
  );
  const kept = new Map(found.map((name) => [name.firstToken, name]));
  // "New Zealand" is the country beside "Lamb New Zealand" too
  const isWhole = (name: FoundName): boolean =>
    name.endToken - name.firstToken > (name.by === "gazetteer" ? 1 : 2);
  const covered = new Set(found.flatMap((name) => (isWhole(name) ? range(name) : [])));
  for (let token = 0; token < parsed.tokens.length; token += 1) {
    if (covered.has(token) || !/^\p{Lu}/u.test(wordOf(parsed, token))) continue;
    for (const length of lengths) {
      const span = { firstToken: token, endToken: token + length };
      const tail = tails.get(textBetween(parsed, span).toLowerCase());
      if (tail === undefined) continue;
      for (const inner of range(span)) kept.delete(inner);
      kept.set(token, { ...tail, ...span });
      break;
    }
  }
  return [...kept.values()];
}

function range({ firstToken, endToken }: TokenRange): number[] {
  return Array.from({ length: endToken - firstToken }, (_, at) => firstToken + at);
}

/** Capitalised words that are a name elsewhere in the text are one here too, whatever the tagger made of them. */
function repeated(parsed: Parsed, found: readonly FoundName[], words: Words): FoundName[] {
  const known = new Map<string, FoundName>();
  const shorts = new Map<string, FoundName>();
  const taken = new Set<number>();
  let longest = 0;
  for (const name of found) {
    for (const token of range(name)) taken.add(token);
    const [short, word] = shortForm(parsed, name);
    if (short !== undefined && !words.common.has(word.toLowerCase())) shorts.set(word, short);
    if (name.score < 0.6 || name.by === "compound") continue;
    known.set(textBetween(parsed, name), name);
    longest = Math.max(longest, name.endToken - name.firstToken);
  }
  const again: FoundName[] = [];
  for (let token = 0; token < parsed.tokens.length; token += 1) {
    if (taken.has(token) || !/^\p{Lu}/u.test(wordOf(parsed, token))) continue;
    for (let length = longest; length > 0; length -= 1) {
      const span = { firstToken: token, endToken: token + length };
      const name = known.get(textBetween(parsed, span));
      if (name === undefined || range(span).some((inner) => taken.has(inner))) continue;
      if (length === 1 && words.starts.has(token) && words.common.has(wordOf(parsed, token).toLowerCase()))
        continue;
      again.push({ ...name, ...span });
      token += length - 1;
      break;
    }
    const short = taken.has(token) ? undefined : shorts.get(wordOf(parsed, token));
    if (short !== undefined && words.starts.has(token) && isBareSubject(parsed, token))
      again.push({ ...short, firstToken: token, endToken: token + 1 });
  }
  return again;
}

/** The word by which a text names a firm or a person again: "Orsk" of "Orsk Steel Works", "Lund" of "Ada Lund". */
function shortForm(parsed: Parsed, name: FoundName): [FoundName | undefined, string] {
  const isLong = name.endToken - name.firstToken > 1 && name.readings.length === 0;
  if (!isLong || !(name.type === "ORG" || name.type === "PER")) return [undefined, ""];
  return [name, wordOf(parsed, name.type === "ORG" ? name.firstToken : name.endToken - 1)];
}

/** "Orsk said": one noun without an article before its verb, which a common noun in the singular could not be. */
function isBareSubject(parsed: Parsed, token: number): boolean {
  const isSubject = parsed.labels[token]?.startsWith("nsubj") === true && parsed.xpos[token] === "NN";
  return isSubject && /^(?:VERB|AUX)$/.test(parsed.upos[token + 1] ?? "");
}

/** How the words of a text are written: at the start of sentences a capital tells nothing. */
interface Words {
  readonly starts: ReadonlySet<number>;
  /** Words that stand in lower case somewhere. */
  readonly common: ReadonlySet<string>;
  /** Words that have a capital within a sentence. */
  readonly capital: ReadonlySet<string>;
}

function readWords(parsed: Parsed): Words {
  const starts = new Set<number>();
  for (const sentence of parsed.sentences) {
    const end = isTitleCase(parsed, sentence) ? sentence.endToken : sentence.firstToken + 1;
    for (let token = sentence.firstToken; token < end; token += 1) starts.add(token);
  }
  const common = new Set<string>();
  const capital = new Set<string>();
  parsed.tokens.forEach((_, token) => {
    const word = wordOf(parsed, token);
    if (/^\p{Ll}/u.test(word)) common.add(word);
    else if (!starts.has(token)) capital.add(word.toLowerCase());
  });
  return { starts, common, capital };
}

/** "Malaria kills …" in a text that has "malaria" elsewhere, and never "Malaria" within a sentence. */
function isCommonWord(parsed: Parsed, name: FoundName, { starts, common, capital }: Words): boolean {
  if (name.endToken - name.firstToken > 1 || name.readings.length > 0) return false;
  const word = wordOf(parsed, name.firstToken).toLowerCase();
  return starts.has(name.firstToken) && common.has(word) && !capital.has(word);
}
