import type { ByteWriter } from "./byte-writer.ts";
import type { FeatureWeights } from "./averaged-perceptron.ts";

/** How weights are cut down for shipping. */
export interface PackOptions {
  /** Number of weights that ship: the greatest ones. */
  readonly keep: number;
}

interface CodedFeature {
  readonly key: number;
  readonly columns: readonly number[];
  readonly codes: readonly number[];
}

/** Writes a linear model: weights as signed bytes `q` that stand for `q·|q|` (square-root companding). */
export function packLinear(
  writer: ByteWriter,
  classes: number,
  features: readonly FeatureWeights[],
  options: PackOptions,
): void {
  const coded = encode(features, options);
  writer.varint(classes);
  writer.varint(coded.length);
  writer.varint(coded.reduce((sum, { columns }) => sum + columns.length, 0));
  let last = 0;
  for (const { key } of coded) {
    writer.varint(key - last);
    last = key;
  }
  for (const { columns } of coded) writer.varint(columns.length);
  for (const { columns } of coded) for (const column of columns) writer.byte(column);
  for (const { codes } of coded) for (const code of codes) writer.byte(code & 255);
}

function encode(features: readonly FeatureWeights[], { keep }: PackOptions): CodedFeature[] {
  const sizes = Float64Array.from(features.flatMap(({ weights }) => weights.map(Math.abs))).sort();
  const greatest = sizes.at(-1) ?? 1;
  const least = sizes.at(-Math.min(keep, sizes.length)) ?? 0;
  const code = (weight: number): number =>
    Math.abs(weight) < least
      ? 0
      : Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / greatest));
  const coded: CodedFeature[] = [];
  for (const { key, columns, weights } of features) {
    const pairs = columns
      .map((column, i) => [column, code(weights[i] ?? 0)] as const)
      .filter(([, q]) => q !== 0);
    if (pairs.length === 0) continue;
    pairs.sort(([a], [b]) => a - b);
    coded.push({ key, columns: pairs.map(([column]) => column), codes: pairs.map(([, q]) => q) });
  }
  return coded;
}
