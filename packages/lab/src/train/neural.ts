import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRandom } from "@dossier/core/learn";
import { createBatch } from "../neural/batch.ts";
import { loadCheckpoint, saveCheckpoint } from "../neural/checkpoint.ts";
import { gumTrain, otherTrain, type Example } from "../neural/examples.ts";
import { addSilverTrees } from "../neural/silver.ts";
import { readGlove } from "../neural/glove.ts";
import {
  createTrainer,
  DEFAULTS,
  epochGroups,
  evaluate,
  trainStep,
  withAverages,
  type Trainer,
} from "../neural/trainer.ts";

const CACHE = fileURLToPath(new URL("../../../../.cache/", import.meta.url));
/** Share of GUM's training documents that is held out for choosing and calibrating, never trained on. */
const HELD_OUT = 0.04;

const HELD_NAMES = 0.03;

/** The training data of the neural model, parted with a fixed seed: trees by document, names by sentence. */
export function neuralData(): { train: Example[]; held: Example[]; heldNames: Example[] } {
  const random = createRandom(7);
  const documents = new Map<string, boolean>();
  const gum = gumTrain();
  for (const { document } of gum) if (!documents.has(document)) documents.set(document, random() < HELD_OUT);
  const other = otherTrain().map((e) => ({
    e,
    held: random() < HELD_NAMES && e.names !== undefined && e.share >= 0.5,
  }));
  return {
    train: [
      ...gum.filter((e) => documents.get(e.document) === false),
      ...other.filter(({ held }) => !held).map(({ e }) => e),
    ],
    held: gum.filter((e) => documents.get(e.document) === true),
    heldNames: other.filter(({ held }) => held).map(({ e }) => e),
  };
}

function option(args: readonly string[], name: string, fallback: number): number {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(args[at + 1]);
}

function fileOption(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
}

/** One pass over the data, with progress on stderr; gives the number of the next step. */
export function trainEpoch(trainer: Trainer, epoch: number, firstStep: number, began: number): number {
  const groups = epochGroups(trainer, epoch);
  const sums = { loss: 0, right: new Map<string, number>(), total: new Map<string, number>() };
  const { epochs } = trainer.settings;
  for (const [index, group] of groups.entries()) {
    const batch = createBatch(group, trainer.vocabulary);
    const progress = (epoch + index / groups.length) / epochs;
    const { loss, right, total } = trainStep(trainer, batch, firstStep + index, progress);
    sums.loss += loss;
    for (const [name, count] of Object.entries(right))
      sums.right.set(name, (sums.right.get(name) ?? 0) + count);
    for (const [name, count] of Object.entries(total))
      sums.total.set(name, (sums.total.get(name) ?? 0) + count);
    if (index % 50 !== 49) continue;
    const shares = [...sums.total].map(
      ([name, n]) => `${name} ${((100 * (sums.right.get(name) ?? 0)) / n).toFixed(1)}`,
    );
    const spent = (Date.now() - began) / 60000;
    console.error(
      `epoch ${String(epoch + 1)}/${String(epochs)} ${String(index + 1)}/${String(groups.length)} ` +
        `loss ${(sums.loss / (index + 1)).toFixed(3)} ${shares.join(" ")} (${spent.toFixed(1)} min)`,
    );
  }
  return firstStep + groups.length;
}

/**
 * Trains the neural model; resumes from its checkpoint unless `--fresh`. Options: --hidden, --epochs, --dropout,
 * --seed, --stop, --teacher FILE: weights whose surest trees are added where the data has none, --second FILE: weights
 * whose agreement lets the less sure ones in.
 */
export function run(args: readonly string[]): void {
  const settings = {
    ...DEFAULTS,
    hidden: option(args, "hidden", DEFAULTS.hidden),
    epochs: option(args, "epochs", DEFAULTS.epochs),
    dropout: option(args, "dropout", DEFAULTS.dropout),
    seed: option(args, "seed", DEFAULTS.seed),
  };
  const { train: gold, held } = neuralData();
  const [teacher, second] = ["teacher", "second"].map((name) => fileOption(args, name));
  const train = teacher === undefined ? gold : addSilverTrees(gold, teacher, second);
  const trainer = createTrainer(train, readGlove(), settings);
  const { kernel, parameters } = trainer;
  mkdirSync(CACHE, { recursive: true });
  const path = `${CACHE}neural-${String(settings.hidden)}-${String(settings.seed)}.checkpoint`;
  const state = args.includes("--fresh") ? undefined : loadCheckpoint(path, kernel, parameters);
  let { step } = state ?? { step: 0 };
  const stop = option(args, "stop", settings.epochs);
  console.error(`${String(train.length)} sentences, ${String(parameters.size)} parameters`);
  const began = Date.now();
  const first = state?.epoch ?? 0;
  for (let epoch = first; epoch < stop; epoch++) {
    step = trainEpoch(trainer, epoch, step, began);
    const scores = withAverages(trainer, () => evaluate(trainer, held));
    const left = ((Date.now() - began) / 60000 / (epoch + 1 - first)) * (stop - epoch - 1);
    console.error(
      `epoch ${String(epoch + 1)} held out: UPOS ${(100 * scores.upos).toFixed(2)} tags ${(100 * scores.tags).toFixed(2)} ` +
        `heads ${(100 * scores.heads).toFixed(2)} (about ${left.toFixed(0)} min left)`,
    );
    saveCheckpoint(path, kernel, parameters, { epoch: epoch + 1, step, best: scores.heads });
  }
  writeFileSync(`${path}.done`, "");
}
