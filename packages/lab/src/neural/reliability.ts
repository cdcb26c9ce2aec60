/** One guess: how sure the model was, and whether it was right. */
export interface Guess {
  readonly chance: number;
  readonly right: boolean;
}

/** A bin of guesses: mean probability, share that was right, number. */
export interface Bin {
  readonly chance: number;
  readonly right: number;
  readonly count: number;
}

/** Guesses sorted by probability in `count` bins of equal size. */
export function binGuesses(guesses: readonly Guess[], count: number): Bin[] {
  const sorted = [...guesses].sort((a, b) => a.chance - b.chance);
  const size = Math.max(1, Math.ceil(sorted.length / count));
  const bins: Bin[] = [];
  for (let i = 0; i < sorted.length; i += size) {
    const part = sorted.slice(i, i + size);
    bins.push({
      chance: part.reduce((sum, g) => sum + g.chance, 0) / part.length,
      right: part.filter((g) => g.right).length / part.length,
      count: part.length,
    });
  }
  return bins;
}

/**
 * Knots from raw to calibrated probability: bins pooled until they rise (isotonic regression), their shares after Laplace,
 * so that nothing is quite sure.
 */
export function calibrationCurve(guesses: readonly Guess[], count: number): [raw: number, right: number][] {
  const pooled: Bin[] = [];
  for (const bin of binGuesses(guesses, count)) {
    let merged = bin;
    for (let last = pooled.at(-1); last !== undefined && last.right >= merged.right; last = pooled.at(-1)) {
      pooled.pop();
      const total = last.count + merged.count;
      merged = {
        chance: (last.chance * last.count + merged.chance * merged.count) / total,
        right: (last.right * last.count + merged.right * merged.count) / total,
        count: total,
      };
    }
    pooled.push(merged);
  }
  return pooled.map(({ chance, right, count }) => [chance, (right * count + 1) / (count + 2)]);
}

/** The table for the card: guesses by their probability in steps of a tenth. */
export function reliabilityTable(guesses: readonly Guess[]): string {
  const rows = Array.from({ length: 10 }, (_, i) => {
    const part = guesses.filter((g) => Math.min(9, Math.floor(g.chance * 10)) === i);
    if (part.length === 0) return "";
    const mean = (values: readonly number[]): string =>
      ((100 * values.reduce((a, b) => a + b, 0)) / values.length).toFixed(1);
    const cells = [
      mean(part.map((g) => g.chance)),
      mean(part.map((g) => (g.right ? 1 : 0))),
      String(part.length),
    ];
    return `| ${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)} | ${cells.join(" | ")} |`;
  });
  return [
    "| said | mean said % | right % | number |",
    "| --- | --- | --- | --- |",
    ...rows.filter((row) => row !== ""),
  ].join("\n");
}
