import type { GraphFile } from "@dossier/core";
import schema from "virtual:dossier-graph-schema";
import { fitsSchema } from "./fits-schema.ts";

/** Whether keys are unique, and each edge ends at nodes that are there. */
export function areKeysSound({ nodes, edges }: Pick<GraphFile, "nodes" | "edges">): boolean {
  const keys = new Set(nodes.map(({ key }) => key));
  return (
    keys.size === nodes.length &&
    new Set(edges.map(({ key }) => key)).size === edges.length &&
    edges.every(({ source, target }) => keys.has(source) && keys.has(target))
  );
}

/** Whether a parsed file is a graph file in every part: the same answer as core's check, in a sixth of its size. */
export function isSound(json: unknown): json is GraphFile {
  return fitsSchema(json, schema) && areKeysSound(json as GraphFile);
}
