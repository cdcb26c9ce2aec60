import { loadCheckpoint, saveCheckpoint } from "../neural/checkpoint.ts";
import { readGlove } from "../neural/glove.ts";
import { addSilverTrees } from "../neural/silver.ts";
import { createTrainer, DEFAULTS, evaluate, withAverages } from "../neural/trainer.ts";
import { readNumbers } from "./arguments.ts";
import { neuralData, trainEpoch } from "./neural.ts";

/** Data sets other than GUM take part `others` times as often as in the training before. */
const SETTINGS = { ...DEFAULTS, epochs: 3, rate: 5e-4, seed: 31, others: 0.25 };

/**
 * Goes on from the averages of CHECKPOINT with mostly GUM, whose annotation is the one to follow; writes OUT. TEACHER and
 * SECOND add trees as in the training before. Options: --hidden, --dropout, --epochs, --rate, --seed, --others, --vary.
 */
export function run(args: readonly string[]): void {
  const { files, numbers: settings } = readNumbers(args, SETTINGS);
  const [checkpoint = "", out = `${checkpoint}.tuned`, teacher, second] = files;
  const { train: gold, held } = neuralData();
  const train = teacher === undefined ? gold : addSilverTrees(gold, teacher, second);
  const examples = train.map((e) => (e.domain === "gum" ? e : { ...e, share: e.share * settings.others }));
  const trainer = createTrainer(examples, readGlove(), settings);
  const { kernel, parameters: p } = trainer;
  const state = loadCheckpoint(checkpoint, kernel, p);
  if (state === undefined) throw new Error(`${checkpoint}: no checkpoint of this size`);
  kernel.floats().copyWithin(p.values, p.averages, p.averages + p.size);
  let { step } = state;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    step = trainEpoch(trainer, epoch, step, Date.now());
    const { upos, heads } = withAverages(trainer, () => evaluate(trainer, held));
    console.error(
      `tuned ${String(epoch + 1)}: UPOS ${(100 * upos).toFixed(2)} heads ${(100 * heads).toFixed(2)}`,
    );
    saveCheckpoint(out, kernel, p, { epoch: state.epoch, step, best: heads });
  }
}
