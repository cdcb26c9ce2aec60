import type { Kernel } from "./kernel.ts";

/** Rows of a layer in kernel memory, `cols` floats each. */
export interface Rows {
  readonly at: number;
  readonly cols: number;
}

/** The score of what cannot be. */
export const IMPOSSIBLE = -1e4;

/** Copies the rows of one sentence side by side. */
export function gather(kernel: Kernel, rows: Int32Array, from: Rows): number {
  const at = kernel.allocate(rows.length * from.cols);
  const f = kernel.floats();
  for (const [i, row] of rows.entries()) {
    f.copyWithin(at + i * from.cols, from.at + row * from.cols, from.at + (row + 1) * from.cols);
  }
  return at;
}

/** Index of the highest of the first `count` numbers of each of `rows`. */
export function bestOf(kernel: Kernel, rows: Int32Array, scores: Rows, count: number): Int32Array {
  const f = kernel.floats();
  return rows.map((row) => {
    const at = scores.at + row * scores.cols;
    let best = 0;
    let highest = f[at] ?? 0;
    for (let j = 1; j < count; j++) {
      const score = f[at + j] ?? 0;
      if (score > highest) [best, highest] = [j, score];
    }
    return best;
  });
}
