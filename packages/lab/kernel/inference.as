// AssemblyScript source of the kernel that core embeds. All pointers are byte offsets into linear memory.
// Every output is the sum over k in rising order, so the plain fallback gives the same bits.

const LOG2E: f32 = 1.4426950408889634;
const LN2_HI: f32 = 0.693359375;
const LN2_LO: f32 = -2.12194440e-4;

/** Of a quantised number; 672 products with 127 of them fit 32 bits. */
const LEVELS: f32 = 16383;

/** Added to a float of up to 22 bits it leaves the nearest integer in the lowest bits of the sum, halves to even. */
const ROUND: f32 = 12582912;
const ROUND_BITS: i32 = 0x4b400000;

/** exp of four floats: Cephes' polynomial, clamped to [-87, 87]. */
// @ts-ignore: decorator
@inline
function exp4(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87.0)), f32x4.splat(87.0));
  const rounded = f32x4.add(f32x4.mul(x, f32x4.splat(LOG2E)), f32x4.splat(ROUND));
  const n = f32x4.sub(rounded, f32x4.splat(ROUND));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HI)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(LN2_LO)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1.0));
  const scale = i32x4.shl(i32x4.add(rounded, i32x4.splat(127 - ROUND_BITS)), 23);
  return f32x4.mul(p, scale);
}

// @ts-ignore: decorator
@inline
function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1.0);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

// @ts-ignore: decorator
@inline
function tanh4(x: v128): v128 {
  const one = f32x4.splat(1.0);
  return f32x4.sub(f32x4.mul(f32x4.splat(2.0), sigmoid4(f32x4.add(x, x))), one);
}

/** Rearranges B (k × n, or its transpose) into panels of 8 columns, padded with zeros: `out[panel][k][8]`. */
export function pack(k: i32, n: i32, b: usize, ldb: i32, transposed: i32, out: usize): void {
  for (let j = 0; j < n; j += 8) {
    const width = min(8, n - j);
    for (let i = 0; i < k; i++) {
      if (!transposed && width == 8) {
        const from = b + ((<usize>(i * ldb + j)) << 2);
        v128.store(out, v128.load(from));
        v128.store(out, v128.load(from, 16), 16);
        out += 32;
        continue;
      }
      for (let c = 0; c < 8; c++) {
        const at = transposed ? (j + c) * ldb + i : i * ldb + j + c;
        f32.store(out, c < width ? f32.load(b + ((<usize>at) << 2)) : 0);
        out += 4;
      }
    }
  }
}

