import { wordOf } from "../noun-phrase.ts";
import type { Parsed } from "../types/index.ts";
import type { FoundName } from "./name-spans.ts";
import { isInnerHyphen, textBetween, type TokenRange } from "./token-ranges.ts";

/** Completes names by what the rest of the text has of them: numbers after hyphens, tails of longer names, words that are names elsewhere. */
export function completeNames(parsed: Parsed, found: readonly FoundName[]): FoundName[] {
  const whole = withSuffixes(
    parsed,
    found.map((name) => withNumber(parsed, name)),
  );
  return [...whole, ...repeated(parsed, whole)].sort((a, b) => a.firstToken - b.firstToken);
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
  const covered = new Set(found.flatMap((name) => (name.endToken - name.firstToken > 2 ? range(name) : [])));
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

/** A capitalised word that is a name elsewhere in the text is one here too, whatever the tagger made of it. */
function repeated(parsed: Parsed, found: readonly FoundName[]): FoundName[] {
  const single = new Map<string, FoundName>();
  const taken = new Set<number>();
  for (const name of found) {
    for (let token = name.firstToken; token < name.endToken; token += 1) taken.add(token);
    if (name.endToken - name.firstToken === 1 && name.score >= 0.6)
      single.set(textBetween(parsed, name), name);
  }
  const again: FoundName[] = [];
  parsed.tokens.forEach((_, token) => {
    const name = single.get(wordOf(parsed, token));
    const starts = parsed.sentences.some((sentence) => sentence.firstToken === token);
    if (name === undefined || taken.has(token) || starts || !/^\p{Lu}/u.test(wordOf(parsed, token))) return;
    again.push({ ...name, firstToken: token, endToken: token + 1 });
  });
  return again;
}
