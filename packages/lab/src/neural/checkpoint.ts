import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { TrainingKernel } from "./kernel.ts";
import type { Parameters } from "./parameters.ts";

/** How far a training is; enough, with the parameters, to go on. */
export interface TrainingState {
  readonly epoch: number;
  readonly step: number;
  readonly best: number;
}

const BLOCKS = ["values", "first", "second", "averages"] as const;

/** Writes the parameters, Adam's moments, the average and the state to one file. */
export function saveCheckpoint(
  path: string,
  kernel: TrainingKernel,
  p: Parameters,
  state: TrainingState,
): void {
  const floats = kernel.floats();
  const head = Buffer.alloc(24);
  head.writeDoubleLE(state.epoch, 0);
  head.writeDoubleLE(state.step, 8);
  head.writeDoubleLE(state.best, 16);
  const blocks = BLOCKS.map((name) => Buffer.from(floats.slice(p[name], p[name] + p.size).buffer));
  writeFileSync(`${path}.tmp`, Buffer.concat([head, ...blocks]));
  renameSync(`${path}.tmp`, path);
}

/** Reads a checkpoint into the parameters; undefined where there is none of this size. */
export function loadCheckpoint(
  path: string,
  kernel: TrainingKernel,
  p: Parameters,
): TrainingState | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (bytes.length !== 24 + BLOCKS.length * p.size * 4) return undefined;
  const floats = new Float32Array(bytes.buffer.slice(bytes.byteOffset + 24, bytes.byteOffset + bytes.length));
  for (const [i, name] of BLOCKS.entries()) {
    kernel.floats().set(floats.subarray(i * p.size, (i + 1) * p.size), p[name]);
  }
  return { epoch: bytes.readDoubleLE(0), step: bytes.readDoubleLE(8), best: bytes.readDoubleLE(16) };
}
