import type { Example } from "./examples.ts";

const SMALL = new Set([
  "a",
  "an",
  "the",
  "of",
  "to",
  "in",
  "on",
  "at",
  "for",
  "and",
  "or",
  "by",
  "with",
  "as",
  "from",
]);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How a sentence may be written otherwise, and how often. */
const CASES: readonly (readonly [share: number, change: (word: string, index: number) => string])[] = [
  [0.06, (word, index) => (index > 0 && SMALL.has(word) ? word : capital(word))],
  [0.03, (word) => word.toUpperCase()],
  [0.03, (word) => word.toLowerCase()],
];
const STOP_SHARE = 0.08;

/** Rewrites some sentences: Title Case, CAPITALS, lower case; leaves the final stop out of some. */
export function augment(example: Example, random: () => number): Example {
  const shorter = random() < STOP_SHARE ? withoutStop(example) : example;
  let at = random();
  for (const [share, change] of CASES) {
    if (at < share) return { ...shorter, words: shorter.words.map(change) };
    at -= share;
  }
  return shorter;
}

function withoutStop(example: Example): Example {
  const last = example.words.length - 1;
  if (last < 2 || example.words[last] !== "." || example.heads?.includes(last)) return example;
  return {
    ...example,
    words: example.words.slice(0, last),
    tags: example.tags?.slice(0, last),
    heads: example.heads?.slice(0, last),
    labels: example.labels?.slice(0, last),
    names: example.names?.slice(0, last),
  };
}
