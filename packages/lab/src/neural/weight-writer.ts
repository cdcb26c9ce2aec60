/** A matrix row by row. */
export interface Values {
  readonly rows: number;
  readonly cols: number;
  readonly values: Float32Array;
}

/** Words as the shipped table holds them. */
export interface WordRows {
  /** Rising. */
  readonly keys: readonly number[];
  readonly vectors: readonly Float64Array[];
  /** Words of the training data weigh more where dimensions are cut. */
  readonly weights: readonly number[];
  readonly unknown: Float64Array;
}

/** Bytes in order. */
export class Writer {
  private readonly parts: Uint8Array[] = [];

  varint(value: number): void {
    const bytes: number[] = [];
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
    this.parts.push(Uint8Array.from([...bytes, rest]));
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.varint(bytes.length);
    this.parts.push(bytes);
  }

  floats(values: ArrayLike<number>): void {
    const view = new DataView(new ArrayBuffer(values.length * 4));
    for (let i = 0; i < values.length; i++) view.setFloat32(i * 4, values[i] ?? 0, true);
    this.parts.push(new Uint8Array(view.buffer));
  }

  raw(bytes: Uint8Array): void {
    this.parts.push(bytes);
  }

  toBytes(): Uint8Array {
    return Buffer.concat(this.parts);
  }
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((total, x, i) => total + x * (b[i] ?? 0), 0);
/**
 * The words' vectors seen along `axes`, in whole levels: one level is `step` standard deviations of the last axis. A byte a
 * number and axis by axis, so that gzip gives each axis no more bits than it needs.
 */
export function writeWords(
  writer: Writer,
  table: WordRows,
  axes: readonly Float64Array[],
  step: number,
): void {
  writer.varint(table.keys.length);
  writer.varint(axes.length);
  for (const [i, key] of table.keys.entries()) writer.varint(key - (table.keys[i - 1] ?? 0));
  const columns = axes.map((axis) => Float64Array.from(table.vectors, (vector) => dot(vector, axis)));
  const last = columns.at(-1) ?? new Float64Array(1);
  const level = step * Math.sqrt(dot(last, last) / last.length);
  writer.floats([level]);
  writer.floats(axes.map((axis) => dot(table.unknown, axis)));
  for (const column of columns) {
    const levels = Int8Array.from(column, (x) => Math.min(127, Math.max(-127, Math.round(x / level))));
    writer.raw(new Uint8Array(levels.buffer));
  }
}

/** Levels above zero: few enough that gzip saves a bit or two a number, more than enough for the scores. */
const TABLE_LEVELS = 31;
const WEIGHT_LEVELS = 63;

/** A table in bytes, each row with a scale. */
export function writeByteTable(writer: Writer, { rows, cols, values }: Values): void {
  writer.varint(rows);
  writer.varint(cols);
  const scales = new Float32Array(rows);
  const bytes = new Int8Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    const row = values.subarray(i * cols, (i + 1) * cols);
    const scale = Math.max(...row.map(Math.abs), 1e-9) / TABLE_LEVELS;
    scales[i] = scale;
    for (const [j, x] of row.entries()) bytes[i * cols + j] = Math.round(x / scale);
  }
  writer.floats(scales);
  writer.raw(new Uint8Array(bytes.buffer));
}

/** A matrix in bytes, each column with a scale; one row as it is. */
export function writeWeight(writer: Writer, { rows, cols, values }: Values): void {
  writer.varint(rows);
  writer.varint(cols);
  if (rows === 1) {
    writer.floats(values);
    return;
  }
  const scales = Float32Array.from({ length: cols }, (_, j) => {
    let top = 1e-9;
    for (let i = 0; i < rows; i++) top = Math.max(top, Math.abs(values[i * cols + j] ?? 0));
    return top / WEIGHT_LEVELS;
  });
  writer.floats(scales);
  writer.raw(
    new Uint8Array(Int8Array.from(values, (x, k) => Math.round(x / (scales[k % cols] ?? 1))).buffer),
  );
}