/** C (m × n) = [C +] A (m × k) · B packed; n is a multiple of 8, strides in floats. */
export function gemm(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, c: usize, ldc: i32, add: i32): void {
  const sa = (<usize>lda) << 2;
  const sc = (<usize>ldc) << 2;
  for (let j = 0; j < n; j += 8) {
    const panel = b + ((<usize>(j * k)) << 2);
    let cr = c + ((<usize>j) << 2);
    let ar = a;
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      const c1 = cr + sc;
      const c2 = c1 + sc;
      const c3 = c2 + sc;
      let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
      if (add) {
        s00 = v128.load(cr); s01 = v128.load(cr, 16);
        s10 = v128.load(c1); s11 = v128.load(c1, 16);
        s20 = v128.load(c2); s21 = v128.load(c2, 16);
        s30 = v128.load(c3); s31 = v128.load(c3, 16);
      }
      let a0 = ar, a1 = ar + sa, a2 = a1 + sa, a3 = a2 + sa;
      let p = panel;
      const end = panel + ((<usize>k) << 5);
      while (p < end) {
        const b0 = v128.load(p);
        const b1 = v128.load(p, 16);
        let x = v128.load32_splat(a0);
        s00 = f32x4.add(s00, f32x4.mul(x, b0)); s01 = f32x4.add(s01, f32x4.mul(x, b1));
        x = v128.load32_splat(a1);
        s10 = f32x4.add(s10, f32x4.mul(x, b0)); s11 = f32x4.add(s11, f32x4.mul(x, b1));
        x = v128.load32_splat(a2);
        s20 = f32x4.add(s20, f32x4.mul(x, b0)); s21 = f32x4.add(s21, f32x4.mul(x, b1));
        x = v128.load32_splat(a3);
        s30 = f32x4.add(s30, f32x4.mul(x, b0)); s31 = f32x4.add(s31, f32x4.mul(x, b1));
        a0 += 4; a1 += 4; a2 += 4; a3 += 4;
        p += 32;
      }
      v128.store(cr, s00); v128.store(cr, s01, 16);
      v128.store(c1, s10); v128.store(c1, s11, 16);
      v128.store(c2, s20); v128.store(c2, s21, 16);
      v128.store(c3, s30); v128.store(c3, s31, 16);
      cr = c3 + sc;
      ar += sa << 2;
    }
    for (; i < m; i++) {
      let s0 = f32x4.splat(0), s1 = s0;
      if (add) { s0 = v128.load(cr); s1 = v128.load(cr, 16); }
      let p = panel;
      for (let l = 0; l < k; l++) {
        const x = v128.load32_splat(ar + ((<usize>l) << 2));
        s0 = f32x4.add(s0, f32x4.mul(x, v128.load(p)));
        s1 = f32x4.add(s1, f32x4.mul(x, v128.load(p, 16)));
        p += 32;
      }
      v128.store(cr, s0); v128.store(cr, s1, 16);
      cr += sc;
      ar += sa;
    }
  }
}

/**
 * Rows of k floats (a multiple of 8) to 16-bit integers side by side: each row times LEVELS over its greatest size,
 * rounded; `scales[i]` is what one level of row i is worth.
 */
export function quantize(rows: i32, k: i32, x: usize, ldx: i32, out: usize, scales: usize): void {
  const width = (<usize>k) << 2;
  for (let i = 0; i < rows; i++) {
    const row = x + ((<usize>(i * ldx)) << 2);
    let most = f32x4.splat(0);
    let other = most;
    for (let j: usize = 0; j < width; j += 32) {
      most = f32x4.pmax(most, f32x4.abs(v128.load(row + j)));
      other = f32x4.pmax(other, f32x4.abs(v128.load(row + j, 16)));
    }
    most = f32x4.pmax(most, other);
    const top = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    const factor = f32x4.splat(top > 0 ? LEVELS / top : 0);
    f32.store(scales + ((<usize>i) << 2), top / LEVELS);
    const shift = f32x4.splat(ROUND);
    const bits = i32x4.splat(ROUND_BITS);
    for (let j: usize = 0; j < width; j += 32) {
      const low = f32x4.add(f32x4.mul(v128.load(row + j), factor), shift);
      const high = f32x4.add(f32x4.mul(v128.load(row + j, 16), factor), shift);
      v128.store(out, i16x8.narrow_i32x4_s(i32x4.sub(low, bits), i32x4.sub(high, bits)));
      out += 16;
    }
  }
}

// @ts-ignore: decorator
@inline
function scaled(sum: v128, scale: v128, columns: v128, from: usize, add: bool, c: usize): void {
  let x = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), columns), scale);
  if (add) x = f32x4.add(v128.load(from), x);
  v128.store(c, x);
}

/**
 * C (m × n) = [From +] A · B in integers; From may be C itself, or one row for all (ldf = 0), and 0 is none: A are rows
 * of `quantize`, B panels of 8 columns with the rows in pairs, 16 bits a number; a sum times the scale of its column, then of its row. Sums are exact, so their order does not matter.
 */
