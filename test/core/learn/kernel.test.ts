import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../packages/core/src/learn/random.ts";
import { createKernel, createPlainKernel, type Kernel } from "../../../packages/core/src/learn/kernel.ts";

function random(kernel: Kernel, count: number, seed: number): number {
  const next = createRandom(seed);
  const at = kernel.allocate(count);
  kernel.floats().set(
    Array.from({ length: count }, () => next() * 6 - 3),
    at,
  );
  return at;
}

const read = (kernel: Kernel, at: number, count: number): number[] => [
  ...kernel.floats().slice(at, at + count),
];

function product(kernel: Kernel, m: number, n: number, k: number): number[] {
  const a = random(kernel, m * k, 1);
  const b = random(kernel, k * n, 2);
  const packed = kernel.allocate(k * n);
  kernel.pack(k, n, b, n, 0, packed);
  const c = random(kernel, m * n, 3);
  kernel.gemm(m, n, k, a, k, packed, c, n, 1);
  return read(kernel, c, m * n);
}

/** Integer weights, their rows in pairs, in panels of 8 columns. */
function shortProduct(kernel: Kernel, m: number, n: number, k: number, ldf: number): number[] {
  const a = random(kernel, m * k, 1);
  const rows = kernel.allocate((m * k) / 2);
  const scales = kernel.allocate(m);
  kernel.quantize(m, k, a, k, rows, scales);
  const weights = kernel.allocate((k * n) / 2);
  const next = createRandom(2);
  for (let i = 0; i < k * n; i++) kernel.shorts()[weights * 2 + i] = Math.floor(next() * 255) - 127;
  const columns = random(kernel, n, 5);
  const from = random(kernel, m * n, 3);
  const c = kernel.allocate(m * n);
  kernel.gemmShort(m, n, k, rows, scales, weights, columns, from, ldf, c, n);
  return read(kernel, c, m * n);
}

function dots(kernel: Kernel): number[] {
  const [rows, count, width] = [3, 5, 8];
  const x = random(kernel, rows * count * width, 1);
  const y = random(kernel, rows * width, 2);
  const out = random(kernel, rows * 8, 3);
  kernel.pairDots(rows, count, width, x, y, out, 8);
  return read(kernel, out, rows * 8);
}

function step(kernel: Kernel): number[] {
  const [rows, H] = [5, 8];
  const z = random(kernel, rows * 4 * H, 4);
  const [before, c, th, h] = [5, 6, 7, 8].map((seed) => random(kernel, rows * H, seed)) as [
    number,
    number,
    number,
    number,
  ];
  kernel.cell(rows, 3, H, z, before, c, th, h, H);
  return [...read(kernel, z, rows * 4 * H), ...read(kernel, h, rows * H)];
}

function chances(kernel: Kernel): number[] {
  const x = random(kernel, 3 * 12, 9);
  kernel.softmax(3, 12, x, 12);
  return read(kernel, x, 36);
}

/** Rows 2, none, 0 and 2 of three. */
function picked(kernel: Kernel): number[] {
  const from = random(kernel, 3 * 8, 12);
  const indexes = kernel.allocate(4);
  new Int32Array(kernel.floats().buffer, indexes * 4, 4).set([2, -1, 0, 2]);
  const out = random(kernel, 4 * 12, 13);
  kernel.gather(4, 8, indexes, from, 8, out, 12);
  return read(kernel, out, 4 * 12);
}

function sums(kernel: Kernel): number[] {
  const x = random(kernel, 24, 10);
  const y = random(kernel, 24, 11);
  kernel.addPositive(24, x, y);
  return read(kernel, y, 24);
}

