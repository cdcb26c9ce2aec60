import { PackError } from "../errors.ts";
import { ByteReader } from "./byte-reader.ts";
import type { Kernel } from "./kernel.ts";

/** First text of the weights file; another one is another format. */
export const NEURAL_FORMAT = "dossier-neural-1";

/** Whether bytes are a file of this format. */
export function isNeural(bytes: Uint8Array): boolean {
  return Array.from({ length: NEURAL_FORMAT.length }, (_, i) => NEURAL_FORMAT.charCodeAt(i)).every(
    (code, i) => bytes[i + 1] === code,
  );
}

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

/** Vectors of words by key, kept in few bits and unpacked when asked for. */
export interface WordTable {
  readonly keys: Uint32Array;
  readonly width: number;
  /** Writes the vector of `key`, or of the unknown word, to `out` from `at`. */
  readonly read: (key: number, out: Float32Array, at: number) => void;
}

/** A table of int8 rows, each with its scale. */
export interface ByteTable {
  readonly width: number;
  /** Adds row `row` to `out` from `at`. */
  readonly add: (row: number, out: Float32Array, at: number) => void;
}

export interface NeuralWeights {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly words: WordTable;
  readonly affixes: ByteTable;
  readonly shapes: ByteTable;
  readonly weight: (name: string) => Weight;
  readonly has: (name: string) => boolean;
  readonly curves: readonly Curve[];
}

/** Reads a weights file into kernel memory; throws `PackError` on another format. */
export function readNeuralWeights(bytes: Uint8Array, kernel: Kernel): NeuralWeights {
  const reader = new ByteReader(bytes);
  if (reader.text() !== NEURAL_FORMAT) {
    throw new PackError("neural.full.bin: not a weights file of this version; restore it or train it anew");
  }
  const tags = reader.text().split("\n");
  const labels = reader.text().split("\n");
  const words = readWordTable(reader);
  const affixes = readByteTable(reader);
  const shapes = readByteTable(reader);
  const weights = new Map<string, Weight>();
  for (let left = reader.varint(); left > 0; left--) weights.set(reader.text(), readWeight(reader, kernel));
  const curves = [readCurve(reader), readCurve(reader)];
  const weight = (name: string): Weight => {
    const found = weights.get(name);
    if (found === undefined) throw new PackError(`neural.full.bin: no weights "${name}"; train it anew`);
    return found;
  };
  const has = (name: string): boolean => weights.has(name);
  return { tags, labels, words, affixes, shapes, weight, has, curves };
}

function readFloats(reader: ByteReader, count: number): Float32Array {
  const bytes = reader.take(count * 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float32Array.from({ length: count }, (_, i) => view.getFloat32(i * 4, true));
}

/** Keys as rising differences, a scale per column, then six bits a number, four numbers in three bytes. */
function readWordTable(reader: ByteReader): WordTable {
  const count = reader.varint();
  const width = reader.varint();
  const keys = new Uint32Array(count);
  let key = 0;
  for (let i = 0; i < count; i++) {
    key += reader.varint();
    keys[i] = key;
  }
  const scales = readFloats(reader, width);
  const unknown = readFloats(reader, width);
  const rowBytes = (width * 3) / 4;
  const packed = reader.take(count * rowBytes);
  return {
    keys,
    width,
    read: (wanted, out, at) => {
      const row = find(keys, wanted);
      if (row < 0) {
        out.set(unknown, at);
        return;
      }
      for (let j = 0, from = row * rowBytes; j < width; j += 4, from += 3) {
        const bits = ((packed[from] ?? 0) << 16) | ((packed[from + 1] ?? 0) << 8) | (packed[from + 2] ?? 0);
        for (let k = 0; k < 4; k++) {
          out[at + j + k] = (((bits >> (18 - 6 * k)) & 63) - 31.5) * (scales[j + k] ?? 0);
        }
      }
    },
  };
}

/** Place of a key in rising keys, −1 if absent. */
function find(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = keys[middle] ?? 0;
    if (here === key) return middle;
    if (here < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function readByteTable(reader: ByteReader): ByteTable {
  const rows = reader.varint();
  const width = reader.varint();
  const scales = readFloats(reader, rows);
  const taken = reader.take(rows * width);
  const values = new Int8Array(taken.buffer, taken.byteOffset, taken.length);
  return {
    width,
    add: (row, out, at) => {
      const scale = scales[row] ?? 0;
      for (let j = 0; j < width; j++)
        out[at + j] = (out[at + j] ?? 0) + (values[row * width + j] ?? 0) * scale;
    },
  };
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
