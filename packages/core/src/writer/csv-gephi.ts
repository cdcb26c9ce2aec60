import type { GraphFile } from "../types/index.ts";
import { EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { csvRow } from "./csv.ts";
import type { OutputFile } from "./format.ts";

/** The two tables that Gephi's spreadsheet import asks for. */
export function writeCsvGephi({ nodes, edges }: GraphFile): OutputFile[] {
  return [
    { path: "nodes.csv", chunks: nodeRows(nodes) },
    { path: "edges.csv", chunks: edgeRows(edges) },
  ];
}

function* nodeRows(nodes: GraphFile["nodes"]): Generator<string> {
  yield csvRow(["Id", "Label", ...NODE_COLUMNS.map(({ name }) => name)]);
  for (const node of nodes) {
    yield csvRow([node.key, node.attributes.label, ...NODE_COLUMNS.map(({ of }) => of(node))]);
  }
}

function* edgeRows(edges: GraphFile["edges"]): Generator<string> {
  yield csvRow(["Source", "Target", "Type", "Id", "Label", ...EDGE_COLUMNS.map(({ name }) => name)]);
  for (const edge of edges) {
    const { key, source, target, attributes } = edge;
    yield csvRow([
      source,
      target,
      "Directed",
      key,
      attributes.label,
      ...EDGE_COLUMNS.map(({ of }) => of(edge)),
    ]);
  }
}
