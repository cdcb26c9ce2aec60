import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { Scene } from "./scene.ts";

/** Entities that are more tied to each other than to the rest, the weightiest first. */
export type Community = readonly string[];

/** Each pair counts by its statements, so that close partners stay together. */
function weighted(scene: Scene): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const key of scene.nodes.map((node) => node.key).sort()) graph.addNode(key);
  const pairs = [...scene.edges.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { source, target, statements } of pairs)
    graph.mergeEdge(source, target, { weight: statements.length });
  return graph;
}

/** A generator that starts anew each time (Lehmer, 1951): the same graph always falls into the same communities. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Communities of a scene (Blondel et al. 2008), the largest first; it does not matter in which order it is drawn. */
export function findCommunities(scene: Scene): Community[] {
  if (scene.edges.size === 0) return scene.nodes.map(({ key }) => [key]);
  // The package is its function; its types say that it is a property `default` of it.
  const detect = louvain as unknown as typeof louvain.default;
  const found = detect(weighted(scene), { getEdgeWeight: "weight", rng: seeded() });
  const groups = new Map<number, string[]>();
  for (const { key } of scene.nodes) {
    const community = found[key] ?? -1;
    const group = groups.get(community);
    if (group === undefined) groups.set(community, [key]);
    else group.push(key);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}
