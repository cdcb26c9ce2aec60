import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js";
import { DoubleMetaphone } from "natural/lib/natural/phonetics/index.js";

const metaphone = new DoubleMetaphone();

/** Jaro–Winkler similarity in [0, 1] (Winkler 1990); a reason to look closer, never to merge: Niger and Nigeria have .94. */
export function nameSimilarity(a: string, b: string): number {
  return JaroWinklerDistance(a, b, {});
}

/** How a word sounds in English (Philips 2000, "The Double Metaphone Search Algorithm"): equal for many transliterations. */
export function soundOf(word: string): string {
  return metaphone.process(word)[0] ?? "";
}
