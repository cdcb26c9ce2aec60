import { createRandom } from "@dossier/core/learn";
import { augment } from "../neural/augment.ts";
import { createBatch } from "../neural/batch.ts";
import { loadCheckpoint, saveCheckpoint } from "../neural/checkpoint.ts";
import type { Domain, Example } from "../neural/examples.ts";
import { readGlove } from "../neural/glove.ts";
import { createTrainingKernel } from "../neural/kernel.ts";
import { createTowerParameters, NameTower } from "../neural/name-tower.ts";
import { createTrainer, DEFAULTS, descend, mixedGroups, NOISE } from "../neural/trainer.ts";
import { neuralData } from "./neural.ts";

const SETTINGS = { epochs: 8, rate: 2e-3, seed: 51, batchTokens: 700, longest: 140 };
/** How often a sentence of each data set takes part in an epoch, on average. */
const SHARES: Readonly<Record<Domain, number>> = {
  crossner: 3,
  uner: 1,
  wikigold: 1,
  btc: 0.15,
  wnut: 0.3,
  gum: 1,
};

/** The sentences of an epoch, some rewritten, in groups; the same for the same epoch. */
function epochGroups(examples: readonly Example[], epoch: number): Example[][] {
  const random = createRandom(SETTINGS.seed * 1000 + epoch);
  const chosen = examples.flatMap((e) =>
    Array.from({ length: Math.floor(SHARES[e.domain] + random()) }, () => augment(e, random)),
  );
  return mixedGroups(chosen, SETTINGS.batchTokens, random);
}

/** Trains the tower for names over the frozen vectors of words of CHECKPOINT; writes CHECKPOINT.names. */
export function run(args: readonly string[]): void {
  const [checkpoint = ""] = args;
  const { train } = neuralData();
  const frozen = createTrainer(train, readGlove(), DEFAULTS);
  const { parameters: base, vocabulary, network } = frozen;
  if (loadCheckpoint(checkpoint, frozen.kernel, base) === undefined)
    throw new Error(`${checkpoint}: no checkpoint of this size`);
  frozen.kernel.floats().copyWithin(base.values, base.averages, base.averages + base.size);
  const kernel = createTrainingKernel();
  const p = createTowerParameters(kernel, SETTINGS.seed);
  const tower = new NameTower(kernel, p);
  const examples = train.filter((e) => e.names !== undefined && e.words.length <= SETTINGS.longest);
  let step = 0;
  for (let epoch = 0; epoch < SETTINGS.epochs; epoch++) {
    const groups = epochGroups(examples, epoch);
    let loss = 0;
    for (const [index, group] of groups.entries()) {
      const batch = createBatch(group, vocabulary);
      const mark = kernel.mark();
      loss += tower.train(
        batch,
        network.vectors(batch, { ...NOISE, dropout: DEFAULTS.dropout }),
        DEFAULTS.dropout,
      );
      kernel.release(mark);
      const progress = (epoch + index / groups.length) / SETTINGS.epochs;
      descend(kernel, p, step, SETTINGS.rate * (1 - progress));
      step++;
    }
    console.error(
      `names ${String(epoch + 1)}/${String(SETTINGS.epochs)}: loss ${(loss / groups.length).toFixed(4)}`,
    );
    saveCheckpoint(`${checkpoint}.names`, kernel, p, { epoch: epoch + 1, step, best: 0 });
  }
}
