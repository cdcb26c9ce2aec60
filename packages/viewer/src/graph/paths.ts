import { UndirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path/unweighted.js";
import type { Scene } from "./scene.ts";

const graphs = new WeakMap<Scene, UndirectedGraph>();

/** The scene as a simple undirected graph, for graphology's algorithms; made once per scene. */
export function walkable(scene: Scene): UndirectedGraph {
  const known = graphs.get(scene);
  if (known !== undefined) return known;
  const graph = new UndirectedGraph();
  for (const { key } of scene.nodes) graph.addNode(key);
  for (const { source, target } of scene.edges.values()) graph.mergeEdge(source, target);
  graphs.set(scene, graph);
  return graph;
}

/** Keys along a shortest path between two nodes, both included; undefined when nothing joins them. */
export function shortestPath(scene: Scene, from: string, to: string): string[] | undefined {
  const graph = walkable(scene);
  if (!graph.hasNode(from) || !graph.hasNode(to)) return undefined;
  return bidirectional(graph, from, to) ?? undefined;
}
