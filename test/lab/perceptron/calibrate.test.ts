import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitCalibration } from "../../../packages/lab/src/perceptron/calibrate.ts";

describe("the calibration of margins", () => {
  it("finds the share of right decisions where it is the same for all margins", () => {
    const trials = Array.from({ length: 1500 }, (_, i) => ({ margin: i, right: i % 4 !== 0 }));
    for (const { chance } of fitCalibration(trials)) expect(chance).toBeCloseTo(0.75, 1);
  });

  it("never falls with the margin", () => {
    const trial = fc.record({ margin: fc.nat(10_000), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(trial), (trials) => {
        const knots = fitCalibration(trials);
        for (const [i, knot] of knots.entries()) {
          expect(knot.margin).toBeGreaterThanOrEqual(knots[i - 1]?.margin ?? 0);
          expect(knot.chance).toBeGreaterThanOrEqual(knots[i - 1]?.chance ?? 0);
          expect(knot.chance).toBeLessThan(1);
        }
      }),
    );
  });
});
