import type Sigma from "sigma";
import type { Point } from "../geometry.ts";
import type { Scene } from "../scene.ts";

/** A node as it stands on the screen, in pixels. */
export interface Place extends Point {
  readonly key: string;
  readonly radius: number;
}

/** A pair's line between the centres of its nodes. */
export interface Segment {
  readonly key: string;
  readonly a: Point;
  readonly b: Point;
}

/** Where nodes and lines of the scene stand now. */
export interface Places {
  readonly locate: (key: string) => Place | undefined;
  readonly located: () => Map<string, Place>;
  /** Lines between the given nodes. */
  readonly segments: (nodes: ReadonlyMap<string, Point>) => Generator<Segment>;
}

/** Asks sigma for places; the scene may change from call to call. */
export function createPlaces(renderer: Sigma, scene: () => Scene): Places {
  const locate = (key: string): Place | undefined => {
    const data = renderer.getNodeDisplayData(key);
    if (data === undefined) return undefined;
    return { key, ...renderer.framedGraphToViewport(data), radius: renderer.scaleSize(data.size) };
  };
  const located = (): Map<string, Place> =>
    new Map(
      scene().nodes.flatMap(({ key }) => {
        const place = locate(key);
        return place === undefined ? [] : [[key, place] as const];
      }),
    );
  const segments = function* (nodes: ReadonlyMap<string, Point>): Generator<Segment> {
    for (const { key, source, target } of scene().edges.values()) {
      const [a, b] = [nodes.get(source), nodes.get(target)];
      if (a !== undefined && b !== undefined) yield { key, a, b };
    }
  };
  return { locate, located, segments };
}
