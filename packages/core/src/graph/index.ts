import type { Assembled, GraphFile, Pack } from "../types/index.ts";

/** Lays the statements out as a graph with settled positions. */
export function createGraph(
  _pack: Pack,
): (assembled: Assembled, options: { readonly quotesOnly?: boolean }) => GraphFile {
  return () => ({
    attributes: {
      format: "dossier-graph/1",
      generator: { name: "dossier", version: "0.1.0" },
      documents: {},
    },
    options: { type: "directed", multi: true, allowSelfLoops: true },
    nodes: [],
    edges: [],
  });
}
