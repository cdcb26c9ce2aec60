import { expect, it } from "vitest";
import type { Parameters } from "../../../packages/lab/src/neural/parameters.ts";

/** A network on one batch: `loss` also adds to the gradients. */
export interface OnBatch {
  readonly parameters: Parameters;
  readonly floats: () => Float32Array;
  readonly loss: () => number;
}

/** Tests, matrix by matrix, that the steepest gradients are the slopes of the loss. */
export function testSlopes({ parameters, floats, loss }: OnBatch): void {
  floats().fill(0, parameters.gradients, parameters.gradients + parameters.size);
  loss();
  const gradients = floats().slice(parameters.gradients, parameters.gradients + parameters.size);

  /** Loss with one parameter moved by `step`. */
  function moved(index: number, step: number): number {
    const at = parameters.values + index;
    const kept = floats()[at] ?? 0;
    floats()[at] = kept + step;
    const result = loss();
    floats()[at] = kept;
    return result;
  }

  it.each(Object.keys(parameters.shapes))("agrees with the slope of the loss for %s", (name) => {
    const { rows, cols } = parameters.shapes[name] ?? { rows: 0, cols: 0 };
    const first = parameters.at(name) - parameters.values;
    const steepest = Array.from({ length: rows * cols }, (_, i) => first + i)
      .sort((a, b) => Math.abs(gradients[b] ?? 0) - Math.abs(gradients[a] ?? 0))
      .slice(0, 3);
    /** A step across the bend of a ReLU spoils a slope: then a smaller or larger one decides. */
    const errors = steepest.map((index) => {
      const analytic = gradients[index] ?? 0;
      let least = Infinity;
      for (const step of [1e-3, 3e-4, 3e-3]) {
        const slope = (moved(index, step) - moved(index, -step)) / (2 * step);
        least = Math.min(least, Math.abs(slope - analytic) / (Math.abs(slope) + Math.abs(analytic) + 1e-3));
        if (least < 0.02) break;
      }
      return least;
    });
    expect(Math.max(...errors)).toBeLessThan(0.02);
  });
}
