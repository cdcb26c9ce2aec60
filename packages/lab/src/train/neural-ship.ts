import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type NeuralModel, createNeuralModel } from "@dossier/core/learn";
import { MODELS } from "../corpora/places.ts";
import { loadCheckpoint } from "../neural/checkpoint.ts";
import { NAME_TYPES, type Example } from "../neural/examples.ts";
import { exportModel, type ExportSettings, type Trained } from "../neural/export.ts";
import { readGlove } from "../neural/glove.ts";
import { createTrainingKernel } from "../neural/kernel.ts";
import { createTowerParameters, TOWER } from "../neural/name-tower.ts";
import { calibrationCurve, reliabilityTable, type Guess } from "../neural/reliability.ts";
import { createTrainer, DEFAULTS } from "../neural/trainer.ts";
import { readNumbers } from "./arguments.ts";
import { neuralData } from "./neural.ts";

/** Of the full model; a width of 0 is a model without tower. */
const SETTINGS = { hidden: DEFAULTS.hidden, width: TOWER, words: 80_000, dimensions: 32, step: 0.5 };
const DOMAINS: ExportSettings["domains"] = ["uner", "crossner"];
const BINS = 20;

function arcGuesses(model: NeuralModel, examples: readonly Example[]): Guess[] {
  const found = model.analyze(examples.map((e) => e.words));
  return examples.flatMap((e, s) =>
    e.words.map((_, i) => ({
      chance: found[s]?.arcScores[i] ?? 0,
      right: found[s]?.heads[i] === e.heads?.[i],
    })),
  );
}

/** Names as "start end type". */
function goldNames(tags: readonly string[]): Set<string> {
  const names = new Set<string>();
  let start = 0;
  for (const [i, tag] of tags.entries()) {
    if (!tag.startsWith("I-")) start = i;
    if (tag !== "O" && tags[i + 1]?.startsWith("I-") !== true)
      names.add(`${String(start)} ${String(i + 1)} ${tag.slice(2)}`);
  }
  return names;
}

function nameGuesses(model: NeuralModel, examples: readonly Example[]): Guess[] {
  const found = model.analyze(examples.map((e) => e.words));
  return examples.flatMap((e, s) => {
    const gold = goldNames(e.names ?? []);
    return (found[s]?.names ?? [])
      .map((name) => ({ ...name, type: NAME_TYPES[name.type] ?? "MISC" }))
      .filter(({ type }) => type !== "MISC")
      .map(({ start, end, type, score }) => ({
        chance: score,
        right: gold.has(`${String(start)} ${String(end)} ${type}`),
      }));
  });
}

function loadTower(path: string, width: number): Trained | undefined {
  if (width === 0) return undefined;
  const kernel = createTrainingKernel();
  const parameters = createTowerParameters(kernel, width, 0);
  if (loadCheckpoint(path, kernel, parameters) === undefined)
    throw new Error(`${path}: no checkpoint of this size; run npm run train -- neural-names`);
  return { kernel, parameters };
}

/**
 * Cuts, calibrates and writes a shipped model from CHECKPOINT and CHECKPOINT.names to OUT (`neural.full.bin`); prints
 * sizes and reliability. Options: --hidden and --width of the tower, --words of GloVe, --dimensions of its
 * vectors and their --step.
 */
export function run(args: readonly string[]): void {
  const { files, numbers } = readNumbers(args, SETTINGS);
  const { hidden, width, words, dimensions, step } = numbers;
  const [checkpoint = "", out = `${MODELS}/neural.full.bin`] = files;
  const shipped: ExportSettings = { words, dimensions, step, domains: DOMAINS, curves: [] };
  const { train, held, heldNames } = neuralData();
  const trainer = createTrainer(train, readGlove(), { ...DEFAULTS, hidden });
  const { kernel, parameters, vocabulary } = trainer;
  const state = loadCheckpoint(checkpoint, kernel, parameters);
  if (state === undefined)
    throw new Error(`${checkpoint}: no checkpoint of this size; run npm run train -- neural`);
  const tower = loadTower(`${checkpoint}.names`, width);
  const bare = createNeuralModel(exportModel(trainer, tower, vocabulary, shipped));
  const curves = [
    calibrationCurve(arcGuesses(bare, held), BINS),
    calibrationCurve(nameGuesses(bare, heldNames), BINS / 2),
  ];
  const bytes = exportModel(trainer, tower, vocabulary, { ...shipped, curves });
  writeFileSync(out, bytes);
  const model = createNeuralModel(bytes);
  console.log(
    `${String(bytes.length)} bytes, ${String(gzipSync(bytes, { level: 9 }).length)} with gzip, epoch ${String(state.epoch)}`,
  );
  console.log(`heads, held out\n${reliabilityTable(arcGuesses(model, held))}`);
  console.log(`names, held out\n${reliabilityTable(nameGuesses(model, heldNames))}`);
}
