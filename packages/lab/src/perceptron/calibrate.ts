import { probabilityStep } from "@dossier/core/learn";
import type { ByteWriter } from "./byte-writer.ts";

/** A point of the curve from margin to probability. */
export interface Knot {
  readonly margin: number;
  readonly chance: number;
}

/** A decision on held-out text: its margin, and whether it was right. */
export interface Trial {
  readonly margin: number;
  readonly right: boolean;
}

const BINS = 15;
/** No margin is proof. */
const SUREST = 0.99;

/** Fits a rising curve: bins of equal size by margin, neighbours pooled until they rise (isotonic regression). */
export function fitCalibration(trials: readonly Trial[]): Knot[] {
  const sorted = trials.filter(({ margin }) => Number.isFinite(margin)).sort((a, b) => a.margin - b.margin);
  const pools: { margin: number; right: number; all: number }[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    const part = sorted.slice((bin * sorted.length) / BINS, ((bin + 1) * sorted.length) / BINS);
    if (part.length === 0) continue;
    const margin = part.reduce((sum, trial) => sum + trial.margin, 0);
    pools.push({ margin, right: part.filter(({ right }) => right).length, all: part.length });
    while (pools.length > 1) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (last === undefined || before === undefined) break;
      if (before.right / before.all <= last.right / last.all) break;
      pools.splice(-2, 2, {
        margin: before.margin + last.margin,
        right: before.right + last.right,
        all: before.all + last.all,
      });
    }
  }
  const bounded = (chance: number): number => Math.min(SUREST, Math.max(1 - SUREST, chance));
  return pools.map(({ margin, right, all }) => ({ margin: margin / all, chance: bounded(right / all) }));
}

/** Writes a calibration for `readCalibration`. */
export function packCalibration(writer: ByteWriter, knots: readonly Knot[]): void {
  writer.varint(knots.length);
  for (const { margin, chance } of knots) {
    writer.varint(Math.round(margin));
    writer.varint(probabilityStep(chance));
  }
}
