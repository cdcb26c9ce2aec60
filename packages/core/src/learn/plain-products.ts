import { nearest, round } from "./float-math.ts";

/** Four neighbouring columns of one row of a product: their sums stay in registers. */
export function multiplyFour(
  f: Float32Array,
  k: number,
  row: number,
  panel: number,
  to: number,
  add: number,
): void {
  let s0 = add === 0 ? 0 : (f[to] ?? 0);
  let s1 = add === 0 ? 0 : (f[to + 1] ?? 0);
  let s2 = add === 0 ? 0 : (f[to + 2] ?? 0);
  let s3 = add === 0 ? 0 : (f[to + 3] ?? 0);
  for (let l = 0; l < k; l++) {
    const x = f[row + l] ?? 0;
    const column = panel + l * 8;
    s0 = round(s0 + round(x * (f[column] ?? 0)));
    s1 = round(s1 + round(x * (f[column + 1] ?? 0)));
    s2 = round(s2 + round(x * (f[column + 2] ?? 0)));
    s3 = round(s3 + round(x * (f[column + 3] ?? 0)));
  }
  f[to] = s0;
  f[to + 1] = s1;
  f[to + 2] = s2;
  f[to + 3] = s3;
}

/** Of a quantised number, as in the SIMD kernel. */
const LEVELS = 16383;

/** One row as integers from `to`; gives what a level is worth. */
export function quantizeRow(f: Float32Array, s: Int16Array, k: number, from: number, to: number): number {
  let top = 0;
  for (let j = from; j < from + k; j++) top = Math.max(top, Math.abs(f[j] ?? 0));
  const factor = top > 0 ? round(LEVELS / top) : 0;
  for (let j = 0; j < k; j++) s[to + j] = nearest(round((f[from + j] ?? 0) * factor));
  return round(top / LEVELS);
}

/** Sum over a row of integers and one column of a panel whose rows lie in pairs. */
export function multiplyShorts(s: Int16Array, k: number, row: number, column: number): number {
  let sum = 0;
  for (let l = 0; l < k; l += 2) {
    const at = column + l * 8;
    sum += (s[row + l] ?? 0) * (s[at] ?? 0) + (s[row + l + 1] ?? 0) * (s[at + 1] ?? 0);
  }
  return sum;
}

/** The product of two rows, its sums in four lanes as SIMD adds them. */
export function laneDot(f: Float32Array, width: number, x: number, y: number): number {
  const lanes = new Float32Array(4);
  for (let j = 0; j < width; j++) {
    lanes[j & 3] = (lanes[j & 3] ?? 0) + round((f[x + j] ?? 0) * (f[y + j] ?? 0));
  }
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return round(round(a + c) + round(b + d));
}