export function gemmShort(m: i32, n: i32, k: i32, a: usize, scales: usize, b: usize, columns: usize, from: usize, ldf: i32, c: usize, ldc: i32): void {
  const sa = (<usize>k) << 1;
  const sc = (<usize>ldc) << 2;
  const sf = (<usize>ldf) << 2;
  const add = from != 0;
  const zero = i32x4.splat(0);
  for (let j = 0; j < n; j += 8) {
    const panel = b + ((<usize>(j * k)) << 1);
    const end = panel + ((<usize>k) << 4);
    const v0 = v128.load(columns + ((<usize>j) << 2));
    const v1 = v128.load(columns + ((<usize>j) << 2), 16);
    let cr = c + ((<usize>j) << 2);
    let fr = from + ((<usize>j) << 2);
    let ar = a;
    let sr = scales;
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let s00 = zero, s01 = zero, s10 = zero, s11 = zero, s20 = zero, s21 = zero, s30 = zero, s31 = zero;
      let a0 = ar, a1 = ar + sa, a2 = a1 + sa, a3 = a2 + sa;
      for (let p = panel; p < end; p += 32) {
        const b0 = v128.load(p);
        const b1 = v128.load(p, 16);
        let x = v128.load32_splat(a0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, b0)); s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(a1);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, b0)); s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(a2);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, b0)); s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(a3);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, b0)); s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, b1));
        a0 += 4; a1 += 4; a2 += 4; a3 += 4;
      }
      let r = v128.load32_splat(sr);
      scaled(s00, r, v0, fr, add, cr); scaled(s01, r, v1, fr + 16, add, cr + 16);
      r = v128.load32_splat(sr + 4);
      scaled(s10, r, v0, fr + sf, add, cr + sc); scaled(s11, r, v1, fr + sf + 16, add, cr + sc + 16);
      r = v128.load32_splat(sr + 8);
      scaled(s20, r, v0, fr + 2 * sf, add, cr + 2 * sc); scaled(s21, r, v1, fr + 2 * sf + 16, add, cr + 2 * sc + 16);
      r = v128.load32_splat(sr + 12);
      scaled(s30, r, v0, fr + 3 * sf, add, cr + 3 * sc); scaled(s31, r, v1, fr + 3 * sf + 16, add, cr + 3 * sc + 16);
      cr += sc << 2;
      fr += sf << 2;
      ar += sa << 2;
      sr += 16;
    }
    if (i + 2 <= m) {
      let s00 = zero, s01 = zero, s10 = zero, s11 = zero;
      let a0 = ar, a1 = ar + sa;
      for (let p = panel; p < end; p += 32) {
        const b0 = v128.load(p);
        const b1 = v128.load(p, 16);
        let x = v128.load32_splat(a0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, b0)); s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(a1);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, b0)); s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, b1));
        a0 += 4; a1 += 4;
      }
      let r = v128.load32_splat(sr);
      scaled(s00, r, v0, fr, add, cr); scaled(s01, r, v1, fr + 16, add, cr + 16);
      r = v128.load32_splat(sr + 4);
      scaled(s10, r, v0, fr + sf, add, cr + sc); scaled(s11, r, v1, fr + sf + 16, add, cr + sc + 16);
      cr += sc << 1;
      fr += sf << 1;
      ar += sa << 1;
      sr += 8;
      i += 2;
    }
    for (; i < m; i++) {
      let s0 = zero, s1 = zero;
      let a0 = ar;
      for (let p = panel; p < end; p += 32) {
        const x = v128.load32_splat(a0);
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(p)));
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(p, 16)));
        a0 += 4;
      }
      const r = v128.load32_splat(sr);
      scaled(s0, r, v0, fr, add, cr); scaled(s1, r, v1, fr + 16, add, cr + 16);
      cr += sc;
      fr += sf;
      ar += sa;
      sr += 4;
    }
  }
}

