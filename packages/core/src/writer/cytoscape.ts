import type { GraphFile } from "../types/index.ts";
import { jsonList } from "./json.ts";

/** Cytoscape JSON with all attributes in `data`; `value`, `directed` and `multigraph` are for networkx. */
export function* writeCytoscape({ attributes, nodes, edges }: GraphFile): Generator<string> {
  yield `{"format_version":"1.0","directed":true,"multigraph":true,"generated_by":${JSON.stringify(attributes.generator.name)},"data":${JSON.stringify(attributes)},\n`;
  yield `"elements":{"nodes":`;
  yield* jsonList(nodes, ({ key, attributes: { x, y, ...data } }) => ({
    data: { ...data, id: key, value: key, name: data.label },
    position: { x, y },
  }));
  yield `,\n"edges":`;
  yield* jsonList(edges, ({ key, source, target, attributes: data }) => ({
    data: { ...data, id: key, key, source, target },
  }));
  yield "}}\n";
}
