import { AFFIXES, affixRows, normalizeWord, shapeRow } from "@dossier/core/learn";
import type { Glove } from "./glove.ts";
import type { Example } from "./examples.ts";

/** What the network knows of a word form; `word` 0 is the unknown word, `glove` −1 where GloVe has none. */
export interface WordFeatures {
  readonly word: number;
  readonly glove: number;
  readonly affixes: Int32Array;
  readonly shape: number;
}

/** Words, tags and labels by number. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly features: (word: string) => WordFeatures;
  readonly glove: Glove;
}

function counted(items: Iterable<string>, least: number): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([item]) => item)
    .sort();
}

/** Words seen at least twice, joint tags and labels at least three times. */
export function createVocabulary(examples: readonly Example[], glove: Glove): Vocabulary {
  const words = [
    "",
    ...counted(
      examples.flatMap((e) => e.words.map(normalizeWord)),
      2,
    ),
  ];
  const numbers = new Map(words.map((word, index) => [word, index]));
  const rows = new Map(glove.words.map((word, index) => [word, index]));
  const cache = new Map<string, WordFeatures>();
  const features = (word: string): WordFeatures => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    const normalized = normalizeWord(word);
    const affixes = new Int32Array(AFFIXES);
    affixRows(normalized, affixes, 0);
    const made = {
      word: numbers.get(normalized) ?? 0,
      glove: rows.get(normalized) ?? -1,
      affixes,
      shape: shapeRow(word),
    };
    cache.set(word, made);
    return made;
  };
  return {
    words,
    tags: counted(
      examples.flatMap((e) => e.tags ?? []),
      3,
    ),
    labels: counted(
      examples.flatMap((e) => e.labels ?? []),
      3,
    ),
    features,
    glove,
  };
}
