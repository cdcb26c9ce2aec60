import type { GraphFile } from "../types/index.ts";
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from "./columns.ts";
import { xml } from "../xml.ts";

/** GEXF 1.2, which Gephi opens, with the settled positions. */
export function* writeGexf({ attributes, nodes, edges }: GraphFile): Generator<string> {
  const { name, version } = attributes.generator;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n`;
  yield `<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz">\n`;
  yield `<meta><creator>${xml(`${name} ${version}`)}</creator></meta>\n`;
  yield `<graph mode="static" defaultedgetype="directed">\n`;
  yield declare("node", NODE_COLUMNS) + declare("edge", EDGE_COLUMNS);
  yield "<nodes>\n";
  for (const node of nodes) {
    const { label, x, y } = node.attributes;
    const position = `<viz:position x="${xml(x)}" y="${xml(y)}" z="0"/>`;
    yield `<node id="${xml(node.key)}" label="${xml(label)}">${values(NODE_COLUMNS, node)}${position}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for (const edge of edges) {
    const ends = `source="${xml(edge.source)}" target="${xml(edge.target)}"`;
    yield `<edge id="${xml(edge.key)}" ${ends} label="${xml(edge.attributes.label)}">${values(EDGE_COLUMNS, edge)}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function declare<Row>(side: "node" | "edge", columns: readonly Column<Row>[]): string {
  const lines = columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`);
  return `<attributes class="${side}">${lines.join("")}</attributes>\n`;
}

function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const lines = columns.map(({ name, of }) => `<attvalue for="${name}" value="${xml(of(row))}"/>`);
  return `<attvalues>${lines.join("")}</attvalues>`;
}
