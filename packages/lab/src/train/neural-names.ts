import { createRandom } from "@dossier/core/learn";
import { augment } from "../neural/augment.ts";
import { createBatch } from "../neural/batch.ts";
import { loadCheckpoint, saveCheckpoint } from "../neural/checkpoint.ts";
import type { Domain, Example } from "../neural/examples.ts";
import { readGlove } from "../neural/glove.ts";
import { createTrainingKernel } from "../neural/kernel.ts";
import { createTowerParameters, NameTower, TOWER } from "../neural/name-tower.ts";
import { createTrainer, DEFAULTS, descend, mixedGroups, NOISE } from "../neural/trainer.ts";
import { namePool, varyNames, type NamePool } from "../neural/vary-names.ts";
import { readNumbers } from "./arguments.ts";
import { neuralData } from "./neural.ts";

const SETTINGS = {
  hidden: DEFAULTS.hidden,
  width: TOWER,
  dropout: DEFAULTS.dropout,
  epochs: 8,
  rate: 2e-3,
  seed: 51,
  vary: 0,
};
const BATCH_TOKENS = 700;
const LONGEST = 140;
/** How often a sentence of each data set takes part in an epoch, on average. */
const SHARES: Readonly<Record<Domain, number>> = {
  crossner: 3,
  uner: 1,
  wikigold: 1,
  btc: 0.15,
  wnut: 0.3,
  gum: 1,
};

/** Without tags and trees, so that any name may stand in the place of another. */
const namesOnly = (e: Example): Example => ({ ...e, tags: undefined, heads: undefined, labels: undefined });

/** The sentences of an epoch, some rewritten, in groups; the same for the same seed and epoch. */
function epochGroups(
  examples: readonly Example[],
  pool: NamePool,
  { seed, vary }: typeof SETTINGS,
  epoch: number,
): Example[][] {
  const random = createRandom(seed * 1000 + epoch);
  const varied = (e: Example): Example => (vary > 0 && random() < vary ? varyNames(e, pool, random) : e);
  const chosen = examples.flatMap((e) =>
    Array.from({ length: Math.floor(SHARES[e.domain] + random()) }, () => augment(varied(e), random)),
  );
  return mixedGroups(chosen, BATCH_TOKENS, random);
}

/**
 * Trains the tower for names over the frozen vectors of words of CHECKPOINT; writes CHECKPOINT.names. Options: --hidden
 * of the checkpoint, --width of the tower, --dropout, --epochs, --rate, --seed, --vary: share of sentences with other names.
 */
export function run(args: readonly string[]): void {
  const { files, numbers } = readNumbers(args, SETTINGS);
  const { hidden, width, dropout, epochs, rate, seed } = numbers;
  const [checkpoint = ""] = files;
  const { train } = neuralData();
  const frozen = createTrainer(train, readGlove(), { ...DEFAULTS, hidden });
  const { parameters: base, vocabulary, network } = frozen;
  if (loadCheckpoint(checkpoint, frozen.kernel, base) === undefined)
    throw new Error(`${checkpoint}: no checkpoint of this size`);
  frozen.kernel.floats().copyWithin(base.values, base.averages, base.averages + base.size);
  const kernel = createTrainingKernel();
  const p = createTowerParameters(kernel, width, seed);
  const tower = new NameTower(kernel, p);
  const examples = train.filter((e) => e.names !== undefined && e.words.length <= LONGEST).map(namesOnly);
  const pool = namePool(examples);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const groups = epochGroups(examples, pool, numbers, epoch);
    let loss = 0;
    for (const [index, group] of groups.entries()) {
      const batch = createBatch(group, vocabulary);
      const mark = kernel.mark();
      loss += tower.train(batch, network.vectors(batch, { ...NOISE, dropout }), dropout);
      kernel.release(mark);
      const progress = (epoch + index / groups.length) / epochs;
      descend(kernel, p, step, rate * (1 - progress));
      step++;
    }
    console.error(`names ${String(epoch + 1)}/${String(epochs)}: loss ${(loss / groups.length).toFixed(4)}`);
    saveCheckpoint(`${checkpoint}.names`, kernel, p, { epoch: epoch + 1, step, best: 0 });
  }
}
