/** A word of a text without its spaces: a half-open range of its characters; words of one token share a range. */
export interface PlacedWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Places words whose tokens follow each other; `words[i]` belongs to the token with number `tokenOf[i]`. */
export function placeWords(
  words: readonly string[],
  tokens: readonly string[],
  tokenOf: readonly number[],
): PlacedWord[] {
  const starts: number[] = [];
  let at = 0;
  for (const token of tokens) {
    starts.push(at);
    at += token.replace(/\s/g, "").length;
  }
  starts.push(at);
  return words.map((form, i) => {
    const token = tokenOf[i] ?? 0;
    return { form, start: starts[token] ?? 0, end: starts[token + 1] ?? 0 };
  });
}

/**
 * Pairs each gold word with a system word, −1 where there is none, as the CoNLL 2018 evaluation does: words of the
 * same range are pairs; where one side splits a token in words, the forms in that stretch are paired in order.
 */
export function alignWords(gold: readonly PlacedWord[], system: readonly PlacedWord[]): Int32Array {
  const pairs = new Int32Array(gold.length).fill(-1);
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const [gEnd, sEnd] = stretch(gold, g, system, s);
    const single = gEnd === g + 1 && sEnd === s + 1;
    if (single) {
      const same = gold[g]?.start === system[s]?.start && gold[g]?.end === system[s]?.end;
      if (same) pairs[g] = s;
    } else {
      pairInOrder(gold, g, gEnd, system, s, sEnd, pairs);
    }
    g = gEnd;
    s = sEnd;
  }
  return pairs;
}

/** The least stretches from `g` and `s` that end at the same character. */
function stretch(
  gold: readonly PlacedWord[],
  g: number,
  system: readonly PlacedWord[],
  s: number,
): [gEnd: number, sEnd: number] {
  let gEnd = g + 1;
  let sEnd = s + 1;
  let goldTo = gold[g]?.end ?? 0;
  let systemTo = system[s]?.end ?? 0;
  for (;;) {
    while (gEnd < gold.length && (gold[gEnd]?.start ?? 0) < goldTo)
      goldTo = Math.max(goldTo, gold[gEnd++]?.end ?? 0);
    while (sEnd < system.length && (system[sEnd]?.start ?? 0) < systemTo)
      systemTo = Math.max(systemTo, system[sEnd++]?.end ?? 0);
    if (goldTo < systemTo && gEnd < gold.length) goldTo = gold[gEnd++]?.end ?? goldTo;
    else if (systemTo < goldTo && sEnd < system.length) systemTo = system[sEnd++]?.end ?? systemTo;
    else return [gEnd, sEnd];
  }
}

/** Longest common subsequence of the forms, or of equal ranges. */
function pairInOrder(
  gold: readonly PlacedWord[],
  g: number,
  gEnd: number,
  system: readonly PlacedWord[],
  s: number,
  sEnd: number,
  pairs: Int32Array,
): void {
  const same = (i: number, j: number): boolean =>
    gold[i]?.form.toLowerCase() === system[j]?.form.toLowerCase();
  const rows = gEnd - g + 1;
  const columns = sEnd - s + 1;
  const longest = new Int32Array(rows * columns);
  for (let i = rows - 2; i >= 0; i--) {
    for (let j = columns - 2; j >= 0; j--) {
      longest[i * columns + j] = same(g + i, s + j)
        ? 1 + (longest[(i + 1) * columns + j + 1] ?? 0)
        : Math.max(longest[(i + 1) * columns + j] ?? 0, longest[i * columns + j + 1] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows - 1 && j < columns - 1) {
    if (same(g + i, s + j)) pairs[g + i++] = s + j++;
    else if ((longest[(i + 1) * columns + j] ?? 0) >= (longest[i * columns + j + 1] ?? 0)) i++;
    else j++;
  }
}
