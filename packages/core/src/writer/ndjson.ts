import type { GraphFile } from "../types/index.ts";

/** One JSON object a line: the graph's own attributes, then each document, node and edge, told apart by `record`. */
export function* writeNdjson({ attributes, options, nodes, edges }: GraphFile): Generator<string> {
  const { documents, ...graph } = attributes;
  yield line({ record: "graph", attributes: graph, options });
  for (const [key, document] of Object.entries(documents)) {
    yield line({ record: "document", key, attributes: document });
  }
  for (const node of nodes) yield line({ record: "node", ...node });
  for (const edge of edges) yield line({ record: "edge", ...edge });
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
