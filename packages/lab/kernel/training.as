// What only training needs, on top of the inference kernel. Pointers are byte offsets, strides in floats.
export { pack, gemm, quantize, gemmShort, pairDots, fill, relu, addPositive, softmax, cell } from "./inference.as";

/** One LSTM step backwards: gates and cell states as `cell` left them, dh in, dc in and out; z becomes dz. */
export function cellBack(rows: i32, before: i32, H: i32, z: usize, cprev: usize, th: usize, dh: usize, lddh: i32, dc: usize): void {
  const w = (<usize>H) << 2;
  const one = f32x4.splat(1);
  for (let i = 0; i < rows; i++) {
    const zi = z + (<usize>i) * (w << 2);
    const row = (<usize>i) * w;
    const dhr = dh + ((<usize>(i * lddh)) << 2);
    for (let j: usize = 0; j < w; j += 16) {
      const gi = v128.load(zi + j);
      const gf = v128.load(zi + w + j);
      const gg = v128.load(zi + 2 * w + j);
      const go = v128.load(zi + 3 * w + j);
      const t = v128.load(th + row + j);
      const d = v128.load(dhr + j);
      const s = f32x4.add(v128.load(dc + row + j), f32x4.mul(f32x4.mul(d, go), f32x4.sub(one, f32x4.mul(t, t))));
      const cp = i < before ? v128.load(cprev + row + j) : f32x4.splat(0);
      v128.store(zi + j, f32x4.mul(f32x4.mul(s, gg), f32x4.mul(gi, f32x4.sub(one, gi))));
      v128.store(zi + w + j, f32x4.mul(f32x4.mul(s, cp), f32x4.mul(gf, f32x4.sub(one, gf))));
      v128.store(zi + 2 * w + j, f32x4.mul(f32x4.mul(s, gi), f32x4.sub(one, f32x4.mul(gg, gg))));
      v128.store(zi + 3 * w + j, f32x4.mul(f32x4.mul(d, t), f32x4.mul(go, f32x4.sub(one, go))));
      v128.store(dc + row + j, f32x4.mul(s, gf));
    }
  }
}

/** out (n × m) = the transpose of A (m × n), rows of out `ldo` floats apart. */
export function transpose(m: i32, n: i32, a: usize, lda: i32, out: usize, ldo: i32): void {
  for (let j0 = 0; j0 < n; j0 += 16) {
    const j1 = min(n, j0 + 16);
    for (let i = 0; i < m; i++) {
      for (let j = j0; j < j1; j++) {
        f32.store(out + ((<usize>(j * ldo + i)) << 2), f32.load(a + ((<usize>(i * lda + j)) << 2)));
      }
    }
  }
}

/** out (n) += the sums of the columns of X (rows × n, a multiple of 4). */
export function columnSums(rows: i32, n: i32, x: usize, ldx: i32, out: usize): void {
  for (let j: usize = 0; j < (<usize>n) << 2; j += 16) {
    let sum = v128.load(out + j);
    for (let i = 0; i < rows; i++) sum = f32x4.add(sum, v128.load(x + ((<usize>(i * ldx)) << 2) + j));
    v128.store(out + j, sum);
  }
}

/** y (n, a multiple of 4) += x. */
export function addTo(n: i32, x: usize, y: usize): void {
  for (const end = x + ((<usize>n) << 2); x < end; x += 16) {
    v128.store(y, f32x4.add(v128.load(y), v128.load(x)));
    y += 16;
  }
}

/** x (n, a multiple of 4) *= y. */
export function multiply(n: i32, y: usize, x: usize): void {
  for (const end = x + ((<usize>n) << 2); x < end; x += 16) {
    v128.store(x, f32x4.mul(v128.load(y), v128.load(x)));
    y += 16;
  }
}

/** dx = 0 where the activated x is 0; n is a multiple of 4. */
export function reluBack(n: i32, x: usize, dx: usize): void {
  const zero = f32x4.splat(0);
  for (const end = x + ((<usize>n) << 2); x < end; x += 16) {
    v128.store(dx, v128.and(v128.load(dx), f32x4.gt(v128.load(x), zero)));
    dx += 16;
  }
}

/** Fills a dropout mask with 0 or 1 / (1 - p) by xorshift32; gives the next state. */
export function dropoutMask(n: i32, p: f32, state: u32, mask: usize): u32 {
  const limit = <u32>(<f64>p * 4294967295.0);
  const keep: f32 = 1 / (1 - p);
  for (const end = mask + ((<usize>n) << 2); mask < end; mask += 4) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    f32.store(mask, state < limit ? 0 : keep);
  }
  return state;
}

/** Sum of squares of n floats (a multiple of 4). */
export function squares(n: i32, x: usize): f64 {
  let total: f64 = 0;
  for (const end = x + ((<usize>n) << 2); x < end; ) {
    const stop = min(end, x + 65536);
    let sum = f32x4.splat(0);
    for (; x < stop; x += 16) {
      const v = v128.load(x);
      sum = f32x4.add(sum, f32x4.mul(v, v));
    }
    total += f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
  }
  return total;
}

/** Adam (Kingma & Ba 2015) over n floats; `rate` holds the bias correction, gradients are scaled and cleared. */
export function adam(n: i32, p: usize, g: usize, m: usize, v: usize, rate: f32, b1: f32, b2: f32, root: f32, scale: f32): void {
  const vb1 = f32x4.splat(b1), ub1 = f32x4.splat(1 - b1);
  const vb2 = f32x4.splat(b2), ub2 = f32x4.splat(1 - b2);
  const eps = f32x4.splat(1e-8), vr = f32x4.splat(rate), vs = f32x4.splat(scale), vroot = f32x4.splat(root);
  for (const end = p + ((<usize>n) << 2); p < end; p += 16) {
    const d = f32x4.mul(v128.load(g), vs);
    const mm = f32x4.add(f32x4.mul(vb1, v128.load(m)), f32x4.mul(ub1, d));
    const vv = f32x4.add(f32x4.mul(vb2, v128.load(v)), f32x4.mul(ub2, f32x4.mul(d, d)));
    const step = f32x4.div(f32x4.mul(vr, mm), f32x4.add(f32x4.mul(f32x4.sqrt(vv), vroot), eps));
    v128.store(p, f32x4.sub(v128.load(p), step));
    v128.store(m, mm);
    v128.store(v, vv);
    v128.store(g, f32x4.splat(0));
    g += 16; m += 16; v += 16;
  }
}

/** e += (p - e) · rate over n floats: an exponential moving average. */
export function average(n: i32, p: usize, e: usize, rate: f32): void {
  const vr = f32x4.splat(rate);
  for (const end = p + ((<usize>n) << 2); p < end; p += 16) {
    const old = v128.load(e);
    v128.store(e, f32x4.add(old, f32x4.mul(f32x4.sub(v128.load(p), old), vr)));
    e += 16;
  }
}
