import type { GraphFile } from "../types/index.ts";
import { EDGE_COLUMNS, NODE_COLUMNS, type Column, type GraphEdge, type GraphNode } from "./columns.ts";
import { xml } from "../xml.ts";

const TYPES = { string: "string", integer: "int", double: "double" } as const;

/** Label and place of a node are columns like the others here. */
const NODES: readonly Column<GraphNode>[] = [
  { name: "label", type: "string", of: ({ attributes }) => attributes.label },
  ...NODE_COLUMNS,
  { name: "x", type: "double", of: ({ attributes }) => attributes.x },
  { name: "y", type: "double", of: ({ attributes }) => attributes.y },
];
const EDGES: readonly Column<GraphEdge>[] = [
  { name: "label", type: "string", of: ({ attributes }) => attributes.label },
  ...EDGE_COLUMNS,
];

/** GraphML, which yEd, networkx and igraph read. */
export function* writeGraphml({ nodes, edges }: GraphFile): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  yield declare("node", NODES) + declare("edge", EDGES);
  yield `<graph id="dossier" edgedefault="directed">\n`;
  for (const node of nodes) yield `<node id="${xml(node.key)}">${values("node", NODES, node)}</node>\n`;
  for (const edge of edges) {
    const ends = `source="${xml(edge.source)}" target="${xml(edge.target)}"`;
    yield `<edge id="${xml(edge.key)}" ${ends}>${values("edge", EDGES, edge)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function declare<Row>(side: "node" | "edge", columns: readonly Column<Row>[]): string {
  const keys = columns.map(
    ({ name, type }) =>
      `<key id="${side}-${name}" for="${side}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
  );
  return keys.join("");
}

function values<Row>(side: "node" | "edge", columns: readonly Column<Row>[], row: Row): string {
  return columns.map(({ name, of }) => `<data key="${side}-${name}">${xml(of(row))}</data>`).join("");
}