/** out[i][l] += the dot product of the l-th `width` floats (a multiple of 4) of row i of X with row i of Y. */
export function pairDots(rows: i32, count: i32, width: i32, x: usize, y: usize, out: usize, ldo: i32): void {
  const w = (<usize>width) << 2;
  for (let i = 0; i < rows; i++) {
    const yr = y + (<usize>i) * w;
    const to = out + ((<usize>(i * ldo)) << 2);
    for (let l = 0; l < count; l++) {
      let sum = f32x4.splat(0);
      for (let j: usize = 0; j < w; j += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(x + j), v128.load(yr + j)));
      const pair = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 2);
      const other = f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 3);
      const at = to + ((<usize>l) << 2);
      f32.store(at, f32.load(at) + (pair + other));
      x += w;
    }
  }
}

/** Row i of `out` is row indexes[i] of `from`, or zeros where that is negative; `cols` is a multiple of 4. */
export function gather(rows: i32, cols: i32, indexes: usize, from: usize, ldf: i32, out: usize, ldo: i32): void {
  const width = (<usize>cols) << 2;
  const zero = f32x4.splat(0);
  for (let i = 0; i < rows; i++) {
    const index = i32.load(indexes + ((<usize>i) << 2));
    const to = out + ((<usize>(i * ldo)) << 2);
    const row = from + ((<usize>(index * ldf)) << 2);
    if (index < 0) for (let j: usize = 0; j < width; j += 16) v128.store(to + j, zero);
    else for (let j: usize = 0; j < width; j += 16) v128.store(to + j, v128.load(row + j));
  }
}

/** Sets each of `rows` rows of C (n wide, a multiple of 4) to the bias. */
export function fill(rows: i32, n: i32, bias: usize, c: usize, ldc: i32): void {
  for (let i = 0; i < rows; i++) {
    const row = c + ((<usize>(i * ldc)) << 2);
    for (let j: usize = 0; j < (<usize>n) << 2; j += 16) v128.store(row + j, v128.load(bias + j));
  }
}

/** In place max(x, 0); n is a multiple of 4. */
export function relu(n: i32, x: usize): void {
  const zero = f32x4.splat(0);
  for (const end = x + ((<usize>n) << 2); x < end; x += 16) v128.store(x, f32x4.max(v128.load(x), zero));
}

/** y += max(x, 0); n is a multiple of 4. */
export function addPositive(n: i32, x: usize, y: usize): void {
  const zero = f32x4.splat(0);
  for (const end = x + ((<usize>n) << 2); x < end; x += 16) {
    v128.store(y, f32x4.add(v128.load(y), f32x4.max(v128.load(x), zero)));
    y += 16;
  }
}

/** In place exp(x - its row's max): rows of n (a multiple of 4), divided by their sum in rising order. */
export function softmax(rows: i32, n: i32, x: usize, ldx: i32): void {
  for (let i = 0; i < rows; i++) {
    const row = x + ((<usize>(i * ldx)) << 2);
    let top = f32.load(row);
    for (let j = 1; j < n; j++) top = max(top, f32.load(row + ((<usize>j) << 2)));
    const shift = f32x4.splat(top);
    let sum: f32 = 0;
    for (let j = 0; j < n; j += 4) {
      const at = row + ((<usize>j) << 2);
      const e = exp4(f32x4.sub(v128.load(at), shift));
      v128.store(at, e);
      sum += f32x4.extract_lane(e, 0);
      sum += f32x4.extract_lane(e, 1);
      sum += f32x4.extract_lane(e, 2);
      sum += f32x4.extract_lane(e, 3);
    }
    const scale = f32x4.splat(1 / sum);
    for (let j = 0; j < n; j += 4) {
      const at = row + ((<usize>j) << 2);
      v128.store(at, f32x4.mul(v128.load(at), scale));
    }
  }
}

// @ts-ignore: decorator
@inline
function sigmoids(x: usize, end: usize): void {
  for (; x < end; x += 16) v128.store(x, sigmoid4(v128.load(x)));
}

/**
 * One LSTM step of `rows` sentences. z (rows × 4H: input, forget, cell, output) becomes the activated gates;
 * the first `before` rows have a previous cell state, the others start from zero. `th` keeps tanh(c). One kind of gate
 * after the other, since the constants of one fit the registers.
 */
