import { createRandom } from "@dossier/core/learn";
import { augment } from "./augment.ts";
import { createBatch, type Batch } from "./batch.ts";
import type { Example } from "./examples.ts";
import type { Glove } from "./glove.ts";
import { createTrainingKernel, type TrainingKernel } from "./kernel.ts";
import { Network, NO_NOISE } from "./network.ts";
import { createParameters, networkShapes, type Parameters } from "./parameters.ts";
import { namePool, varyNames, type NamePool } from "./vary-names.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Settings of a training run. */
export interface Settings {
  readonly hidden: number;
  readonly epochs: number;
  readonly batchTokens: number;
  readonly rate: number;
  readonly dropout: number;
  readonly seed: number;
  /** Share of the sentences that are written with other names: see `varyNames`. */
  readonly vary: number;
}

export const DEFAULTS: Settings = {
  hidden: 160,
  epochs: 20,
  batchTokens: 700,
  rate: 2e-3,
  dropout: 0.33,
  seed: 20,
  vary: 0,
};
/** Shares of words and of GloVe vectors that are hidden in training. */
export const NOISE = { wordDropout: 0.15, gloveDropout: 0.05 };
const LONGEST = 140;
const CLIP = 2;
const BETA1 = 0.9;
const BETA2 = 0.98;
const AVERAGE = 0.002;

/** Everything a run needs between its steps. */
export interface Trainer {
  readonly settings: Settings;
  readonly kernel: TrainingKernel;
  readonly parameters: Parameters;
  readonly network: Network;
  readonly vocabulary: Vocabulary;
  readonly examples: readonly Example[];
  readonly pool: NamePool;
}

const roundUp = (n: number): number => (n + 7) & ~7;

/** Sets a network up for the examples. */
export function createTrainer(examples: readonly Example[], glove: Glove, settings: Settings): Trainer {
  const vocabulary = createVocabulary(examples, glove);
  const kernel = createTrainingKernel();
  const shapes = networkShapes({
    words: vocabulary.words.length,
    hidden: settings.hidden,
    tags: roundUp(vocabulary.tags.length),
    labels: roundUp(vocabulary.labels.length),
  });
  const parameters = createParameters(kernel, shapes, settings.seed);
  return {
    settings,
    kernel,
    parameters,
    network: new Network(kernel, parameters, glove),
    vocabulary,
    examples,
    pool: settings.vary > 0 ? namePool(examples) : new Map(),
  };
}

function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [items[i], items[j]];
    if (a !== undefined && b !== undefined) [items[i], items[j]] = [b, a];
  }
  return items;
}

/** Groups sentences of like length into batches of about `tokens` words. */
export function groupByLength(examples: readonly Example[], tokens: number): Example[][] {
  const groups: Example[][] = [];
  let size = Infinity;
  for (const example of [...examples].sort((a, b) => a.words.length - b.words.length)) {
    if (size + example.words.length > tokens) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(example);
    size += example.words.length;
  }
  return groups;
}

/** The sentences of one epoch, some rewritten, in shuffled groups; the same for the same epoch. */
export function epochGroups({ examples, settings, pool }: Trainer, epoch: number): Example[][] {
  const random = createRandom(settings.seed * 1000 + epoch);
  const chosen = examples
    .filter((e) => e.words.length <= LONGEST)
    .flatMap((e) => Array.from({ length: Math.floor(e.share + random()) }, () => e));
  const varied = (e: Example): Example =>
    settings.vary > 0 && random() < settings.vary ? varyNames(e, pool, random) : e;
  return mixedGroups(
    chosen.map((e) => augment(varied(e), random)),
    settings.batchTokens,
    random,
  );
}

/** Sentences in groups of like length and about `tokens` words, both shuffled. */
export function mixedGroups(examples: Example[], tokens: number, random: () => number): Example[][] {
  const pools = 8;
  const shuffled = shuffle(examples, random);
  const size = Math.ceil(shuffled.length / pools);
  const groups = Array.from({ length: pools }, (_, pool) =>
    shuffled.slice(pool * size, (pool + 1) * size),
  ).flatMap((pool) => groupByLength(pool, tokens));
  return shuffle(groups, random);
}

/** One step of Adam with what the gradients hold, at a rate that rises in the first 100 steps; the average follows. */
export function descend(kernel: TrainingKernel, p: Parameters, step: number, rate: number): void {
  const norm = Math.sqrt(kernel.squares(p.size, p.gradients));
  const scale = norm > CLIP ? CLIP / norm : 1;
  const now = (rate * Math.min(1, (step + 1) / 100)) / (1 - BETA1 ** (step + 1));
  const root = 1 / Math.sqrt(1 - BETA2 ** (step + 1));
  kernel.adam(p.size, p.values, p.gradients, p.first, p.second, now, BETA1, BETA2, root, scale);
  kernel.average(p.size, p.values, p.averages, Math.max(AVERAGE, 1 / (step + 2)));
}

/** One step of Adam on one batch; `progress` in [0, 1) sets the falling rate. Gives loss and counts. */
export function trainStep(
  trainer: Trainer,
  batch: Batch,
  step: number,
  progress: number,
): ReturnType<Network["run"]>["losses"] {
  const { kernel, parameters: p, network, settings } = trainer;
  const mark = kernel.mark();
  const { losses } = network.run(batch, { ...NOISE, dropout: settings.dropout }, true);
  kernel.release(mark);
  descend(kernel, p, step, settings.rate * (1 - progress));
  return losses;
}

/** Runs `work` with the averaged parameters in the place of the current ones. */
export function withAverages<T>({ kernel, parameters: p }: Trainer, work: () => T): T {
  const kept = kernel.floats().slice(p.values, p.values + p.size);
  kernel.floats().copyWithin(p.values, p.averages, p.averages + p.size);
  try {
    return work();
  } finally {
    kernel.floats().set(kept, p.values);
  }
}

/** Share of words whose UPOS, joint tag and best head are right. */
export function evaluate(
  trainer: Trainer,
  examples: readonly Example[],
): { upos: number; tags: number; heads: number } {
  const { kernel, network, vocabulary } = trainer;
  const right = { upos: 0, tags: 0, heads: 0 };
  let total = 0;
  const mark = kernel.mark();
  for (const group of groupByLength(examples, 700)) {
    const batch = createBatch(group, vocabulary);
    const { scores } = network.run(batch, NO_NOISE, false);
    const f = kernel.floats();
    const best = (at: number, n: number): number =>
      f.subarray(at, at + n).reduce((b, x, i, row) => (x > (row[b] ?? 0) ? i : b), 0);
    const upos = (tag: number): string | undefined => vocabulary.tags[tag]?.split("|")[0];
    for (let s = 0; s + 1 < batch.starts.length; s++) {
      const from = batch.starts[s] ?? 0;
      const arcs = scores.arcs[s];
      const n = (batch.starts[s + 1] ?? 0) - from;
      for (let i = 0; i < n && arcs; i++) {
        const tag = best(scores.tags.at + (from + i) * scores.tags.cols, vocabulary.tags.length);
        const gold = batch.tags[from + i] ?? -1;
        const head = best(arcs.at + i * arcs.stride, n + 1);
        right.tags += tag === gold ? 1 : 0;
        right.upos += upos(tag) === upos(gold) ? 1 : 0;
        right.heads += (head === n ? -1 : head) === batch.heads[from + i] ? 1 : 0;
        total++;
      }
    }
    kernel.release(mark);
  }
  return { upos: right.upos / total, tags: right.tags / total, heads: right.heads / total };
}
