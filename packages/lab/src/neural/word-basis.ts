import { eigenvectors } from "./eigen.ts";
import { WORD } from "./parameters.ts";
import type { Values, WordRows } from "./weight-writer.ts";

/** Axes along which words' vectors are kept: a number is the vector times `to`, and stands for so much of `from`. */
export interface WordBasis {
  readonly to: readonly Float64Array[];
  readonly from: readonly Float64Array[];
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((total, x, i) => total + x * (b[i] ?? 0), 0);

/**
 * The best axes to keep: principal components of the vectors, measured by what they change in the layers that read them
 * (`readers`, whose first rows belong to the vectors).
 */
export function wordBasis(
  { vectors, weights }: WordRows,
  readers: readonly Values[],
  dimensions: number,
): WordBasis {
  const felt = readers.flatMap(({ cols, values }) =>
    Array.from({ length: cols }, (_, j) =>
      Float64Array.from({ length: WORD }, (_axis, i) => values[i * cols + j] ?? 0),
    ),
  );
  const metric = products(felt);
  const axes = eigenvectors(metric, WORD);
  const lengths = axes.map((axis) => Math.sqrt(Math.max(1e-9, dot(through(metric, axis), axis))));
  const seen = vectors.map((vector, index) =>
    Float64Array.from(axes, (axis, i) => (weights[index] ?? 1) * (lengths[i] ?? 0) * dot(axis, vector)),
  );
  const chosen = eigenvectors(products(seen), WORD).slice(0, dimensions);
  const mixed = (component: Float64Array, factor: (length: number) => number): Float64Array =>
    axes.reduce(
      (sum, axis, i) => sum.map((x, d) => x + (component[i] ?? 0) * factor(lengths[i] ?? 1) * (axis[d] ?? 0)),
      new Float64Array(WORD),
    );
  return {
    to: chosen.map((component) => mixed(component, (length) => length)),
    from: chosen.map((component) => mixed(component, (length) => 1 / length)),
  };
}

/** The sum of the products of each row with itself. */
function products(rows: readonly Float64Array[]): Float64Array {
  const matrix = new Float64Array(WORD * WORD);
  for (const row of rows) {
    for (let i = 0; i < WORD; i++) {
      const x = row[i] ?? 0;
      for (let j = 0; j < WORD; j++) matrix[i * WORD + j] = (matrix[i * WORD + j] ?? 0) + x * (row[j] ?? 0);
    }
  }
  return matrix;
}

function through(matrix: Float64Array, axis: Float64Array): Float64Array {
  return axis.map((_, i) => dot(matrix.subarray(i * WORD, (i + 1) * WORD), axis));
}
