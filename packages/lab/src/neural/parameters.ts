import { createRandom } from "@dossier/core/learn";
import type { TrainingKernel } from "./kernel.ts";

/** One matrix of the model: its place within the block of parameters, and how it starts. */
export interface Shape {
  readonly rows: number;
  readonly cols: number;
  /** Start values are uniform in ±scale; "gates" is a zero bias with the forget gate at 1. */
  readonly start: number | "gates";
}

/** All parameters in one block of kernel memory, with a block each for gradients, Adam's moments and the average. */
export interface Parameters {
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly size: number;
  readonly values: number;
  readonly gradients: number;
  readonly first: number;
  readonly second: number;
  readonly averages: number;
  /** Place of a matrix, and of its gradient. */
  readonly at: (name: string) => number;
  readonly gradientAt: (name: string) => number;
}

/** Sizes of the network; all multiples of 8 but the counts of words. */
export interface Sizes {
  readonly words: number;
  readonly hidden: number;
  readonly tags: number;
  readonly labels: number;
}

export const WORD = 64;
export const AFFIX = 48;
export const SHAPE = 16;
export const INPUT = WORD + AFFIX + SHAPE;
export const FEEDBACK = 32;
export const ARC = 96;
export const LABEL = 32;
export const NER_HIDDEN = 128;
export const NER_TAGS = 24;
export const DISTANCES = 32;

const glorot = (rows: number, cols: number): Shape => ({ rows, cols, start: Math.sqrt(6 / (rows + cols)) });
const bias = (cols: number): Shape => ({ rows: 1, cols, start: 0 });

/** The matrices of the network, in the order in which they lie in memory. */
export function networkShapes({ words, hidden, tags, labels }: Sizes): Record<string, Shape> {
  const H = hidden;
  const second = 2 * H + FEEDBACK;
  const lstm = (name: string, input: number): [string, Shape][] =>
    ["f", "b"].flatMap((direction): [string, Shape][] => [
      [`${name}${direction}.x`, glorot(input, 4 * H)],
      [`${name}${direction}.h`, { rows: H, cols: 4 * H, start: Math.sqrt(1 / H) }],
      [`${name}${direction}.b`, { rows: 1, cols: 4 * H, start: "gates" }],
    ]);
  const dense = (name: string, rows: number, cols: number): [string, Shape][] => [
    [`${name}.w`, glorot(rows, cols)],
    [`${name}.b`, bias(cols)],
  ];
  return Object.fromEntries([
    ["word", { rows: words, cols: WORD, start: 0.1 }],
    ["glove", { rows: 100, cols: WORD, start: 0.08 }],
    ["affix", { rows: 8192, cols: AFFIX, start: 0.1 }],
    ["shape", { rows: 256, cols: SHAPE, start: 0.3 }],
    ...lstm("lstm1", INPUT),
    ...dense("tag1", 2 * H, tags),
    ["feedback", { rows: tags, cols: FEEDBACK, start: 0.3 }],
    ...lstm("lstm2", second),
    ...dense("tag2", 2 * H, tags),
    ...dense("dep", 2 * H, ARC),
    ...dense("head", 2 * H, ARC),
    ...dense("arc", ARC, ARC),
    ["root", { rows: 8, cols: ARC, start: 0.1 }],
    ["distance", { rows: 1, cols: DISTANCES, start: 0 }],
    ...dense("labdep", 2 * H, LABEL),
    ...dense("labhead", 2 * H, LABEL),
    ["label", { rows: LABEL, cols: labels * LABEL, start: 0.1 }],
    ...dense("label1", LABEL, labels),
    ...dense("label2", LABEL, labels),
    ...dense("ner", 2 * H + second, NER_HIDDEN),
    ["domain", { rows: 8, cols: NER_HIDDEN, start: 0.1 }],
    ...dense("nerout", NER_HIDDEN, NER_TAGS),
  ]);
}

/** Allocates and starts all parameters. */
export function createParameters(
  kernel: TrainingKernel,
  shapes: Readonly<Record<string, Shape>>,
  seed: number,
): Parameters {
  const offsets = new Map<string, number>();
  let size = 0;
  for (const [name, { rows, cols }] of Object.entries(shapes)) {
    offsets.set(name, size);
    size += (rows * cols + 3) & ~3;
  }
  const block = (): number => kernel.allocate(size);
  const [values, gradients, first, second, averages] = [block(), block(), block(), block(), block()];
  const f = kernel.floats();
  f.fill(0, values, averages + size);
  const random = createRandom(seed);
  for (const [name, { rows, cols, start }] of Object.entries(shapes)) {
    const at = values + (offsets.get(name) ?? 0);
    if (start === "gates") f.fill(1, at + cols / 4, at + cols / 2);
    else for (let i = 0; i < rows * cols; i++) f[at + i] = (random() * 2 - 1) * start;
  }
  f.copyWithin(averages, values, values + size);
  const offset = (name: string): number => {
    const found = offsets.get(name);
    if (found === undefined) throw new Error(`no parameter ${name}`);
    return found;
  };
  return {
    shapes,
    size,
    values,
    gradients,
    first,
    second,
    averages,
    at: (name) => values + offset(name),
    gradientAt: (name) => gradients + offset(name),
  };
}
