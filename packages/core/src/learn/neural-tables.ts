import type { ByteReader } from "./byte-reader.ts";

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

/** Floats as they stand in the file. */
export function readFloats(reader: ByteReader, count: number): Float32Array {
  const bytes = reader.take(count * 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float32Array.from({ length: count }, (_, i) => view.getFloat32(i * 4, true));
}

function readKeys(reader: ByteReader, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  let key = 0;
  for (let i = 0; i < count; i++) {
    key += reader.varint();
    keys[i] = key;
  }
  return keys;
}

/** Vectors of words: keys as rising differences, what a level is worth, the unknown word, then levels axis by axis. */
export function readWordTable(reader: ByteReader): WordTable {
  const count = reader.varint();
  const width = reader.varint();
  const keys = readKeys(reader, count);
  const [level = 0] = readFloats(reader, 1);
  const unknown = readFloats(reader, width);
  const taken = reader.take(count * width);
  const levels = new Int8Array(taken.buffer, taken.byteOffset, taken.length);
  return {
    keys,
    width,
    read: (wanted, out, at) => {
      const row = find(keys, wanted);
      if (row < 0) out.set(unknown, at);
      else for (let j = 0; j < width; j++) out[at + j] = (levels[j * count + row] ?? 0) * level;
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

/** Rows of int8: the scales of the rows, then their numbers. */
export function readByteTable(reader: ByteReader): ByteTable {
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
