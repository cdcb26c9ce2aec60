import { distanceToSegment, type Point } from "./geometry.ts";

/** What lies under the pointer. */
export type Picked =
  | { readonly kind: "node"; readonly key: string }
  /** `also`: other edges that run under the same spot, nearest first. */
  | { readonly kind: "edge"; readonly key: string; readonly also: readonly string[] }
  | undefined;

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

/** Edges beside the picked one that are told of. */
const MOST_ALSO = 6;

function nodeAt(point: Point, nodes: Iterable<PickNode>, tolerance: number): string | undefined {
  let best: { key: string; distance: number } | undefined;
  for (const { key, x, y, radius } of nodes) {
    const distance = Math.hypot(point.x - x, point.y - y) - radius * 1.15;
    if (distance <= tolerance / 2 && distance < (best?.distance ?? Infinity)) best = { key, distance };
  }
  return best?.key;
}

/** The node under the point, else the nearest edge within the tolerance. Nodes win over edges that run under them. */
export function pick(
  point: Point,
  nodes: Iterable<PickNode>,
  edges: Iterable<PickEdge>,
  tolerance: number = TOLERANCE.mouse,
): Picked {
  const node = nodeAt(point, nodes, tolerance);
  if (node !== undefined) return { kind: "node", key: node };
  const near: { key: string; distance: number }[] = [];
  for (const { key, a, b } of edges) {
    const distance = distanceToSegment(point, a, b);
    if (distance <= tolerance) near.push({ key, distance });
  }
  const [best, ...others] = near.sort((a, b) => a.distance - b.distance);
  if (best === undefined) return undefined;
  const also = others.filter(({ distance }) => distance <= best.distance + tolerance / 2);
  return { kind: "edge", key: best.key, also: also.slice(0, MOST_ALSO).map(({ key }) => key) };
}
