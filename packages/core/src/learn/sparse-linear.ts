import type { ByteReader } from "./byte-reader.ts";
import type { FeatureList } from "./feature-list.ts";
import { finish } from "./hash.ts";

/** Bits of a feature's hash that a weights file keeps; the few collisions act as a little noise. */
export const KEY_BITS = 27;

const PRESENT_BITS = 22;

/** Adds up the weights of features; scores are integers, so that every machine gives the same. */
export interface LinearModel {
  readonly classes: number;
  /** Overwrites `scores[0 … classes − 1]`. */
  readonly score: (features: FeatureList, scores: Float64Array) => void;
}

/** A linear model over hashed features as shipped: features with a weight for few classes each. */
export class SparseLinear implements LinearModel {
  readonly classes: number;
  /** Pairs of key and row, placed by the key's high bits; −1 marks a free slot. */
  private readonly slots: Int32Array;
  private readonly shift: number;
  /** One bit for each stretch of keys that holds any: most features are unknown, and this is small enough to stay near. */
  private readonly present = new Int32Array(2 ** (PRESENT_BITS - 5));
  private readonly rows: Int32Array;
  private readonly columns: Uint8Array;
  private readonly weights: Int16Array;

  /** Reads what `packLinear` wrote: keys as rising gaps, entries per key, classes, companded weights. */
  constructor(reader: ByteReader) {
    this.classes = reader.varint();
    const features = reader.varint();
    const entries = reader.varint();
    const bits = Math.ceil(Math.log2(Math.max(features, 1) * 2)) + 1;
    this.shift = KEY_BITS - Math.min(bits, KEY_BITS);
    this.slots = new Int32Array(2 * (2 ** Math.min(bits, KEY_BITS) + features)).fill(-1);
    this.readKeys(reader, features);
    this.rows = readOffsets(reader, features);
    this.columns = reader.take(entries);
    this.weights = Int16Array.from(new Int8Array(reader.take(entries)), (q) => Math.sign(q) * q * q);
  }

  private readKeys(reader: ByteReader, features: number): void {
    let key = 0;
    let slot = 0;
    for (let row = 0; row < features; row++) {
      key += reader.varint();
      slot = Math.max(slot, key >>> this.shift);
      this.slots[2 * slot] = key;
      this.slots[2 * slot++ + 1] = row;
      const bit = key >>> (KEY_BITS - PRESENT_BITS);
      this.present[bit >>> 5] = (this.present[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  score(features: FeatureList, scores: Float64Array): void {
    scores.fill(0, 0, this.classes);
    const { keys, length } = features;
    for (let i = 0; i < length; i++) this.addFeature(keys[i] ?? 0, scores);
  }

  private addFeature(feature: number, scores: Float64Array): void {
    const { slots, rows, columns, weights } = this;
    const key = finish(feature) >>> (32 - KEY_BITS);
    const bit = key >>> (KEY_BITS - PRESENT_BITS);
    if ((((this.present[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return;
    let slot = 2 * (key >>> this.shift);
    while (slots[slot] !== key) {
      if (slots[slot] === -1) return;
      slot += 2;
    }
    const row = slots[slot + 1] ?? 0;
    const end = rows[row + 1] ?? 0;
    for (let entry = rows[row] ?? 0; entry < end; entry++) {
      const column = columns[entry] ?? 0;
      scores[column] = (scores[column] ?? 0) + (weights[entry] ?? 0);
    }
  }
}

function readOffsets(reader: ByteReader, rows: number): Int32Array {
  const offsets = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row] ?? 0) + reader.varint();
  return offsets;
}

/** Index of the greatest of the first `count` scores; the lowest index wins a tie. */
export function best(scores: Float64Array, count: number): number {
  let winner = 0;
  for (let i = 1; i < count; i++) if ((scores[i] ?? 0) > (scores[winner] ?? 0)) winner = i;
  return winner;
}
