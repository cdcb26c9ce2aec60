import type { Warning, Zone } from "../types/index.ts";

/** Function words that English prose cannot do without, and that its neighbours hardly share. */
const COMMON = new Set(
  "the of and to that is was with for by from have has had are were it its this which be an as at on they his their not but who will been would".split(
    " ",
  ),
);
/** Least share of them in English prose; news has about a third, other languages less than a tenth. */
const LEAST = 0.13;
/** Shorter texts are not judged. */
const ENOUGH_WORDS = 40;
/** So many words tell enough. */
const SAMPLE = 2000;

/** A warning when the prose of a text does not read as English, which is all that the later stages know. */
export function checkLanguage(text: string, zones: readonly Zone[]): Warning[] {
  const words: string[] = [];
  for (const { kind, start, end } of zones) {
    if (kind !== "body" && kind !== "quote") continue;
    if (words.length >= SAMPLE) break;
    for (const word of text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [])
      words.push(word);
  }
  const common = words.filter((word) => COMMON.has(word)).length;
  if (words.length < ENOUGH_WORDS || common >= LEAST * words.length) return [];
  const share = `${String(common)} of ${String(words.length)} words are common English ones`;
  return [
    {
      code: "not-english",
      message: `does not read as English (${share}); little will be found in it, and some of that wrongly`,
    },
  ];
}
