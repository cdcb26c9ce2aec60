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
/** Standard deviations that six bits cover. */
const REACH = 3.4;

/** The words' vectors seen through `basis`, six bits a number. */
export function writeWords(writer: Writer, table: WordRows, basis: readonly Float64Array[]): void {
  const width = basis.length;
  writer.varint(table.keys.length);
  writer.varint(width);
  for (const [i, key] of table.keys.entries()) writer.varint(key - (table.keys[i - 1] ?? 0));
  const rows = table.vectors.map((vector) => basis.map((axis) => dot(vector, axis)));
  const scales = basis.map((_, j) => {
    const variance = rows.reduce((total, row) => total + (row[j] ?? 0) ** 2, 0) / rows.length;
    return (REACH * Math.sqrt(variance)) / 31.5;
  });
  writer.floats(scales);
  writer.floats(basis.map((axis) => dot(table.unknown, axis)));
  const bytes = new Uint8Array((rows.length * width * 3) / 4);
  let to = 0;
  for (const row of rows) {
    for (let j = 0; j < width; j += 4) {
      let bits = 0;
      for (let k = j; k < j + 4; k++) {
        const level = Math.round((row[k] ?? 0) / (scales[k] ?? 1) + 31.5);
        bits = (bits << 6) | Math.min(63, Math.max(0, level));
      }
      bytes[to++] = bits >> 16;
      bytes[to++] = (bits >> 8) & 255;
      bytes[to++] = bits & 255;
    }
  }
  writer.raw(bytes);
}

/** A table in bytes, each row with a scale. */
export function writeByteTable(writer: Writer, { rows, cols, values }: Values): void {
  writer.varint(rows);
  writer.varint(cols);
  const scales = new Float32Array(rows);
  const bytes = new Int8Array(rows * cols);
  for (let i = 0; i < rows; i++) {
    const row = values.subarray(i * cols, (i + 1) * cols);
    const scale = Math.max(...row.map(Math.abs), 1e-9) / 127;
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
    return top / 127;
  });
  writer.floats(scales);
  writer.raw(
    new Uint8Array(Int8Array.from(values, (x, k) => Math.round(x / (scales[k % cols] ?? 1))).buffer),
  );
}
