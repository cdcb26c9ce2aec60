import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crosses, labelBox, overlaps, placeLabels, type LabelRequest } from "@dossier/core/drawing";
import { fanBox, fanCurves, inset, pointAt } from "../../../packages/viewer/src/graph/geometry.ts";
import { pick } from "../../../packages/viewer/src/graph/picking.ts";

const coordinate = fc.double({ min: 0, max: 800, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });

describe("picking", () => {
  it("finds an edge from anywhere on its centre line that no node covers", () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0.3, max: 0.7, noNaN: true }), (a, b, t) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 80);
        const spot = { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
        const nodes = [
          { key: "a", ...a, radius: 8 },
          { key: "b", ...b, radius: 8 },
        ];
        expect(pick(spot, nodes, [{ key: "e", a, b }])).toEqual({ kind: "edge", key: "e", also: [] });
      }),
    );
  });

  it("takes a node before the edge under it, the nearest of two edges, and nothing from afar", () => {
    const edges = [
      { key: "near", a: { x: 0, y: 10 }, b: { x: 100, y: 10 } },
      { key: "far", a: { x: 0, y: 15 }, b: { x: 100, y: 15 } },
    ];
    expect(pick({ x: 50, y: 11 }, [{ key: "n", x: 50, y: 10, radius: 6 }], edges)).toEqual({
      kind: "node",
      key: "n",
    });
    expect(pick({ x: 50, y: 11 }, [], edges)).toEqual({ kind: "edge", key: "near", also: ["far"] });
    expect(pick({ x: 50, y: 40 }, [], edges)).toBeUndefined();
    expect(pick({ x: 50, y: 25 }, [], edges, 12)).toEqual({ kind: "edge", key: "far", also: [] });
  });
});

describe("the fan", () => {
  it("keeps its curves apart at mid-span and inside its box", () => {
    const [a, b] = [
      { x: 100, y: 300, radius: 18 },
      { x: 500, y: 340, radius: 18 },
    ];
    const curves = fanCurves(a, b, 5, 58);
    const middles = curves.map((curve) => pointAt(curve, 0.5));
    const box = fanBox(a, b, 5);
    for (const [index, middle] of middles.entries()) {
      const next = middles[index + 1];
      if (next !== undefined) expect(Math.hypot(next.x - middle.x, next.y - middle.y)).toBeCloseTo(58, 0);
      expect(middle.y).toBeGreaterThan(box.top);
      expect(middle.y).toBeLessThan(box.bottom);
    }
  });

  it("finds how far along a curve a distance reaches", () => {
    const [straight] = fanCurves({ x: 0, y: 0 }, { x: 100, y: 0 }, 1, 58);
    expect(straight === undefined ? 0 : inset(straight, 25)).toBeCloseTo(0.25, 1);
  });
});

describe("label placement", () => {
  const request = fc.record({
    x: coordinate,
    y: coordinate,
    radius: fc.integer({ min: 5, max: 20 }),
    width: fc.integer({ min: 20, max: 140 }),
  });

  it("never lets two labels, or a label and a node, overlap", () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (rows) => {
        const labels: LabelRequest[] = rows.map((row, index) => ({
          ...row,
          key: String(index),
          height: 16,
          strong: false,
        }));
        const frame = { left: 0, top: 0, right: 800, bottom: 800 };
        const placed = placeLabels(labels, { nodes: labels, edges: [], blocked: [], frame });
        const boxes = labels.flatMap((label) => {
          const place = placed.get(label.key);
          return place === undefined ? [] : [labelBox(label, place)];
        });
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
          expect(labels.some(({ x, y }) => overlaps(box, { left: x, right: x, top: y, bottom: y }))).toBe(
            false,
          );
        }
      }),
    );
  });

  it("prefers a place that no edge crosses and that the border does not cut", () => {
    const label = { key: "n", x: 60, y: 200, radius: 8, width: 90, height: 16, strong: false };
    const edge = [
      { x: 60, y: 200 },
      { x: 400, y: 200 },
    ] as const;
    const frame = { left: 0, top: 0, right: 400, bottom: 400 };
    expect(placeLabels([label], { nodes: [label], edges: [edge], blocked: [], frame }).get("n")).toBe(
      "above",
    );
  });

  it("moves even a strong name a little rather than let it cover a neighbour", () => {
    const label = { key: "n", x: 200, y: 200, radius: 14, width: 90, height: 18, strong: true };
    const near = [-1, 1].flatMap((side) => [
      { x: 200 + 60 * side, y: 191, radius: 8 },
      { x: 200 + 40 * side, y: 170, radius: 8 },
      { x: 200 + 40 * side, y: 238, radius: 8 },
    ]);
    const frame = { left: 0, top: 0, right: 400, bottom: 400 };
    const nodes = [label, ...near];
    const place = placeLabels([label], { nodes, edges: [], blocked: [], frame }).get("n") ?? "right";
    const box = labelBox(label, place);
    const hidden = near.filter(({ x, y, radius }) =>
      overlaps(box, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }),
    );
    expect(hidden).toEqual([]);
  });

  it("knows when a line enters a box", () => {
    const box = { left: 10, top: 10, right: 20, bottom: 20 };
    expect(crosses(box, { x: 0, y: 15 }, { x: 30, y: 15 })).toBe(true);
    expect(crosses(box, { x: 0, y: 0 }, { x: 30, y: 5 })).toBe(false);
    expect(crosses(box, { x: 12, y: 12 }, { x: 13, y: 13 })).toBe(true);
  });
});
