import { type Kernel, decodeBase64, instantiate, wasmKernel } from "@dossier/core/learn";
import { KERNEL_BYTES } from "./kernel-bytes.ts";

/** The kernel with what training needs besides; places are indexes of floats. */
export interface TrainingKernel extends Kernel {
  /** One LSTM step backwards: `z` holds activated gates and becomes their gradient; `dc` is carried on. */
  readonly cellBack: (
    rows: number,
    before: number,
    H: number,
    z: number,
    cprev: number,
    th: number,
    dh: number,
    lddh: number,
    dc: number,
  ) => void;
  readonly transpose: (m: number, n: number, a: number, lda: number, out: number, ldo: number) => void;
  readonly columnSums: (rows: number, n: number, x: number, ldx: number, out: number) => void;
  readonly addTo: (n: number, x: number, y: number) => void;
  /** x *= y. */
  readonly multiply: (n: number, y: number, x: number) => void;
  readonly reluBack: (n: number, x: number, dx: number) => void;
  /** Fills a mask with 0 or 1 / (1 − p); gives the next state of the generator. */
  readonly dropoutMask: (n: number, p: number, state: number, mask: number) => number;
  readonly squares: (n: number, x: number) => number;
  readonly adam: (
    n: number,
    p: number,
    g: number,
    m: number,
    v: number,
    rate: number,
    b1: number,
    b2: number,
    root: number,
    scale: number,
  ) => void;
  readonly average: (n: number, p: number, e: number, rate: number) => void;
}

type Raw = (...parameters: number[]) => number;

/** Instantiates the training kernel; throws where WebAssembly with SIMD is missing. */
export function createTrainingKernel(): TrainingKernel {
  const exports = instantiate(decodeBase64(KERNEL_BYTES));
  if (exports === undefined) throw new Error("training needs WebAssembly with SIMD; use Node 20 or newer");
  const raw = exports as unknown as Readonly<Record<keyof TrainingKernel, Raw>>;
  return {
    ...wasmKernel(exports),
    cellBack: (rows, before, H, z, cprev, th, dh, lddh, dc) =>
      raw.cellBack(rows, before, H, z * 4, cprev * 4, th * 4, dh * 4, lddh, dc * 4),
    transpose: (m, n, a, lda, out, ldo) => raw.transpose(m, n, a * 4, lda, out * 4, ldo),
    columnSums: (rows, n, x, ldx, out) => raw.columnSums(rows, n, x * 4, ldx, out * 4),
    addTo: (n, x, y) => raw.addTo(n, x * 4, y * 4),
    multiply: (n, y, x) => raw.multiply(n, y * 4, x * 4),
    reluBack: (n, x, dx) => raw.reluBack(n, x * 4, dx * 4),
    dropoutMask: (n, p, state, mask) => raw.dropoutMask(n, p, state, mask * 4) >>> 0,
    squares: (n, x) => raw.squares(n, x * 4),
    adam: (n, p, g, m, v, rate, b1, b2, root, scale) =>
      raw.adam(n, p * 4, g * 4, m * 4, v * 4, rate, b1, b2, root, scale),
    average: (n, p, e, rate) => raw.average(n, p * 4, e * 4, rate),
  };
}
