import { describe, expect, it } from "vitest";
import { createRandom } from "../../../packages/core/src/learn/random.ts";
import { createBatch } from "../../../packages/lab/src/neural/batch.ts";
import type { Example } from "../../../packages/lab/src/neural/examples.ts";
import { createTrainingKernel } from "../../../packages/lab/src/neural/kernel.ts";
import { Network, NO_NOISE } from "../../../packages/lab/src/neural/network.ts";
import { createParameters, networkShapes } from "../../../packages/lab/src/neural/parameters.ts";
import { createVocabulary } from "../../../packages/lab/src/neural/vocabulary.ts";

function example(text: string, layers: { tree: boolean; names: boolean }): Example {
  const words = text.split(" ");
  return {
    document: "",
    words,
    tags: layers.tree ? words.map((word) => `T|${String(word.length % 3)}`) : undefined,
    heads: layers.tree ? words.map((_, i) => i - 1) : undefined,
    labels: layers.tree ? words.map((word) => `l${String(word.length % 4)}`) : undefined,
    names: layers.names ? words.map((word) => (/^\p{Lu}/u.test(word) ? "B-PER" : "O")) : undefined,
    domain: "gum",
    share: 1,
  };
}

/** Sentences of unlike length and with layers missing, so that packing and masks are part of the check. */
const EXAMPLES = [
  example("the Dog barked at Paris loudly the Dog the Dog", { tree: true, names: true }),
  example("Paris barked and the cat ran", { tree: true, names: true }),
  example("the the cat", { tree: true, names: false }),
  example("Dog ran loudly", { tree: false, names: true }),
  ...Array.from({ length: 3 }, () => example("Dog ran at cat loudly", { tree: true, names: true })),
];

function setUp(): {
  parameters: ReturnType<typeof createParameters>;
  floats: () => Float32Array;
  loss: () => number;
} {
  const random = createRandom(5);
  const glove = {
    words: ["the", "dog", "cat", "ran"],
    vectors: Float32Array.from({ length: 400 }, () => random() - 0.5),
  };
  const vocabulary = createVocabulary(EXAMPLES, glove);
  const kernel = createTrainingKernel();
  const shapes = networkShapes({ words: vocabulary.words.length, hidden: 16, tags: 8, labels: 8 });
  const parameters = createParameters(kernel, shapes, 1);
  const network = new Network(kernel, parameters, glove);
  const batch = createBatch(EXAMPLES, vocabulary);
  const mark = kernel.mark();
  return {
    parameters,
    floats: () => kernel.floats(),
    loss: () => {
      kernel.release(mark);
      return network.run(batch, NO_NOISE, true).losses.loss;
    },
  };
}

describe("the network's way back", () => {
  const { parameters, floats, loss } = setUp();
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
});
