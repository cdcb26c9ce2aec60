import { chartTables } from "./chart-tables.ts";
import { round } from "./float-math.ts";

/** Highest sum of the same places of two rows of `count` floats. */
function bestSum(f: Float32Array, a: number, b: number, count: number): number {
  let best = -Infinity;
  for (let i = 0; i < count; i++) best = Math.max(best, round((f[a + i] ?? 0) + (f[b + i] ?? 0)));
  return best;
}

/** Fills the tables of Eisner's algorithm, see `Operations.chart`. */
export function fillChart(f: Float32Array, n: number, scores: number, lds: number, tables: number): void {
  const { left, leftByEnd, openLeftByEnd, right, rightByEnd, openRight } = chartTables(n, tables);
  for (let at = 0; at < n * n; at += n + 1)
    for (const table of [left, leftByEnd, right, rightByEnd]) f[table + at] = 0;
  for (let width = 1; width < n; width++) {
    for (let s = 0; s + width < n; s++) {
      const t = s + width;
      const [row, byStart, byEnd] = [s * n + s, s * n + t, t * n + s];
      const open = bestSum(f, right + row, leftByEnd + byEnd + 1, width);
      f[openLeftByEnd + byEnd] = open + (f[scores + s * lds + t] ?? 0);
      f[openRight + byStart] = open + (f[scores + t * lds + s] ?? 0);
      f[left + byStart] = f[leftByEnd + byEnd] = bestSum(f, left + row, openLeftByEnd + byEnd, width);
      f[right + byStart] = f[rightByEnd + byEnd] = bestSum(
        f,
        openRight + row + 1,
        rightByEnd + byEnd + 1,
        width,
      );
    }
  }
}
