import { describe, expect, it } from "vitest";
import { openDossier } from "../../../packages/viewer/src/model/dossier.ts";
import { applyFilters, NO_FILTERS } from "../../../packages/viewer/src/model/filters.ts";
import { cellOf, columnsOf, rowsOf } from "../../../packages/viewer/src/model/matrix.ts";
import { readPeriod, ticksOf } from "../../../packages/viewer/src/model/period.ts";
import { layOutTimeline } from "../../../packages/viewer/src/model/timeline.ts";
import { buildFixture } from "../fixture.ts";

const dossier = openDossier(buildFixture());
const shown = applyFilters(dossier, NO_FILTERS);

describe("readPeriod", () => {
  it.each([
    ["1970-01-02", { from: 1, to: 2 }],
    ["1970-01", { from: 0, to: 31 }],
    ["1970", { from: 0, to: 365 }],
    ["1970/..", { from: 0, to: undefined }],
    ["../1970", { from: undefined, to: 365 }],
    ["1970-W02", { from: 4, to: 11 }],
    ["1970-21", { from: 59, to: 151 }],
    ["197X", { from: 0, to: 3652 }],
    ["XXXX-04", undefined],
    ["soon", undefined],
    [undefined, undefined],
  ])("reads %s", (value, period) => {
    expect(readPeriod(value)).toEqual(period);
  });
});

describe("ticksOf", () => {
  it("never sets more ticks than can be read, and always names a year", () => {
    for (const days of [30, 200, 900, 4000, 20_000]) {
      const ticks = ticksOf(19_000, 19_000 + days);
      expect(ticks.length).toBeLessThanOrEqual(16);
      expect(ticks.some(({ label }) => /\d{4}/.test(label))).toBe(true);
    }
  });
});

describe("layOutTimeline", () => {
  const line = layOutTimeline(dossier, shown);

  it("parts what happened, what is disputed, plans and the undated, and loses nothing", () => {
    const lanes = line?.lanes;
    expect(lanes?.happened.map(({ statement }) => statement.key)).toEqual(["s_0", "s_1"]);
    expect(lanes?.disputed.map(({ statement }) => statement.key)).toEqual(["s_4"]);
    expect(lanes?.plans.map(({ statement }) => statement.key)).toEqual(["s_3"]);
    expect((line?.undated.length ?? 0) + 4).toBe(shown.edges.length + shown.facts.length);
  });

  it("does not let a far year stretch the axis", () => {
    expect((line?.to ?? 0) - (line?.from ?? 0)).toBeLessThan(800);
  });
});

describe("the matrix", () => {
  const entries = (key: string) => dossier.statements.get(key)?.entries ?? [];
  const within = (key: string, document: string) =>
    cellOf(entries(key).filter(({ evidence }) => evidence.document === document));

  it("tells asserting, alleging, planning, denying, both and silence apart", () => {
    expect(within("s_0", "d_quay")).toBe("asserts");
    expect(cellOf(entries("s_4").filter(({ side }) => side === "yes"))).toBe("alleges");
    expect(within("s_3", "d_wire")).toBe("plans");
    expect(within("s_6", "d_tide")).toBe("denies");
    expect(within("s_4", "d_quay")).toBe("both");
    expect(within("s_0", "d_odd")).toBe("silent");
  });

  it("stands relays beside their source", () => {
    expect(columnsOf(dossier).map((group) => group.map(({ id }) => id))).toEqual([
      ["d_quay", "d_wire"],
      ["d_tide"],
      ["d_odd"],
    ]);
  });

  it("puts first what most documents speak of", () => {
    expect(rowsOf(shown.edges)[0]?.key).toBe("s_0");
  });
});
