import type { TrainingKernel } from "./kernel.ts";
import type { Parameters } from "./parameters.ts";

/** A matrix in kernel memory: place, rows, columns, floats from row to row. */
export interface Matrix {
  readonly at: number;
  readonly rows: number;
  readonly cols: number;
  readonly stride: number;
}

/** The layers of the network, each with its way back; all memory comes from the kernel's arena. */
export class Layers {
  readonly kernel: TrainingKernel;
  readonly parameters: Parameters;

  constructor(kernel: TrainingKernel, parameters: Parameters) {
    this.kernel = kernel;
    this.parameters = parameters;
  }

  /** A fresh matrix; its content is not defined. */
  matrix(rows: number, cols: number): Matrix {
    return { at: this.kernel.allocate(rows * cols), rows, cols, stride: cols };
  }

  zeros(rows: number, cols: number): Matrix {
    const made = this.matrix(rows, cols);
    this.kernel.floats().fill(0, made.at, made.at + rows * cols);
    return made;
  }

  weight(name: string): Matrix {
    const { rows, cols } = this.parameters.shapes[name] ?? { rows: 0, cols: 0 };
    return { at: this.parameters.at(name), rows, cols, stride: cols };
  }

  gradient(name: string): Matrix {
    return { ...this.weight(name), at: this.parameters.gradientAt(name) };
  }

  /** B, or its transpose, packed for `gemm`; `rows` and `cols` are those of the result. */
  packed(b: Matrix, transposed: boolean): number {
    const [k, n] = transposed ? [b.cols, b.rows] : [b.rows, b.cols];
    const out = this.kernel.allocate(k * ((n + 7) & ~7));
    this.kernel.pack(k, n, b.at, b.stride, transposed ? 1 : 0, out);
    return out;
  }

  /** out = [out +] a · b, or a · bᵀ. */
  multiply(a: Matrix, b: Matrix, transposed: boolean, out: Matrix, add: boolean): void {
    const packed = this.packed(b, transposed);
    const n = ((transposed ? b.rows : b.cols) + 7) & ~7;
    this.kernel.gemm(a.rows, n, a.cols, a.at, a.stride, packed, out.at, out.stride, add ? 1 : 0);
  }

  /** out += aᵀ · b. */
  multiplyTransposed(a: Matrix, b: Matrix, out: Matrix): void {
    const turned = this.matrix(a.cols, a.rows);
    this.kernel.transpose(a.rows, a.cols, a.at, a.stride, turned.at, a.rows);
    this.multiply(turned, b, false, out, true);
  }

  /** x · W + b. */
  dense(name: string, x: Matrix): Matrix {
    const out = this.matrix(x.rows, this.weight(`${name}.w`).cols);
    this.kernel.fill(x.rows, out.cols, this.weight(`${name}.b`).at, out.at, out.stride);
    this.multiply(x, this.weight(`${name}.w`), false, out, true);
    return out;
  }

  /** Gradients of `dense`; dx is added to. */
  denseBack(name: string, x: Matrix, dy: Matrix, dx: Matrix | undefined): void {
    this.multiplyTransposed(x, dy, this.gradient(`${name}.w`));
    this.kernel.columnSums(dy.rows, dy.cols, dy.at, dy.stride, this.gradient(`${name}.b`).at);
    if (dx !== undefined) this.multiply(dy, this.weight(`${name}.w`), true, dx, true);
  }
}
