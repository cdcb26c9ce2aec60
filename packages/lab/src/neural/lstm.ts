import type { Layers, Matrix } from "./layers.ts";

/** What one direction of an LSTM layer keeps for the way back: gates, cell states, their tanh. */
export interface LstmRun {
  readonly gates: Matrix;
  readonly cells: Matrix;
  readonly tanhs: Matrix;
}

/** Steps in reading order with the step before each: forwards, or backwards from the last word. */
function steps(
  offsets: Int32Array,
  backwards: boolean,
): { at: number; rows: number; from: number; before: number }[] {
  const count = offsets.length - 1;
  const at = (t: number): number => offsets[t] ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const t = backwards ? count - 1 - index : index;
    const previous = backwards ? t + 1 : t - 1;
    const rows = at(t + 1) - at(t);
    const exists = previous >= 0 && previous < count;
    const before = exists ? Math.min(rows, at(previous + 1) - at(previous)) : 0;
    return { at: at(t), rows, from: exists ? at(previous) : 0, before };
  });
}

/** Runs one direction over packed rows of x; writes H columns of `out` from column `column`. */
export function lstmForward(
  layers: Layers,
  name: string,
  x: Matrix,
  offsets: Int32Array,
  backwards: boolean,
  out: Matrix,
  column: number,
): LstmRun {
  const { kernel } = layers;
  const weights = layers.weight(`${name}.h`);
  const H = weights.rows;
  const gates = layers.matrix(x.rows, 4 * H);
  const cells = layers.matrix(x.rows, H);
  const tanhs = layers.matrix(x.rows, H);
  kernel.fill(x.rows, 4 * H, layers.weight(`${name}.b`).at, gates.at, 4 * H);
  layers.multiply(x, layers.weight(`${name}.x`), false, gates, true);
  const packed = layers.packed(weights, false);
  const h = out.at + column;
  for (const { at, rows, from, before } of steps(offsets, backwards)) {
    const z = gates.at + at * 4 * H;
    kernel.gemm(before, 4 * H, H, h + from * out.stride, out.stride, packed, z, 4 * H, 1);
    const c = cells.at + at * H;
    kernel.cell(
      rows,
      before,
      H,
      z,
      cells.at + from * H,
      c,
      tanhs.at + at * H,
      h + at * out.stride,
      out.stride,
    );
  }
  return { gates, cells, tanhs };
}

/** Gradients of `lstmForward`: dout is changed on the way, dx is added to, `run.gates` becomes its own gradient. */
export function lstmBackward(
  layers: Layers,
  name: string,
  x: Matrix,
  offsets: Int32Array,
  backwards: boolean,
  run: LstmRun,
  out: Matrix,
  dout: Matrix,
  column: number,
  dx: Matrix,
): void {
  const { kernel } = layers;
  const weights = layers.weight(`${name}.h`);
  const H = weights.rows;
  const packed = layers.packed(weights, true);
  const carried = layers.zeros(offsets[1] ?? 0, H);
  const previous = layers.zeros(x.rows, H);
  const f = kernel.floats();
  const dh = dout.at + column;
  for (const { at, rows, from, before } of steps(offsets, backwards).reverse()) {
    const z = run.gates.at + at * 4 * H;
    kernel.cellBack(
      rows,
      before,
      H,
      z,
      run.cells.at + from * H,
      run.tanhs.at + at * H,
      dh + at * dout.stride,
      dout.stride,
      carried.at,
    );
    kernel.gemm(before, H, 4 * H, z, 4 * H, packed, dh + from * dout.stride, dout.stride, 1);
    for (let i = 0; i < before; i++) {
      const row = out.at + column + (from + i) * out.stride;
      f.copyWithin(previous.at + (at + i) * H, row, row + H);
    }
  }
  layers.multiplyTransposed(previous, run.gates, layers.gradient(`${name}.h`));
  layers.multiplyTransposed(x, run.gates, layers.gradient(`${name}.x`));
  kernel.columnSums(x.rows, 4 * H, run.gates.at, 4 * H, layers.gradient(`${name}.b`).at);
  layers.multiply(run.gates, layers.weight(`${name}.x`), true, dx, true);
}
