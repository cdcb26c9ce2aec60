import { chartTables } from "./chart-tables.ts";
import type { Operations } from "./kernel.ts";

const round = Math.fround;
const LOG2E = round(1.4426950408889634);
const LN2_HI = round(0.693359375);
const LN2_LO = round(-2.1219444e-4);
const POLYNOMIAL = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
].map(round);
/** `POWERS[n + 127]` is 2 to the n. */
const POWERS = Float32Array.from({ length: 255 }, (_, index) => 2 ** (index - 127));

/** To the nearest integer, halves to even, as SIMD rounds. */
function nearest(x: number): number {
  const low = Math.floor(x);
  const rest = x - low;
  if (rest === 0.5) return low % 2 === 0 ? low : low + 1;
  return rest < 0.5 ? low : low + 1;
}

/** exp(x) in float32, clamped to [-87, 87]; the same bits in every engine. */
export function exp(x: number): number {
  const at = Math.min(Math.max(x, -87), 87);
  const n = nearest(round(at * LOG2E));
  let r = round(at - round(n * LN2_HI));
  r = round(r - round(n * LN2_LO));
  let p = POLYNOMIAL[0] ?? 0;
  for (let i = 1; i < POLYNOMIAL.length; i++) p = round(round(p * r) + (POLYNOMIAL[i] ?? 0));
  p = round(round(round(round(p * r) * r) + r) + 1);
  return round(p * (POWERS[n + 127] ?? 0));
}

/** 1 / (1 + exp(-x)) in float32. */
export function sigmoid(x: number): number {
  return round(1 / round(1 + exp(-x)));
}

function tanh(x: number): number {
  return round(round(2 * sigmoid(round(x + x))) - 1);
}

/** Four neighbouring columns of one row of a product: their sums stay in registers. */
function multiplyFour(f: Float32Array, k: number, row: number, panel: number, to: number, add: number): void {
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

function quantizeRow(f: Float32Array, s: Int16Array, k: number, from: number, to: number): number {
  let top = 0;
  for (let j = from; j < from + k; j++) top = Math.max(top, Math.abs(f[j] ?? 0));
  const factor = top > 0 ? round(LEVELS / top) : 0;
  for (let j = 0; j < k; j++) s[to + j] = nearest(round((f[from + j] ?? 0) * factor));
  return round(top / LEVELS);
}

/** Sum over a row of integers and one column of a panel whose rows lie in pairs. */
function multiplyShorts(s: Int16Array, k: number, row: number, column: number): number {
  let sum = 0;
  for (let l = 0; l < k; l += 2) {
    const at = column + l * 8;
    sum += (s[row + l] ?? 0) * (s[at] ?? 0) + (s[row + l + 1] ?? 0) * (s[at + 1] ?? 0);
  }
  return sum;
}

/** The product of two rows, its sums in four lanes as SIMD adds them. */
function laneDot(f: Float32Array, width: number, x: number, y: number): number {
  const lanes = new Float32Array(4);
  for (let j = 0; j < width; j++) {
    lanes[j & 3] = (lanes[j & 3] ?? 0) + round((f[x + j] ?? 0) * (f[y + j] ?? 0));
  }
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return round(round(a + c) + round(b + d));
}

/** Highest sum of the same places of two rows of `count` floats. */
function bestSum(f: Float32Array, a: number, b: number, count: number): number {
  let best = -Infinity;
  for (let i = 0; i < count; i++) best = Math.max(best, round((f[a + i] ?? 0) + (f[b + i] ?? 0)));
  return best;
}

function fillChart(f: Float32Array, n: number, scores: number, lds: number, tables: number): void {
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

/** The operations in plain loops over the given memory; each rounds exactly where the SIMD kernel does. */
export function plainOperations(floats: () => Float32Array, shorts: () => Int16Array): Operations {
  const get = (memory: Float32Array, at: number): number => memory[at] ?? 0;
  return {
    pack: (k, n, b, ldb, transposed, out) => {
      const f = floats();
      let to = out;
      for (let j = 0; j < n; j += 8) {
        for (let i = 0; i < k; i++) {
          for (let c = j; c < j + 8; c++) {
            const at = transposed === 0 ? i * ldb + c : c * ldb + i;
            f[to++] = c < n ? get(f, b + at) : 0;
          }
        }
      }
    },
    gemm: (m, n, k, a, lda, b, c, ldc, add) => {
      const f = floats();
      for (let j = 0; j < n; j += 4) {
        const panel = b + (j - (j % 8)) * k + (j % 8);
        for (let i = 0; i < m; i++) multiplyFour(f, k, a + i * lda, panel, c + i * ldc + j, add);
      }
    },
    quantize: (rows, k, x, ldx, out, scales) => {
      const f = floats();
      for (let i = 0; i < rows; i++) {
        f[scales + i] = quantizeRow(f, shorts(), k, x + i * ldx, out * 2 + i * k);
      }
    },
    gemmShort: (m, n, k, a, scales, b, columns, c, ldc, add) => {
      const [f, s] = [floats(), shorts()];
      for (let j = 0; j < n; j++) {
        const column = b * 2 + (j - (j % 8)) * k + (j % 8) * 2;
        for (let i = 0; i < m; i++) {
          const sum = round(multiplyShorts(s, k, a * 2 + i * k, column));
          const x = round(round(sum * get(f, columns + j)) * get(f, scales + i));
          const to = c + i * ldc + j;
          f[to] = add === 0 ? x : get(f, to) + x;
        }
      }
    },
    pairDots: (rows, count, width, x, y, out, ldo) => {
      const f = floats();
      for (let i = 0; i < rows; i++) {
        for (let l = 0; l < count; l++) {
          const to = out + i * ldo + l;
          f[to] = get(f, to) + laneDot(f, width, x + (i * count + l) * width, y + i * width);
        }
      }
    },
    fill: (rows, n, bias, c, ldc) => {
      const f = floats();
      for (let i = 0; i < rows; i++) f.copyWithin(c + i * ldc, bias, bias + n);
    },
    relu: (n, x) => {
      const f = floats();
      for (let i = x; i < x + n; i++) f[i] = Math.max(get(f, i), 0);
    },
    softmax: (rows, n, x, ldx) => {
      const f = floats();
      for (let row = x; row < x + rows * ldx; row += ldx) {
        let top = get(f, row);
        for (let j = 1; j < n; j++) top = Math.max(top, get(f, row + j));
        let sum = 0;
        for (let j = row; j < row + n; j++) {
          const e = exp(round(get(f, j) - top));
          f[j] = e;
          sum = round(sum + e);
        }
        const scale = round(1 / sum);
        for (let j = row; j < row + n; j++) f[j] = get(f, j) * scale;
      }
    },
    cell: (rows, before, H, z, cprev, c, th, h, ldh) => {
      const f = floats();
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < H; j++) {
          const gate = z + i * 4 * H + j;
          const gi = sigmoid(get(f, gate));
          const gf = sigmoid(get(f, gate + H));
          const gg = tanh(get(f, gate + 2 * H));
          const go = sigmoid(get(f, gate + 3 * H));
          let s = round(gi * gg);
          if (i < before) s = round(s + round(gf * get(f, cprev + i * H + j)));
          const t = tanh(s);
          f[gate] = gi;
          f[gate + H] = gf;
          f[gate + 2 * H] = gg;
          f[gate + 3 * H] = go;
          f[c + i * H + j] = s;
          f[th + i * H + j] = t;
          f[h + i * ldh + j] = round(go * t);
        }
      }
    },
    chart: (n, scores, lds, tables) => {
      fillChart(floats(), n, scores, lds, tables);
    },
  };
}
