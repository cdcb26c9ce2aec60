import type { GraphFile } from "../types/index.ts";
import { writeJson } from "./json.ts";

/** One way to write a graph: what people call it, the ending of its files, and the text in pieces. */
export interface GraphFormat {
  readonly label: string;
  readonly extension: string;
  readonly write: (graph: GraphFile) => Iterable<string>;
}

/** All formats by the name that `--to` takes; a new one is a file in this folder and a line here. */
export const FORMATS = {
  json: { label: "Graph JSON (graphology)", extension: "json", write: writeJson },
} as const satisfies Readonly<Record<string, GraphFormat>>;

export type FormatName = keyof typeof FORMATS;

/** Writes a graph in pieces that together are the file. */
export function writeGraph(graph: GraphFile, format: FormatName = "json"): Iterable<string> {
  return FORMATS[format].write(graph);
}
