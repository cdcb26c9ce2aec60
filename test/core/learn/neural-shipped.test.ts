import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createNeuralModel, createPlainKernel, neuralReader, type NeuralModel } from "@dossier/core/learn";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** "word <label head" for each word. */
function tree(model: NeuralModel, text: string): string[] {
  const words = text.split(" ");
  const [found] = model.analyze([words]);
  return words.map((word, i) => {
    const head = found?.heads[i] ?? -1;
    return `${word} <${model.labels[found?.labels[i] ?? 0] ?? ""} ${words[head] ?? "ROOT"}`;
  });
}

const WORDS = [
  "the",
  "Kenya",
  "NATO",
  "Anna",
  "Lind",
  "opened",
  "said",
  "an",
  "embassy",
  "2,000",
  "’s",
  "é",
  ",",
  ".",
];

describe.each(["full", "light"])("the shipped %s model", (kind) => {
  const path = new URL(`../../../data/models/neural.${kind}.bin`, import.meta.url);
  const bytes = readFileSync(fileURLToPath(path));
  const model = createNeuralModel(bytes);
  const plain = createNeuralModel(bytes, createPlainKernel());

  it("finds subject, object and a prepositional phrase", () => {
    const found = tree(model, "The ministry sold old ferries to a shipyard .");
    expect(found).toContain("ministry <nsubj sold");
    expect(found).toContain("ferries <obj sold");
    expect(found).toContain("to <case shipyard");
    expect(found[2]).toBe("sold <root ROOT");
  });

  it("tells who did what in the passive", () => {
    const found = tree(model, "The bridge was built by Dutch engineers .");
    expect(found).toContain("bridge <nsubj:pass built");
    expect(found).toContain("engineers <obl:agent built");
  });

  it.each([
    "The Union Accuses the Company of Fraud",
    "THE UNION ACCUSES THE COMPANY OF FRAUD",
    "the union accuses the company of fraud",
  ])("reads %s", (text) => {
    const found = tree(model, text).map((each) => each.toLowerCase());
    expect(found).toContain("union <nsubj accuses");
    expect(found).toContain("company <obj accuses");
  });

  it("gives probabilities, and the same bits without WebAssembly", () => {
    const sentences = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), { maxLength: 4 });
    fc.assert(
      fc.property(sentences, (words) => {
        const found = model.analyze(words);
        expect(plain.analyze(words)).toEqual(found);
        for (const score of found.flatMap(({ arcScores }) => [...arcScores])) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("is read once for all stages that share its bytes", () => {
    expect(neuralReader(bytes)).toBe(neuralReader(bytes));
  });

  it("makes a tree of any length, and nothing of nothing", () => {
    const long = Array.from({ length: 300 }, (_, i) => (i % 7 === 0 ? "," : "word"));
    const [found] = model.analyze([long]);
    expect(found?.heads.filter((head) => head < 0).length).toBe(1);
    expect(model.analyze([])).toEqual([]);
  });
});
