import { finish, type FeatureList, type LinearModel, KEY_BITS } from "@dossier/core/learn";

/** The averaged weights of one feature: parallel lists of classes and weights. */
export interface FeatureWeights {
  readonly key: number;
  readonly columns: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Averaged perceptron (Collins 2002) over hashed features. Weights exist only for the pairs of feature and class
 * that an update has touched; each feature's pairs form a linked list.
 */
export class AveragedPerceptron implements LinearModel {
  readonly classes: number;
  private readonly first = new IntMap();
  private column = new Uint8Array(1 << 16);
  private next = new Int32Array(1 << 16);
  private stamp = new Int32Array(1 << 16);
  private weight = new Float64Array(1 << 16);
  private total = new Float64Array(1 << 16);
  private size = 1;
  private now = 1;

  constructor(classes: number) {
    this.classes = classes;
  }

  score(features: FeatureList, scores: Float64Array): void {
    scores.fill(0, 0, this.classes);
    for (let i = 0; i < features.length; i++) {
      let entry = this.first.get(keyOf(features, i));
      while (entry !== 0) {
        const column = this.column[entry] ?? 0;
        scores[column] = (scores[column] ?? 0) + (this.weight[entry] ?? 0);
        entry = this.next[entry] ?? 0;
      }
    }
  }

  /** Counts one decision, for the average. */
  tick(): void {
    this.now++;
  }

  /** Moves the weights of `features` towards class `good` and away from `bad`. */
  update(features: FeatureList, good: number, bad: number, amount = 1): void {
    for (let i = 0; i < features.length; i++) {
      const key = keyOf(features, i);
      this.change(key, good, amount);
      this.change(key, bad, -amount);
    }
  }

  /** Adds `amount` to the weights of `features` for one class. */
  add(features: FeatureList, column: number, amount: number): void {
    for (let i = 0; i < features.length; i++) this.change(keyOf(features, i), column, amount);
  }

  private change(key: number, column: number, amount: number): void {
    const head = this.first.get(key);
    let entry = head;
    while (entry !== 0 && this.column[entry] !== column) entry = this.next[entry] ?? 0;
    if (entry === 0) entry = this.insert(key, head, column);
    const weight = this.weight[entry] ?? 0;
    this.total[entry] = (this.total[entry] ?? 0) + weight * (this.now - (this.stamp[entry] ?? 0));
    this.stamp[entry] = this.now;
    this.weight[entry] = weight + amount;
  }

  private insert(key: number, head: number, column: number): number {
    if (this.size === this.column.length) this.grow();
    const entry = this.size++;
    this.column[entry] = column;
    this.next[entry] = head;
    this.stamp[entry] = this.now;
    this.first.set(key, entry);
    return entry;
  }

  private grow(): void {
    const larger = <T extends Uint8Array | Int32Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const length = this.column.length * 2;
    this.column = larger(this.column, new Uint8Array(length));
    this.next = larger(this.next, new Int32Array(length));
    this.stamp = larger(this.stamp, new Int32Array(length));
    this.weight = larger(this.weight, new Float64Array(length));
    this.total = larger(this.total, new Float64Array(length));
  }

  /** Averaged weights, features by rising key, zero weights left out. */
  average(): FeatureWeights[] {
    return this.first.sortedKeys().map((key) => {
      const columns: number[] = [];
      const weights: number[] = [];
      for (let entry = this.first.get(key); entry !== 0; entry = this.next[entry] ?? 0) {
        const open = (this.weight[entry] ?? 0) * (this.now - (this.stamp[entry] ?? 0));
        const mean = ((this.total[entry] ?? 0) + open) / this.now;
        if (mean === 0) continue;
        columns.push(this.column[entry] ?? 0);
        weights.push(mean);
      }
      return { key, columns, weights };
    });
  }
}

function keyOf(features: FeatureList, index: number): number {
  return finish(features.keys[index] ?? 0) >>> (32 - KEY_BITS);
}

/** Open-addressing map from a feature key to a positive integer; 0 stands for "absent". */
class IntMap {
  private keys = new Int32Array(1 << 18).fill(-1);
  private values = new Int32Array(1 << 18);
  private size = 0;

  get(key: number): number {
    return this.values[this.slot(key)] ?? 0;
  }

  set(key: number, value: number): void {
    if (this.size * 2 > this.keys.length) this.grow();
    const slot = this.slot(key);
    if (this.keys[slot] === -1) this.size++;
    this.keys[slot] = key;
    this.values[slot] = value;
  }

  sortedKeys(): number[] {
    return Array.from(this.keys.filter((key) => key !== -1).sort());
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) & mask;
    while (this.keys[slot] !== key && this.keys[slot] !== -1) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2).fill(-1);
    this.values = new Int32Array(keys.length * 2);
    this.size = 0;
    for (const [index, key] of keys.entries()) if (key !== -1) this.set(key, values[index] ?? 0);
  }
}
