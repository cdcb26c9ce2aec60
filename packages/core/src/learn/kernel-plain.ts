import { exp, round, sigmoid, tanh } from "./float-math.ts";
import type { Operations } from "./kernel-operations.ts";
import { fillChart } from "./plain-chart.ts";
import { laneDot, multiplyFour, multiplyShorts, quantizeRow } from "./plain-products.ts";

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
    gemmShort: (m, n, k, a, scales, b, columns, from, ldf, c, ldc) => {
      const [f, s] = [floats(), shorts()];
      for (let j = 0; j < n; j++) {
        const column = b * 2 + (j - (j % 8)) * k + (j % 8) * 2;
        for (let i = 0; i < m; i++) {
          const sum = round(multiplyShorts(s, k, a * 2 + i * k, column));
          const x = round(round(sum * get(f, columns + j)) * get(f, scales + i));
          f[c + i * ldc + j] = from === 0 ? x : get(f, from + i * ldf + j) + x;
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
    gather: (rows, cols, indexes, from, ldf, out, ldo) => {
      const f = floats();
      const picked = new Int32Array(f.buffer, indexes * 4, rows);
      for (const [i, index] of picked.entries()) {
        const to = out + i * ldo;
        if (index < 0) f.fill(0, to, to + cols);
        else f.copyWithin(to, from + index * ldf, from + index * ldf + cols);
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
    addPositive: (n, x, y) => {
      const f = floats();
      for (let i = 0; i < n; i++) f[y + i] = get(f, y + i) + Math.max(get(f, x + i), 0);
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
