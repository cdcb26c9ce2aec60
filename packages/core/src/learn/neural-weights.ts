import { PackError } from "../errors.ts";
import { ByteReader } from "./byte-reader.ts";
import type { Kernel } from "./kernel.ts";
import { readByteTable, readFloats, readWordTable } from "./neural-tables.ts";
import { createWordInput, type WordInput } from "./neural-words.ts";
import { labelFault } from "./tree-rules.ts";
import { sameAsWritten } from "./same-as-written.ts";

/** First text of the weights file; another one is another format. */
export const NEURAL_FORMAT = "dossier-neural-2";

/** A matrix in kernel memory: floats at `at` where it is one row, else packed for `gemmShort`, `at` the columns' scales. */
export interface Weight {
  readonly rows: number;
  readonly cols: number;
  readonly at: number;
  readonly packed: number;
}

/** Knots of a curve from raw to calibrated probability. */
export interface Curve {
  readonly raw: Float32Array;
  readonly right: Float32Array;
}

export interface NeuralWeights {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  /** Labels, by index, that cannot stand at a word without a dependent labelled `case`, then at one with. */
  readonly faults: readonly [bare: readonly number[], marked: readonly number[]];
  readonly input: WordInput;
  readonly weight: (name: string) => Weight;
  readonly has: (name: string) => boolean;
  readonly curves: readonly Curve[];
}

/** Reads a weights file into kernel memory; throws `PackError` on another format. */
export function readNeuralWeights(bytes: Uint8Array, kernel: Kernel): NeuralWeights {
  const reader = new ByteReader(bytes);
  if (reader.text() !== NEURAL_FORMAT) {
    throw new PackError("models/neural: not a weights file of this version; restore it or train it anew");
  }
  const tags = reader.text().split("\n");
  const labels = reader.text().split("\n").map(sameAsWritten);
  const input = createWordInput(readWordTable(reader), readByteTable(reader), readByteTable(reader));
  const weights = new Map<string, Weight>();
  for (let left = reader.varint(); left > 0; left--) weights.set(reader.text(), readWeight(reader, kernel));
  const curves = [readCurve(reader), readCurve(reader)];
  const weight = (name: string): Weight => {
    const found = weights.get(name);
    if (found === undefined) throw new PackError(`models/neural: no weights "${name}"; train it anew`);
    return found;
  };
  const has = (name: string): boolean => weights.has(name);
  const faultsAt = (marked: boolean): number[] =>
    [...labels.keys()].filter((label) => labelFault(labels[label] ?? "", marked));
  return { tags, labels, faults: [faultsAt(false), faultsAt(true)], input, weight, has, curves };
}

/** Int8 with a scale per column, or plain floats for a single row. */
function readWeight(reader: ByteReader, kernel: Kernel): Weight {
  const rows = reader.varint();
  const cols = reader.varint();
  const scales = readFloats(reader, cols);
  const at = kernel.allocate(cols);
  if (rows === 1) {
    kernel.floats().set(scales, at);
    return { rows, cols, at, packed: at };
  }
  const taken = reader.take(rows * cols);
  const packed = kernel.allocate((rows * cols) / 2);
  kernel.floats().set(scales, at);
  packShorts(kernel.shorts(), packed * 2, taken, rows, cols);
  return { rows, cols, at, packed };
}

/** Panels of 8 columns, within them rows in pairs, as `gemmShort` takes them. */
function packShorts(out: Int16Array, place: number, bytes: Uint8Array, rows: number, cols: number): void {
  const values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  let to = place;
  for (let panel = 0; panel < cols; panel += 8) {
    for (let i = 0; i < rows; i += 2) {
      for (let j = panel; j < panel + 8; j++) {
        out[to++] = values[i * cols + j] ?? 0;
        out[to++] = values[(i + 1) * cols + j] ?? 0;
      }
    }
  }
}

function readCurve(reader: ByteReader): Curve {
  const count = reader.varint();
  return { raw: readFloats(reader, count), right: readFloats(reader, count) };
}

const NO_CURVE: Curve = { raw: new Float32Array(0), right: new Float32Array(0) };

/** The curve of the probabilities of heads, or of names. */
export function curveOf({ curves }: NeuralWeights, kind: "heads" | "names"): Curve {
  return curves[kind === "heads" ? 0 : 1] ?? NO_CURVE;
}

/** Calibrated probability of a raw one: linear between the knots. */
export function calibrate({ raw, right }: Curve, p: number): number {
  let upper = 0;
  while (upper < raw.length && (raw[upper] ?? 0) < p) upper++;
  if (raw.length === 0) return p;
  if (upper === 0) return right[0] ?? p;
  if (upper === raw.length) return right[upper - 1] ?? p;
  const [x0, x1] = [raw[upper - 1] ?? 0, raw[upper] ?? 0];
  const [y0, y1] = [right[upper - 1] ?? 0, right[upper] ?? 0];
  return y0 + ((y1 - y0) * (p - x0)) / (x1 - x0);
}
