import { createKernel, createNeuralModel, createPlainKernel } from "@dossier/core/learn";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../packages/core/src/learn/random.ts";
import { createBatch } from "../../../packages/lab/src/neural/batch.ts";
import type { Example } from "../../../packages/lab/src/neural/examples.ts";
import { exportModel } from "../../../packages/lab/src/neural/export.ts";
import { createTowerParameters } from "../../../packages/lab/src/neural/name-tower.ts";
import { createTrainer, trainStep } from "../../../packages/lab/src/neural/trainer.ts";

/** word, tag, head (1-based, 0 = root), label, name tag */
const SENTENCES = [
  "Nora/PROPN|NNP/2/nsubj/B-PER sings/VERB|VBZ/0/root/O in/ADP|IN/4/case/O Oslo/PROPN|NNP/2/obl/B-LOC ././././O",
  "Oslo/PROPN|NNP/2/nsubj/B-LOC sleeps/VERB|VBZ/0/root/O",
  "The/DET|DT/2/det/O choir/NOUN|NN/3/nsubj/O thanked/VERB|VBD/0/root/O Nora/PROPN|NNP/3/obj/B-PER Lind/PROPN|NNP/4/flat/I-PER",
];

function example(line: string): Example {
  const cells = line
    .replace("././././O", "./PUNCT|./2/punct/O")
    .split(" ")
    .map((cell) => cell.split("/"));
  const column = (index: number): string[] => cells.map((cell) => cell[index] ?? "");
  return {
    document: "",
    words: column(0),
    tags: column(1),
    heads: column(2).map((head) => Number(head) - 1),
    labels: column(3),
    names: column(4),
    domain: "gum",
    share: 1,
  };
}

/** The three sentences, each four times, so that words and labels are common enough to be kept. */
const EXAMPLES = Array.from({ length: 4 }, () => SENTENCES.map(example)).flat();

function trained(steps: number, withTower: boolean): Uint8Array {
  const random = createRandom(1);
  const glove = {
    words: ["oslo", "choir"],
    vectors: Float32Array.from({ length: 200 }, () => random() - 0.5),
  };
  const settings = { hidden: 16, epochs: 1, batchTokens: 100, rate: 0.02, dropout: 0.33, seed: 3, vary: 0 };
  const trainer = createTrainer(EXAMPLES, glove, settings);
  const batch = createBatch(EXAMPLES, trainer.vocabulary);
  for (let step = 0; step < steps; step++) trainStep(trainer, batch, step, 0.5);
  const { kernel, parameters: p, vocabulary } = trainer;
  kernel.floats().copyWithin(p.averages, p.values, p.values + p.size);
  const tower = { kernel, parameters: createTowerParameters(kernel, 16, 1) };
  return exportModel(trainer, withTower ? tower : undefined, vocabulary, {
    words: 2,
    dimensions: 64,
    step: 0.1,
    domains: ["gum"],
    curves: [],
  });
}

describe("an exported neural model", () => {
  const bytes = trained(150, false);
  const words = SENTENCES.map((line) => example(line).words);

  it("says of its training sentences what it was taught, after quantisation", () => {
    const model = createNeuralModel(bytes);
    for (const [s, found] of model.analyze(words).entries()) {
      const gold = example(SENTENCES[s] ?? "");
      expect(Array.from(found.tags, (tag) => model.tags[tag])).toEqual(gold.tags);
      expect([...found.heads]).toEqual(gold.heads);
      expect(Array.from(found.labels, (label) => model.labels[label])).toEqual(gold.labels);
    }
    const names = model
      .analyze(words)
      .map((found) => found.names.map(({ start, end, type }) => [start, end, type]));
    expect(names).toEqual([
      [
        [0, 1, 0],
        [3, 4, 2],
      ],
      [[0, 1, 2]],
      [[3, 5, 0]],
    ]);
  });

  it("gives the same bits with and without WebAssembly", () => {
    const fast = createNeuralModel(bytes, createKernel()).analyze(words);
    const plain = createNeuralModel(bytes, createPlainKernel()).analyze(words);
    expect(fast).toEqual(plain);
  });

  it("gives the same bits with and without WebAssembly where it holds a tower for names", () => {
    const towered = trained(10, true);
    const fast = createNeuralModel(towered, createKernel());
    expect(fast.analyze(words)).toEqual(createNeuralModel(towered, createPlainKernel()).analyze(words));
    expect(words.flatMap((sentence) => fast.analyze([sentence]))).toEqual(fast.analyze(words));
  });

  it("does not depend on what else is read at the same time", () => {
    const model = createNeuralModel(bytes);
    const alone = words.flatMap((sentence) => model.analyze([sentence]));
    expect(model.analyze(words)).toEqual(alone);
    expect(model.analyze([[], ...words, []]).slice(1, -1)).toEqual(alone);
  });

  it("refuses another format and says what to do", () => {
    expect(() => createNeuralModel(new Uint8Array([3, 97, 98, 99]))).toThrow(/restore it or train it anew/u);
  });
});
