import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countDates, dayOf, isoDay } from "../../../packages/viewer/src/model/histogram.ts";

describe("counting dates", () => {
  it("puts every date into one bin of whole days", () => {
    const axis = countDates(["2024-03-01", "2024-03-01", "2024-03-04", undefined, null, "no date"], 40);
    expect(axis?.bins).toEqual([2, 0, 0, 1]);
    expect(axis === undefined ? undefined : isoDay(axis.from)).toBe("2024-03-01");
    expect(axis === undefined ? undefined : isoDay(axis.to - 1)).toBe("2024-03-04");
  });

  it("never makes more bins than asked, and loses no date that is near the others", () => {
    const day = fc.integer({ min: 19_000, max: 19_900 }).map(isoDay);
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), fc.integer({ min: 1, max: 60 }), (dates, most) => {
        const axis = countDates(dates, most);
        expect(axis?.bins.length).toBeLessThanOrEqual(most);
        expect(axis?.bins.reduce((sum, n) => sum + n, 0)).toBe(dates.length);
      }),
    );
  });

  it("leaves a date far from all others out of the axis", () => {
    expect(countDates(["1907", "2024-03-01", "2024-03-02"])?.bins).toEqual([1, 1]);
  });

  it("has no axis without dates", () => {
    expect(countDates([])).toBeUndefined();
    expect(countDates(["", null])).toBeUndefined();
  });

  it("writes days that it reads back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        expect(dayOf(isoDay(day))).toBe(day);
      }),
    );
  });
});
