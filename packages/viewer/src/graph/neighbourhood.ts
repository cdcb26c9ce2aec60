import type { Scene } from "./scene.ts";

type Neighbours = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Scene, Neighbours>();

/** The neighbours of each node; made once per scene. */
function neighboursIn(scene: Scene): Neighbours {
  const neighbours = new Map<string, string[]>(scene.nodes.map(({ key }) => [key, []]));
  for (const { source, target } of scene.edges.values()) {
    neighbours.get(source)?.push(target);
    neighbours.get(target)?.push(source);
  }
  known.set(scene, neighbours);
  return neighbours;
}

/** The nodes within `depth` steps of the start, the start included. */
export function neighbourhood(scene: Scene, start: readonly string[], depth: number): Set<string> {
  const neighbours = known.get(scene) ?? neighboursIn(scene);
  const reached = new Set(start);
  let border = start;
  for (let step = 0; step < depth; step += 1) {
    border = border.flatMap((key) => neighbours.get(key) ?? []).filter((key) => !reached.has(key));
    for (const key of border) reached.add(key);
  }
  return reached;
}
