import type { Box, Point } from "@dossier/core/drawing";

export { overlaps, type Box, type Point } from "@dossier/core/drawing";

/** Distance from a point to a straight segment. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

/** A quadratic curve from one node to another. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** Point of a curve at `t` in [0, 1]. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}

/** The part of a curve between `t0` and `t1`, moved sideways by `offset` pixels, as an SVG path. */
export function curvePath(curve: Curve, t0: number, t1: number, offset = 0): string {
  const steps = 32;
  let path = "";
  for (let step = 0; step <= steps; step += 1) {
    const t = t0 + ((t1 - t0) * step) / steps;
    const point = pointAt(curve, t);
    const normal = normalAt(curve, t);
    const [x, y] = [point.x + normal.x * offset, point.y + normal.y * offset];
    path += `${step === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
  }
  return path;
}

/** Unit normal of a curve at `t`. */
export function normalAt({ from, control, to }: Curve, t: number): Point {
  const dx = 2 * (1 - t) * (control.x - from.x) + 2 * t * (to.x - control.x);
  const dy = 2 * (1 - t) * (control.y - from.y) + 2 * t * (to.y - control.y);
  const length = Math.hypot(dx, dy) || 1;
  return { x: -dy / length, y: dx / length };
}

/** Pixels between the curves of an opened pair at mid-span, and the most curves to draw. */
export const FAN = { gap: 58, most: 9 } as const;

/** Gap between curves for two nodes so far apart: closer nodes leave less room. */
export function fanGap(length: number): number {
  return Math.min(FAN.gap, Math.max(34, length / 4));
}

/** Box around an opened pair of `count` statements, the nodes themselves left out. */
export function fanBox(
  a: Point & { readonly radius: number },
  b: Point & { readonly radius: number },
  count: number,
): Box {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const spread = ((Math.min(count, FAN.most) - 1) / 2) * fanGap(length) + 14;
  const [from, to] = [a.radius + 8, length - b.radius - 8];
  const corners = [from, to].flatMap((along) =>
    [-spread, spread].map((across) => ({
      x: a.x + ux * along - uy * across,
      y: a.y + uy * along + ux * across,
    })),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Curves that open a pair like a fan: `gap` pixels apart at mid-span, the first outermost above. */
export function fanCurves(a: Point, b: Point, count: number, gap: number): Curve[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  let normal = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  if (normal.y < 0 || (normal.y === 0 && normal.x < 0)) normal = { x: -normal.x, y: -normal.y };
  return Array.from({ length: count }, (_, index) => {
    const offset = (index - (count - 1) / 2) * gap * 2;
    return {
      from: a,
      control: { x: middle.x + normal.x * offset, y: middle.y + normal.y * offset },
      to: b,
    };
  });
}

/** The `t` at which a curve has gone `distance` pixels from its start. */
export function inset(curve: Curve, distance: number): number {
  const steps = 64;
  let gone = 0;
  let previous = curve.from;
  for (let step = 1; step <= steps; step += 1) {
    const next = pointAt(curve, step / steps);
    gone += Math.hypot(next.x - previous.x, next.y - previous.y);
    if (gone >= distance) return step / steps;
    previous = next;
  }
  return 1;
}

/** Whether a point lies inside a closed line: a ray from it crosses the line an odd number of times. */
export function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false;
  for (const [index, a] of line.entries()) {
    const b = line[(index + 1) % line.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
