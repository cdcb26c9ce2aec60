import type { Kernel } from "./kernel.ts";

/** Rows of a layer in kernel memory, `cols` floats each. */
export interface Rows {
  readonly at: number;
  readonly cols: number;
}

/** The score of what cannot be. */
export const IMPOSSIBLE = -1e4;

/** Integers in fresh kernel memory, as `gather` takes them. */
export function integers(kernel: Kernel, values: ArrayLike<number>): number {
  const at = kernel.allocate(values.length);
  new Int32Array(kernel.floats().buffer, at * 4, values.length).set(values);
  return at;
}

/** The picked rows side by side in fresh memory, zeros for a negative index. */
export function gather(kernel: Kernel, picked: ArrayLike<number>, from: Rows): Rows {
  const at = kernel.allocate(picked.length * from.cols);
  const mark = kernel.mark();
  const indexes = integers(kernel, picked);
  kernel.gather(picked.length, from.cols, indexes, from.at, from.cols, at, from.cols);
  kernel.release(mark);
  return { at, cols: from.cols };
}

/** The rows from the `first` one. */
export function rowsFrom({ at, cols }: Rows, first: number): Rows {
  return { at: at + first * cols, cols };
}

/** Index of the highest of the `count` numbers from `at`, the first of equals. */
export function highest(f: Float32Array, at: number, count: number): number {
  let best = at;
  for (let j = at + 1; j < at + count; j++) if ((f[j] ?? 0) > (f[best] ?? 0)) best = j;
  return best - at;
}
