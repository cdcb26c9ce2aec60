import { UndirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path/unweighted.js";
import type { Scene } from "./scene.ts";

const graphs = new WeakMap<Scene, UndirectedGraph>();

/** The scene as a simple undirected graph, for walking; made once per scene. */
export function walkable(scene: Scene): UndirectedGraph {
  const known = graphs.get(scene);
  if (known !== undefined) return known;
  const graph = new UndirectedGraph();
  for (const { key } of scene.nodes) graph.addNode(key);
  for (const { source, target } of scene.edges.values()) graph.mergeEdge(source, target);
  graphs.set(scene, graph);
  return graph;
}

/** The nodes within `depth` steps of the start, the start included. */
export function neighbourhood(scene: Scene, start: readonly string[], depth: number): Set<string> {
  const graph = walkable(scene);
  const reached = new Set(start);
  let border = start.filter((key) => graph.hasNode(key));
  for (let step = 0; step < depth; step += 1) {
    border = border.flatMap((key) => graph.neighbors(key)).filter((key) => !reached.has(key));
    for (const key of border) reached.add(key);
  }
  return reached;
}

/** Keys along a shortest path between two nodes, both included; undefined when nothing joins them. */
export function shortestPath(scene: Scene, from: string, to: string): string[] | undefined {
  const graph = walkable(scene);
  if (!graph.hasNode(from) || !graph.hasNode(to)) return undefined;
  return bidirectional(graph, from, to) ?? undefined;
}
