import { describe } from "vitest";
import { createRandom } from "../../../packages/core/src/learn/random.ts";
import { createBatch } from "../../../packages/lab/src/neural/batch.ts";
import type { Example } from "../../../packages/lab/src/neural/examples.ts";
import { createTrainingKernel } from "../../../packages/lab/src/neural/kernel.ts";
import { Network, NO_NOISE } from "../../../packages/lab/src/neural/network.ts";
import { NameTower, createTowerParameters } from "../../../packages/lab/src/neural/name-tower.ts";
import { createParameters, INPUT, networkShapes } from "../../../packages/lab/src/neural/parameters.ts";
import { createVocabulary } from "../../../packages/lab/src/neural/vocabulary.ts";
import { testSlopes, type OnBatch } from "./slopes.ts";

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

function setUp(): OnBatch {
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

function setUpTower(): OnBatch {
  const random = createRandom(6);
  const vocabulary = createVocabulary(EXAMPLES, { words: [], vectors: new Float32Array(0) });
  const batch = createBatch(EXAMPLES, vocabulary);
  const vectors = Float32Array.from({ length: batch.size * INPUT }, () => random() - 0.5);
  const kernel = createTrainingKernel();
  const parameters = createTowerParameters(kernel, 16, 1);
  const tower = new NameTower(kernel, parameters);
  const mark = kernel.mark();
  return {
    parameters,
    floats: () => kernel.floats(),
    loss: () => {
      kernel.release(mark);
      return tower.train(batch, vectors, 0);
    },
  };
}

describe("the network's way back", () => {
  testSlopes(setUp());
});

describe("the way back of the tower for names", () => {
  testSlopes(setUpTower());
});
