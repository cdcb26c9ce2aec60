import type { Family } from "./families.ts";
import type { Paint } from "./svg-paint.ts";

/** A number with at most two decimals, in its shortest form. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** The shape of a family around a point, in its colour. */
export function shapeOf(family: Family, x: number, y: number, r: number, paint: Paint): string {
  if (family === "concept")
    return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r - 1)}" stroke-width="2"${paint({ fill: "canvas", stroke: "family-concept" })}/>`;
  return `<path d="${outlineOf(family, x, y, r)}"${paint({ fill: `family-${family}` })}/>`;
}

/** Outline of a family's shape as an SVG path; shapes of one radius look equally large. */
export function outlineOf(family: Family, x: number, y: number, r: number): string {
  switch (family) {
    case "country": {
      const [side, round] = [short(r * 1.28), short(r * 0.26)];
      const corner = (dx: number, dy: number): string =>
        `a${round} ${round} 0 0 1 ${short(dx * r * 0.26)} ${short(dy * r * 0.26)}`;
      return `M${short(x - r * 0.64)} ${short(y - r * 0.9)}h${side}${corner(1, 1)}v${side}${corner(-1, 1)}h-${side}${corner(-1, -1)}v-${side}${corner(1, -1)}z`;
    }
    case "organisation":
      return polygon(
        Array.from({ length: 6 }, (_, index) => (Math.PI / 3) * index).map((angle) => [
          x + 1.08 * r * Math.cos(angle),
          y + 1.08 * r * Math.sin(angle),
        ]),
      );
    case "agreement": {
      const a = r * 1.22;
      return polygon([
        [x, y - a],
        [x + a, y],
        [x, y + a],
        [x - a, y],
      ]);
    }
    case "infrastructure": {
      const a = r * 1.2;
      return polygon([
        [x, y - a],
        [x + a, y + a * 0.8],
        [x - a, y + a * 0.8],
      ]);
    }
    case "person":
    case "concept":
      return `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 1 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 1 ${short(-2 * r)} 0z`;
  }
}

function polygon(corners: readonly (readonly [x: number, y: number])[]): string {
  return `M${corners.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}z`;
}