describe("the kernel", () => {
  it("multiplies as the definition says", () => {
    const kernel = createKernel();
    const a = kernel.allocate(2);
    const b = kernel.allocate(16);
    kernel.floats().set([2, 3], a);
    kernel.floats().set(
      Array.from({ length: 16 }, (_, i) => i),
      b,
    );
    const packed = kernel.allocate(16);
    kernel.pack(2, 8, b, 8, 0, packed);
    const c = kernel.allocate(8);
    kernel.gemm(1, 8, 2, a, 2, packed, c, 8, 0);
    expect(read(kernel, c, 8)).toEqual([24, 29, 34, 39, 44, 49, 54, 59]);
  });

  it.each([
    [1, 8, 3],
    [4, 16, 7],
    [7, 24, 33],
  ])("gives the same bits in WebAssembly and in plain loops for %i × %i × %i", (m, n, k) => {
    expect(product(createKernel(), m, n, k)).toEqual(product(createPlainKernel(), m, n, k));
  });

  it.each([
    [1, 8, 8],
    [4, 16, 32],
    [7, 24, 672],
  ])("multiplies integers with the same bits in both for %i × %i × %i", (m, n, k) => {
    for (const ldf of [n, 0]) {
      expect(shortProduct(createKernel(), m, n, k, ldf)).toEqual(
        shortProduct(createPlainKernel(), m, n, k, ldf),
      );
    }
    expect(dots(createKernel())).toEqual(dots(createPlainKernel()));
  });

  it("picks rows, zeros for none, and leaves what lies between them", () => {
    const found = picked(createKernel());
    const kernel = createKernel();
    const from = read(kernel, random(kernel, 24, 12), 24);
    const kept = read(kernel, random(kernel, 48, 13), 48);
    const rows = [from.slice(16), from.slice(0, 8).fill(0), from.slice(0, 8), from.slice(16)];
    expect(found).toEqual(rows.flatMap((row, i) => [...row, ...kept.slice(i * 12 + 8, i * 12 + 12)]));
    expect(picked(createPlainKernel())).toEqual(found);
  });

  it("gives the same bits in both, whatever the sizes", () => {
    const sizes = fc.record({
      m: fc.integer({ min: 1, max: 13 }),
      panels: fc.integer({ min: 1, max: 4 }),
      k: fc.integer({ min: 1, max: 40 }),
    });
    const [fast, plain] = [createKernel(), createPlainKernel()];
    fc.assert(
      fc.property(sizes, ({ m, panels, k }) => {
        expect(product(fast, m, panels * 8, k)).toEqual(product(plain, m, panels * 8, k));
        expect(shortProduct(fast, m, panels * 8, k * 8, panels * 8)).toEqual(
          shortProduct(plain, m, panels * 8, k * 8, panels * 8),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("multiplies quantised rows as the definition says", () => {
    const kernel = createKernel();
    const a = kernel.allocate(8);
    kernel.floats().set([1, 0, -0.5, 0, 0, 0, 0, 0], a);
    const rows = kernel.allocate(4);
    const scale = kernel.allocate(1);
    kernel.quantize(1, 8, a, 8, rows, scale);
    const weights = kernel.allocate(32);
    // rows 0 and 1 lie in pairs, then rows 2 and 3: column j of row 0 is 100, of row 2 it is j
    for (let j = 0; j < 8; j++) {
      kernel.shorts()[weights * 2 + 2 * j] = 100;
      kernel.shorts()[weights * 2 + 16 + 2 * j] = j;
    }
    const columns = kernel.allocate(8);
    kernel.floats().fill(0.5, columns, columns + 8);
    const c = kernel.allocate(8);
    kernel.gemmShort(1, 8, 8, rows, scale, weights, columns, 0, 0, c, 8);
    for (const [j, x] of read(kernel, c, 8).entries()) expect(x).toBeCloseTo(50 - j / 4, 3);
  });

  it("packs the transpose", () => {
    const kernel = createKernel();
    const plain = createPlainKernel();
    const packed = [kernel, plain].map((each) => {
      const b = random(each, 5 * 11, 3);
      const out = each.allocate(11 * 8);
      each.pack(11, 5, b, 11, 1, out);
      return read(each, out, 11 * 8);
    });
    expect(packed[0]).toEqual(packed[1]);
  });

  it("steps an LSTM, normalises rows and adds what is positive with the same bits in both", () => {
    expect(step(createKernel())).toEqual(step(createPlainKernel()));
    expect(chances(createKernel())).toEqual(chances(createPlainKernel()));
    expect(sums(createKernel())).toEqual(sums(createPlainKernel()));
  });

  it("makes rows of probabilities", () => {
    const rows = chances(createKernel());
    for (const row of [0, 12, 24])
      expect(rows.slice(row, row + 12).reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  });

  it("gives memory back to a mark", () => {
    const kernel = createKernel();
    const mark = kernel.mark();
    const first = kernel.allocate(100_000);
    kernel.release(mark);
    expect(kernel.allocate(8)).toBe(first);
  });
});
