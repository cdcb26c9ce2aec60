import type { GraphFile } from "../types/index.ts";
import { jsonList } from "./json.ts";

/** Node-link JSON as networkx and D3 read it, with all attributes. */
export function* writeNodeLink({ attributes, nodes, edges }: GraphFile): Generator<string> {
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify(attributes)},\n"nodes":`;
  yield* jsonList(nodes, ({ key, attributes: node }) => ({ ...node, id: key }));
  yield `,\n"links":`;
  yield* jsonList(edges, ({ key, source, target, attributes: edge }) => ({ ...edge, key, source, target }));
  yield "}\n";
}
