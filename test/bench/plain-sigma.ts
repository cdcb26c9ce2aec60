import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { GraphFile } from "@dossier/core";

/** The page to compare with: the same file, its nodes and edges in sigma as sigma draws them, and nothing else. */
async function draw(): Promise<void> {
  const response = await fetch(`./${new URLSearchParams(location.search).get("graph") ?? ""}`);
  const file = (await response.json()) as GraphFile;
  const graph = new MultiDirectedGraph();
  for (const { key, attributes } of file.nodes) {
    const { x, y, label } = attributes;
    graph.addNode(key, { x, y, label, size: 5, color: "#4477aa" });
  }
  for (const { key, source, target } of file.edges)
    graph.addEdgeWithKey(key, source, target, { size: 1, color: "#999999" });
  const container = document.querySelector<HTMLElement>("#sigma");
  if (container === null) return;
  const sigma = new Sigma(graph, container);
  Object.assign(window, { isDrawn: true, sigma });
}

void draw();