export function cell(rows: i32, before: i32, H: i32, z: usize, cprev: usize, c: usize, th: usize, h: usize, ldh: i32): void {
  const w = (<usize>H) << 2;
  for (let i = 0; i < rows; i++) {
    const zi = z + (<usize>i) * (w << 2);
    const row = (<usize>i) * w;
    const hr = h + ((<usize>(i * ldh)) << 2);
    sigmoids(zi, zi + 2 * w);
    for (let x = zi + 2 * w; x < zi + 3 * w; x += 16) v128.store(x, tanh4(v128.load(x)));
    sigmoids(zi + 3 * w, zi + 4 * w);
    for (let j: usize = 0; j < w; j += 16) {
      let s = f32x4.mul(v128.load(zi + j), v128.load(zi + 2 * w + j));
      if (i < before) s = f32x4.add(s, f32x4.mul(v128.load(zi + w + j), v128.load(cprev + row + j)));
      const t = tanh4(s);
      v128.store(c + row + j, s);
      v128.store(th + row + j, t);
      v128.store(hr + j, f32x4.mul(v128.load(zi + 3 * w + j), t));
    }
  }
}

/** Highest sum of the same places of two rows of `count` floats. */
// @ts-ignore: decorator
@inline
function bestSum(a: usize, b: usize, count: i32): f32 {
  if (count < 4) {
    let best = f32.load(a) + f32.load(b);
    for (let i: usize = 4; i < (<usize>count) << 2; i += 4) best = max(best, f32.load(a + i) + f32.load(b + i));
    return best;
  }
  const last = (<usize>(count - 4)) << 2;
  let best = f32x4.add(v128.load(a + last), v128.load(b + last));
  for (let i: usize = 0; i < last; i += 16) best = f32x4.pmax(best, f32x4.add(v128.load(a + i), v128.load(b + i)));
  return max(
    max(f32x4.extract_lane(best, 0), f32x4.extract_lane(best, 1)),
    max(f32x4.extract_lane(best, 2), f32x4.extract_lane(best, 3)),
  );
}

/**
 * Scores of all spans in Eisner's algorithm: six tables of n × n floats, by the start of the span or by its end, so
 * that each sum runs along two rows. `scores`: word j as the head of word i at i * lds + j.
 */
export function chart(n: i32, scores: usize, lds: i32, tables: usize): void {
  const table = (<usize>(n * n)) << 2;
  const left = tables, leftByEnd = left + table, openLeftByEnd = leftByEnd + table;
  const right = openLeftByEnd + table, rightByEnd = right + table, openRight = rightByEnd + table;
  for (let s = 0; s < n; s++) {
    const at = (<usize>(s * n + s)) << 2;
    f32.store(left + at, 0); f32.store(leftByEnd + at, 0);
    f32.store(right + at, 0); f32.store(rightByEnd + at, 0);
  }
  for (let width = 1; width < n; width++) {
    for (let s = 0; s + width < n; s++) {
      const t = s + width;
      const row = (<usize>(s * n + s)) << 2;
      const byStart = (<usize>(s * n + t)) << 2;
      const byEnd = (<usize>(t * n + s)) << 2;
      let best = bestSum(right + row, leftByEnd + byEnd + 4, width);
      f32.store(openLeftByEnd + byEnd, best + f32.load(scores + ((<usize>(s * lds + t)) << 2)));
      f32.store(openRight + byStart, best + f32.load(scores + ((<usize>(t * lds + s)) << 2)));
      best = bestSum(left + row, openLeftByEnd + byEnd, width);
      f32.store(left + byStart, best); f32.store(leftByEnd + byEnd, best);
      best = bestSum(openRight + row + 4, rightByEnd + byEnd + 4, width);
      f32.store(right + byStart, best); f32.store(rightByEnd + byEnd, best);
    }
  }
}
