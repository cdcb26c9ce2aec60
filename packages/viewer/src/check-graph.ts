import { readGraph, SchemaError, type GraphFile } from "@dossier/core";
import type { Problem } from "./store.ts";
import { S } from "./strings/index.ts";

/** Either the file, or where it is wrong. */
export type Checked = { readonly file: GraphFile } | { readonly problem: Omit<Problem, "name"> };

/** Checks a graph file against the schema, all of it before anything is shown. */
export function checkGraph(json: unknown): Checked {
  try {
    return { file: readGraph(json) };
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const { path, expected, found } = error;
    return { problem: { message: S.notDossier, where: path === "" ? S.wholeFile : path, expected, found } };
  }
}
