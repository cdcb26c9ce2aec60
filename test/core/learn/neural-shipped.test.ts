import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createNeuralModel, createPlainKernel, neuralReader } from "@dossier/core/learn";
import { describe, expect, it } from "vitest";

const bytes = readFileSync(fileURLToPath(new URL("../../../data/models/neural.full.bin", import.meta.url)));
const model = createNeuralModel(bytes);

/** "word <label head" for each word. */
function tree(text: string): string[] {
  const words = text.split(" ");
  const [found] = model.analyze([words]);
  return words.map((word, i) => {
    const head = found?.heads[i] ?? -1;
    return `${word} <${model.labels[found?.labels[i] ?? 0] ?? ""} ${words[head] ?? "ROOT"}`;
  });
}

describe("the shipped neural model", () => {
  it("finds subject, object and a prepositional phrase", () => {
    const found = tree("The ministry sold old ferries to a shipyard .");
    expect(found).toContain("ministry <nsubj sold");
    expect(found).toContain("ferries <obj sold");
    expect(found).toContain("to <case shipyard");
    expect(found[2]).toBe("sold <root ROOT");
  });

  it("tells who did what in the passive", () => {
    const found = tree("The bridge was built by Dutch engineers .");
    expect(found).toContain("bridge <nsubj:pass built");
    expect(found).toContain("engineers <obl:agent built");
  });

  it.each([
    "The Union Accuses the Company of Fraud",
    "THE UNION ACCUSES THE COMPANY OF FRAUD",
    "the union accuses the company of fraud",
  ])("reads %s", (text) => {
    const found = tree(text).map((each) => each.toLowerCase());
    expect(found).toContain("union <nsubj accuses");
    expect(found).toContain("company <obj accuses");
  });

  it("gives probabilities, and the same bits without WebAssembly", () => {
    const sentence = [["Kenya", "opened", "an", "embassy", "in", "Lima", "."]];
    const found = model.analyze(sentence);
    expect(createNeuralModel(bytes, createPlainKernel()).analyze(sentence)).toEqual(found);
    for (const score of found[0]?.arcScores ?? []) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
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
