import type { Links } from "../links.ts";
import { listedApart, surfaceOf, type Draft, type Features } from "./features.ts";

/** Words that an acronym may leave out. */
const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "on", "at", "de", "la", "du", "des", "y", "&"]);

/** Joins an acronym to the name that it is made of, wherever in the text that stands. */
export function linkAcronyms(draft: Draft, named: readonly Features[], links: Links): void {
  const long = named.filter(({ words, mention }) => words.length > 1 && mention.type !== "Person");
  for (const acronym of named) {
    if (!/\p{Lu}.*\p{Lu}/u.test(surfaceOf(draft, acronym.index)) || acronym.words.length > 3) continue;
    const whole = long.find(
      (name) =>
        name !== acronym &&
        (abbreviates(acronym.words, name.words) || abbreviatesFront(acronym.words, name.words)) &&
        !listedApart(name, acronym),
    );
    if (whole !== undefined) links.join(whole.index, acronym.index, "acronym of the name", 0.9);
  }
}

/** Whether `short` is one word made of the first letters of `long`. */
export function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  const letters = (short[0] ?? "").replace(/\./g, "");
  if (short.length !== 1 || long.length < 2 || letters.length < 2 || letters.length > 8) return false;
  const all = initials(long);
  const strong = initials(long.filter((word) => !SMALL_WORDS.has(word)));
  return [strong, all].some((made) => letters === made || letters === `${made}s`);
}

/** "UNC Greensboro" of "University of North Carolina at Greensboro": the last words stay. */
function abbreviatesFront(short: readonly string[], long: readonly string[]): boolean {
  const tail = short.slice(1);
  const front = long.slice(0, long.length - tail.length);
  if (tail.length === 0 || !tail.every((word, at) => long[front.length + at] === word)) return false;
  while (SMALL_WORDS.has(front.at(-1) ?? "")) front.pop();
  return abbreviates(short.slice(0, 1), front);
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0] ?? "").join("");
}
