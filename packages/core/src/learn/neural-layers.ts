import type { Kernel } from "./kernel.ts";
import type { Rows } from "./neural-rows.ts";
import type { NeuralWeights, Weight } from "./neural-weights.ts";

/** Rows of 16-bit integers in kernel memory, ready to be multiplied with weights. */
export interface ShortRows {
  readonly at: number;
  readonly scales: number;
  readonly rows: number;
  readonly cols: number;
}

/** Rows of `cols` floats, `ld` apart, as integers in fresh memory. */
export function quantized(kernel: Kernel, rows: number, cols: number, x: number, ld: number): ShortRows {
  const at = kernel.allocate((rows * cols) / 2);
  const scales = kernel.allocate(rows);
  kernel.quantize(rows, cols, x, ld, at, scales);
  return { at, scales, rows, cols };
}

/** out = [from +] x · W; the rows of `from` lie `ldf` apart. */
export function multiply(
  kernel: Kernel,
  x: ShortRows,
  weight: Weight,
  out: number,
  ldo: number,
  from = 0,
  ldf = 0,
): void {
  const { rows, cols, at, scales } = x;
  kernel.gemmShort(rows, weight.cols, cols, at, scales, weight.packed, weight.at, from, ldf, out, ldo);
}

/** x · W + b into fresh memory; the weights' name ends in `part`. */
export function dense(
  kernel: Kernel,
  weights: NeuralWeights,
  name: string,
  x: ShortRows,
  part: "w" | "x" = "w",
): Rows {
  const w = weights.weight(`${name}.${part}`);
  const at = kernel.allocate(x.rows * w.cols);
  multiply(kernel, x, w, at, w.cols, weights.weight(`${name}.b`).at);
  return { at, cols: w.cols };
}
