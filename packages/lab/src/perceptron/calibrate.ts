import { probabilityStep } from "@dossier/core/learn";
import type { ByteWriter } from "./byte-writer.ts";

/** A point of the curve from margin to probability. */
export interface Knot {
  readonly margin: number;
  readonly chance: number;
}

/** Writes a calibration for `readCalibration`. */
export function packCalibration(writer: ByteWriter, knots: readonly Knot[]): void {
  writer.varint(knots.length);
  for (const { margin, chance } of knots) {
    writer.varint(Math.round(margin));
    writer.varint(probabilityStep(chance));
  }
}
