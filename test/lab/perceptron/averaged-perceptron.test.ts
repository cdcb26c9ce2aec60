import { describe, expect, it } from "vitest";
import { ByteReader, FeatureList, SparseLinear, best, createRandom } from "@dossier/core/learn";
import { AveragedPerceptron } from "../../../packages/lab/src/perceptron/averaged-perceptron.ts";
import { ByteWriter } from "../../../packages/lab/src/perceptron/byte-writer.ts";
import { packLinear } from "../../../packages/lab/src/perceptron/pack-linear.ts";

/** Numbers below 30 fall in three classes by their remainder; half of the features are noise. */
function features(number: number, noise: number): FeatureList {
  const list = new FeatureList();
  list.clear(1);
  list.add(number);
  list.add(noise);
  return list;
}

function train(seed: number): AveragedPerceptron {
  const model = new AveragedPerceptron(3);
  const random = createRandom(seed);
  const scores = new Float64Array(3);
  for (let step = 0; step < 2000; step++) {
    const number = Math.floor(random() * 30);
    const list = features(number, Math.floor(random() * 50));
    model.score(list, scores);
    const guess = best(scores, 3);
    model.tick();
    if (guess !== number % 3) model.update(list, number % 3, guess);
  }
  return model;
}

function pack(model: AveragedPerceptron): Uint8Array {
  const writer = new ByteWriter();
  packLinear(writer, 3, model.average(), { keep: 10_000 });
  return writer.toBytes();
}

describe("the averaged perceptron", () => {
  it("learns classes that its features tell apart, and keeps them when packed", () => {
    const shipped = new SparseLinear(new ByteReader(pack(train(3))));
    const scores = new Float64Array(3);
    for (let number = 0; number < 30; number++) {
      shipped.score(features(number, 99), scores);
      expect(best(scores, 3)).toBe(number % 3);
    }
  });

  it("gives the same bytes for the same seed, and others for another", () => {
    expect(pack(train(3))).toEqual(pack(train(3)));
    expect(pack(train(3))).not.toEqual(pack(train(4)));
  });

  it("scores features that it has not seen with nought", () => {
    const shipped = new SparseLinear(new ByteReader(pack(train(3))));
    const scores = new Float64Array(3).fill(7);
    shipped.score(features(1000, 1000), scores);
    expect([...scores]).toEqual([0, 0, 0]);
  });
});
