import { crosses, overlaps, type Box, type Point } from "./geometry.ts";

export interface LabelRequest extends Point {
  readonly key: string;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export type Place =
  "right" | "left" | "above" | "below" | "right above" | "right below" | "left above" | "left below";
const PLACES: readonly Place[] = [
  "right",
  "left",
  "above",
  "below",
  "right above",
  "right below",
  "left above",
  "left below",
];

const GAP = 6;

/** Box of a label at one of the eight places around its node. */
export function labelBox({ x, y, radius, width, height }: LabelRequest, place: Place): Box {
  const reach = radius * 1.2 + GAP;
  const slant = radius * 0.85 + GAP / 2;
  const isSide = place === "right" || place === "left";
  const across = isSide ? reach : slant;
  const left = place.startsWith("right")
    ? x + across
    : place.startsWith("left")
      ? x - across - width
      : x - width / 2;
  const away = place === "above" || place === "below" ? reach : slant - height / 3;
  const top = isSide ? y - height / 2 : place.endsWith("above") ? y - away - height : y + away;
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

  isFree(box: Box): boolean {
    for (const key of this.keys(box))
      if (this.cells.get(key)?.some((other) => overlaps(box, other)) === true) return false;
    return true;
  }
}

const MAX_EDGES = 600;
/** A name that the border of the drawing cuts is as bad as one over this many edges. */
const CUT = 5;

function isCut(box: Box, frame: Box): boolean {
  return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
}

/**
 * Places labels one after the other, most important first: right, left, above, below. The place with the fewest
 * edges under it and inside the frame wins among those free of nodes and other labels; without a free place the
 * label is left out.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly (Point & { readonly radius: number })[],
  edges: readonly (readonly [Point, Point])[],
  frame: Box,
): Map<string, Place> {
  const nodes = new Grid();
  const labels = new Grid();
  for (const { x, y, radius } of obstacles) {
    const reach = radius + 1;
    nodes.add({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  const lines = edges.length > MAX_EDGES ? [] : edges;
  const placed = new Map<string, Place>();
  for (const request of requests) {
    let best: { place: Place; box: Box; crossed: number } | undefined;
    for (const place of PLACES) {
      const box = labelBox(request, place);
      if (!nodes.isFree(box) || !labels.isFree(box)) continue;
      const crossed = lines.filter(([a, b]) => crosses(box, a, b)).length + (isCut(box, frame) ? CUT : 0);
      if (crossed < (best?.crossed ?? Infinity)) best = { place, box, crossed };
      if (crossed === 0) break;
    }
    if (best === undefined) continue;
    labels.add(best.box);
    placed.set(request.key, best.place);
  }
  return placed;
}
