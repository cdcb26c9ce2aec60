import { crosses, overlaps, type Box, type Point } from "./boxes.ts";

export interface LabelRequest extends Point {
  readonly key: string;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Important enough to stand over a lesser node rather than go without a name. */
  readonly strong: boolean;
}

/**
 * Where a name may stand, best first: `[across, leftwards, down, upwards]`. Its box lies `across` and `down` reaches of the node
 * from the node's centre, with the share `leftwards` of its width left of that point and `upwards` of its height above it.
 */
const PLACES = {
  right: [1, 0, 0, 0.5],
  left: [-1, 1, 0, 0.5],
  above: [0, 0.5, -1, 1],
  below: [0, 0.5, 1, 0],
  "right above": [0.72, 0, -0.68, 0.67],
  "right below": [0.72, 0, 0.68, 0.33],
  "left above": [-0.72, 1, -0.68, 0.67],
  "left below": [-0.72, 1, 0.68, 0.33],
  "right, raised": [0.9, 0, -0.25, 0.75],
  "right, lowered": [0.9, 0, 0.25, 0.25],
  "left, raised": [-0.9, 1, -0.25, 0.75],
  "left, lowered": [-0.9, 1, 0.25, 0.25],
  "above, to the right": [0, 0.25, -0.95, 1],
  "above, to the left": [0, 0.75, -0.95, 1],
  "below, to the right": [0, 0.25, 0.95, 0],
  "below, to the left": [0, 0.75, 0.95, 0],
} as const;

export type Place = keyof typeof PLACES;

const GAP = 6;

/** The place on the side that faces away from the other nodes. */
export function awayFrom(node: Point, others: readonly Point[]): Place {
  const other = others.find(({ x, y }) => x !== node.x || y !== node.y);
  if (other === undefined) return "above";
  const [dx, dy] = [other.x - node.x, other.y - node.y];
  if (Math.abs(dx) < Math.abs(dy) / 2) return dy > 0 ? "above" : "below";
  return dx > 0 ? "left" : "right";
}

/** Box of a label at one of the places around its node. */
export function labelBox({ x, y, radius, width, height }: LabelRequest, place: Place): Box {
  const reach = radius * 1.2 + GAP;
  const [across, leftwards, down, upwards] = PLACES[place];
  const left = x + across * reach - leftwards * width;
  const top = y + down * reach - upwards * height;
  return { left, top, right: left + width, bottom: top + height };
}

/** Boxes bucketed by cell, so that a look-up does not go through all of them. */
class Grid {
  private readonly cells = new Map<string, Box[]>();
  private readonly size = 96;

  private *keys(box: Box): Generator<string> {
    for (let x = Math.floor(box.left / this.size); x <= Math.floor(box.right / this.size); x += 1)
      for (let y = Math.floor(box.top / this.size); y <= Math.floor(box.bottom / this.size); y += 1)
        yield `${String(x)},${String(y)}`;
  }

  add(box: Box): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [box]);
      else cell.push(box);
    }
  }

  /** The boxes that it overlaps. */
  under(box: Box): Box[] {
    const hit = new Set<Box>();
    for (const key of this.keys(box))
      for (const other of this.cells.get(key) ?? []) if (overlaps(box, other)) hit.add(other);
    return [...hit];
  }
}

const MAX_EDGES = 600;
/** Each pixel of a strong name that the border of the drawing cuts is as bad as this many edges under it. */
const CUT = 4;
/** A name of which the border takes more pixels than this cannot be read, and is left out. */
const MOST_CUT = 12;
/** How much of other nodes a strong name may cover, in squares of its own node's diameter. */
const MOST_COVERED = 1;
/** Square pixels of a node under a strong name that count as one edge: the greater the node, the worse. */
const COVERED = 10;

/** Square pixels that the others have in common with the box. */
function covered(box: Box, others: readonly Box[]): number {
  const common = ({ left, top, right, bottom }: Box): number =>
    (Math.min(box.right, right) - Math.max(box.left, left)) *
    (Math.min(box.bottom, bottom) - Math.max(box.top, top));
  return others.reduce((sum, other) => sum + common(other), 0);
}

/** Pixels of the box beyond the frame, the four sides added up. */
function cutOf(box: Box, frame: Box): number {
  const beyond = [
    frame.left - box.left,
    box.right - frame.right,
    frame.top - box.top,
    box.bottom - frame.bottom,
  ];
  return beyond.reduce((sum, pixels) => sum + Math.max(0, pixels), 0);
}

/** What a label must keep clear of, and the frame that it should stay inside. */
export interface Surroundings {
  readonly nodes: readonly (Point & { readonly radius: number })[];
  readonly edges: readonly (readonly [Point, Point])[];
  /** Boxes that no label may touch. */
  readonly blocked: readonly Box[];
  readonly frame: Box;
}

/**
 * Places labels one after the other, most important first: right, left, above, below, then aslant. The place with the
 * fewest edges under it and inside the frame wins among those free of nodes and other labels; without a free place the
 * label is left out, unless it is a strong one, which may cover lesser nodes, within bounds.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  surroundings: Surroundings,
): Map<string, Place> {
  const nodes = new Grid();
  const labels = new Grid();
  for (const { x, y, radius } of surroundings.nodes) {
    const reach = radius + 1;
    nodes.add({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  for (const box of surroundings.blocked) labels.add(box);
  const lines = surroundings.edges.length > MAX_EDGES ? [] : surroundings.edges;
  const costOf = (box: Box, { strong, radius }: LabelRequest): number => {
    if (labels.under(box).length > 0) return Infinity;
    const hidden = covered(box, nodes.under(box));
    const cut = cutOf(box, surroundings.frame);
    const [mostHidden, mostCut] = strong ? [MOST_COVERED * (2 * radius) ** 2, MOST_CUT] : [0, 0];
    if (hidden > mostHidden || cut > mostCut) return Infinity;
    const crossed = lines.filter(([a, b]) => crosses(box, a, b)).length;
    return crossed + hidden / COVERED + cut * CUT;
  };
  const placed = new Map<string, Place>();
  for (const request of requests) {
    let best: { place: Place; box: Box; cost: number } | undefined;
    for (const place of Object.keys(PLACES) as Place[]) {
      const box = labelBox(request, place);
      const cost = costOf(box, request);
      if (cost < (best?.cost ?? Infinity)) best = { place, box, cost };
      if (cost === 0) break;
    }
    if (best === undefined) continue;
    labels.add(best.box);
    placed.set(request.key, best.place);
  }
  return placed;
}
