import { distanceToSegment, type Point } from "./geometry.ts";

/** What lies under the pointer. */
export type Picked = { readonly kind: "node" | "edge"; readonly key: string } | undefined;

export interface PickNode extends Point {
  readonly key: string;
  readonly radius: number;
}

export interface PickEdge {
  readonly key: string;
  readonly a: Point;
  readonly b: Point;
}

/** Tolerance in pixels around a line. */
export const TOLERANCE = { mouse: 7, touch: 12 } as const;

/** The node under the point, else the nearest edge within the tolerance. Nodes win over edges that run under them. */
export function pick(
  point: Point,
  nodes: Iterable<PickNode>,
  edges: Iterable<PickEdge>,
  tolerance: number = TOLERANCE.mouse,
): Picked {
  let best: { key: string; distance: number } | undefined;
  for (const { key, x, y, radius } of nodes) {
    const distance = Math.hypot(point.x - x, point.y - y) - radius * 1.15;
    if (distance <= tolerance / 2 && distance < (best?.distance ?? Infinity)) best = { key, distance };
  }
  if (best !== undefined) return { kind: "node", key: best.key };
  for (const { key, a, b } of edges) {
    const distance = distanceToSegment(point, a, b);
    if (distance <= tolerance && distance < (best?.distance ?? Infinity)) best = { key, distance };
  }
  return best === undefined ? undefined : { kind: "edge", key: best.key };
}
