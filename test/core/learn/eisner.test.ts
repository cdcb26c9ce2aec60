import { describe, expect, it } from "vitest";
import { eisner } from "../../../packages/core/src/learn/eisner.ts";
import { createKernel, createPlainKernel, type Kernel } from "../../../packages/core/src/learn/kernel.ts";
import { createRandom } from "../../../packages/core/src/learn/random.ts";

const KERNELS: readonly Kernel[] = [createKernel(), createPlainKernel()];

function randomScores(n: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: n * (n + 1) }, () => random());
}

/** Heads by WebAssembly, which the plain loops must find too. */
function headsOf(scores: Float32Array, n: number): number[] {
  const found = KERNELS.map((kernel) => {
    const at = kernel.allocate(scores.length);
    kernel.floats().set(scores, at);
    return [...eisner(kernel, { at, cols: n + 1 }, n)];
  });
  expect(found[1]).toEqual(found[0]);
  return found[0] ?? [];
}

function total(heads: readonly number[], scores: Float32Array): number {
  const n = heads.length;
  return heads.reduce((sum, head, i) => sum + (scores[i * (n + 1) + (head < 0 ? n : head)] ?? 0), 0);
}

/** One root, every word leads to it, no arcs cross. */
function isProjectiveTree(heads: readonly number[]): boolean {
  const up = (i: number): number => heads[i] ?? -1;
  const reaches = (i: number): boolean => {
    let at = i;
    for (let left = heads.length; at >= 0 && left >= 0; left--) at = up(at);
    return at < 0;
  };
  if (heads.filter((head) => head < 0).length !== 1 || !heads.every((_, i) => reaches(i))) return false;
  return heads.every((head, i) => {
    if (head < 0) return true;
    const [low, high] = [Math.min(i, head), Math.max(i, head)];
    for (let k = low + 1; k < high; k++) {
      let at = k;
      while (at >= 0 && at !== head) at = up(at);
      if (at < 0) return false;
    }
    return true;
  });
}

function* allHeads(n: number, start: readonly number[] = []): Generator<number[]> {
  if (start.length === n) {
    yield [...start];
    return;
  }
  for (let head = -1; head < n; head++) if (head !== start.length) yield* allHeads(n, [...start, head]);
}

describe("Eisner's algorithm", () => {
  it.each([1, 2, 3, 4, 5])("finds the best of all projective trees over %i words", (n) => {
    for (let seed = 0; seed < 8; seed++) {
      const scores = randomScores(n, seed);
      const best = Math.max(
        ...[...allHeads(n)].filter(isProjectiveTree).map((heads) => total(heads, scores)),
      );
      const found = headsOf(scores, n);
      expect(isProjectiveTree(found)).toBe(true);
      expect(total(found, scores)).toBeCloseTo(best, 5);
    }
  });

  it.each([9, 33, 70])("finds the same tree in WebAssembly and in plain loops over %i words", (n) => {
    expect(isProjectiveTree(headsOf(randomScores(n, n), n))).toBe(true);
  });

  it("gives nothing for no words", () => {
    expect(headsOf(new Float32Array(0), 0)).toEqual([]);
  });
});
