import { chartTables, type ChartTables } from "./chart-tables.ts";
import type { Kernel } from "./kernel.ts";
import type { Rows } from "./neural-rows.ts";

/**
 * The best projective tree with one root (Eisner 1996), in n³ steps. Row i of `scores` holds those of words 0 … n − 1 as
 * the head of word i, then that of i as the root. Gives `heads[i]`, −1 for the root; ties go to the left.
 */
export function eisner(kernel: Kernel, scores: Rows, n: number): Int32Array {
  const heads = new Int32Array(n).fill(-1);
  if (n === 0) return heads;
  const mark = kernel.mark();
  const at = kernel.allocate(6 * n * n);
  kernel.chart(n, scores.at, scores.cols, at);
  const chart = { n, f: kernel.floats(), ...chartTables(n, at) };
  const root = bestRoot(chart, scores);
  readLeft(chart, 0, root, heads);
  readRight(chart, root, n - 1, heads);
  kernel.release(mark);
  return heads;
}

interface Chart extends ChartTables {
  readonly n: number;
  readonly f: Float32Array;
}

function bestRoot({ n, f, leftByEnd, right }: Chart, scores: Rows): number {
  let root = 0;
  let best = -Infinity;
  for (let r = 0; r < n; r++) {
    const own = f[scores.at + r * scores.cols + n] ?? 0;
    const total = (f[leftByEnd + r * n] ?? 0) + (f[right + r * n + n - 1] ?? 0) + own;
    if (total > best) [best, root] = [total, r];
  }
  return root;
}

/** The first k below `count` for which the sum of the numbers k behind a and k behind b is highest. */
function bestSplit(f: Float32Array, a: number, b: number, count: number): number {
  let split = 0;
  let best = -Infinity;
  for (let k = 0; k < count; k++) {
    const sum = Math.fround((f[a + k] ?? 0) + (f[b + k] ?? 0));
    if (sum > best) [best, split] = [sum, k];
  }
  return split;
}

/** Heads within the complete span s..t headed by t. */
function readLeft(chart: Chart, s: number, t: number, heads: Int32Array): void {
  if (s >= t) return;
  const { n, f, left, openLeftByEnd } = chart;
  const r = s + bestSplit(f, left + s * n + s, openLeftByEnd + t * n + s, t - s);
  readLeft(chart, s, r, heads);
  heads[r] = t;
  readOpen(chart, r, t, heads);
}

/** Heads within the complete span s..t headed by s. */
function readRight(chart: Chart, s: number, t: number, heads: Int32Array): void {
  if (s >= t) return;
  const { n, f, openRight, rightByEnd } = chart;
  const r = s + 1 + bestSplit(f, openRight + s * n + s + 1, rightByEnd + t * n + s + 1, t - s);
  heads[r] = s;
  readOpen(chart, s, r, heads);
  readRight(chart, r, t, heads);
}

/** Heads within the span s..t below the arc between s and t. */
function readOpen(chart: Chart, s: number, t: number, heads: Int32Array): void {
  const { n, f, right, leftByEnd } = chart;
  const r = s + bestSplit(f, right + s * n + s, leftByEnd + t * n + s + 1, t - s);
  readRight(chart, s, r, heads);
  readLeft(chart, r + 1, t, heads);
}
