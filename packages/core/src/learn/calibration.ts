import type { ByteReader } from "./byte-reader.ts";

/** Turns a margin between two scores into a probability that the better one is right. */
export type Calibration = (margin: number) => number;

const STEPS = 10000;

/** Reads knots of rising margin and probability; probabilities in between are interpolated. */
export function readCalibration(reader: ByteReader): Calibration {
  const margins: number[] = [];
  const chances: number[] = [];
  for (let left = reader.varint(); left > 0; left--) {
    margins.push(reader.varint());
    chances.push(reader.varint() / STEPS);
  }
  return (margin) => interpolate(margins, chances, margin);
}

/** What `readCalibration` takes as one: probabilities are kept to four digits. */
export function probabilityStep(chance: number): number {
  return Math.round(chance * STEPS);
}

function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  const upper = xs.findIndex((each) => each > x);
  if (upper < 0) return ys.at(-1) ?? 0;
  const x1 = xs[upper] ?? 0;
  const y1 = ys[upper] ?? 0;
  if (upper === 0) return y1;
  const x0 = xs[upper - 1] ?? 0;
  const y0 = ys[upper - 1] ?? 0;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
