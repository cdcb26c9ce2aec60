import type { Links } from "../links.ts";
import { listedApart, surfaceOf, type Draft, type Features } from "./features.ts";

/** Words that an acronym may leave out. */
const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "on", "at", "de", "la", "du", "des", "y", "&"]);

/** Joins an acronym to the name that it is made of, wherever in the text that stands. */
export function linkAcronyms(draft: Draft, named: readonly Features[], links: Links): void {
  const long = named.filter(({ words, mention }) => words.length > 1 && mention.type !== "Person");
  const index = indexLetters(long);
  for (const acronym of named) {
    if (!/\p{Lu}.*\p{Lu}/u.test(surfaceOf(draft, acronym.index)) || acronym.words.length > 3) continue;
    const [first = "", ...tail] = acronym.words;
    const letters = first.replace(/\./g, "");
    const whole = [letters, letters.replace(/s$/, "")]
      .flatMap((made) => index.get([made, ...tail].join(" ")) ?? [])
      .sort((a, b) => a.index - b.index)
      .find(
        (name) =>
          name !== acronym &&
          (abbreviates(acronym.words, name.words) || abbreviatesFront(acronym.words, name.words)) &&
          !listedApart(name, acronym),
      );
    if (whole !== undefined) links.join(whole.index, acronym.index, "acronym of the name", 0.9);
  }
}

/** Names by all acronyms that may stand for them: the first letters of their words, up to two of which may stay whole at the end. */
function indexLetters(long: readonly Features[]): ReadonlyMap<string, readonly Features[]> {
  const index = new Map<string, Features[]>();
  for (const name of long) {
    const keys = [0, 1, 2].flatMap((kept) => {
      const cut = Math.max(0, name.words.length - kept);
      const front = name.words.slice(0, cut);
      if (kept > 0) while (SMALL_WORDS.has(front.at(-1) ?? "")) front.pop();
      return madeOf(front).map((letters) => [letters, ...name.words.slice(cut)].join(" "));
    });
    for (const key of new Set(keys)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [name]);
      else known.push(name);
    }
  }
  return index;
}

/** Whether `short` is one word made of the first letters of `long`. */
export function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  const letters = (short[0] ?? "").replace(/\./g, "");
  if (short.length !== 1 || long.length < 2 || letters.length < 2 || letters.length > 8) return false;
  return madeOf(long).some((made) => letters === made || letters === `${made}s`);
}

/** "UNC Greensboro" of "University of North Carolina at Greensboro": the last words stay. */
function abbreviatesFront(short: readonly string[], long: readonly string[]): boolean {
  const tail = short.slice(1);
  const front = long.slice(0, long.length - tail.length);
  if (tail.length === 0 || !tail.every((word, at) => long[front.length + at] === word)) return false;
  while (SMALL_WORDS.has(front.at(-1) ?? "")) front.pop();
  return abbreviates(short.slice(0, 1), front);
}

/** The first letters of the words, without small ones and with them. */
function madeOf(words: readonly string[]): string[] {
  return [initials(words.filter((word) => !SMALL_WORDS.has(word))), initials(words)];
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0] ?? "").join("");
}
