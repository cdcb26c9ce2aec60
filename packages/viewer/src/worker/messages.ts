import type { Document, GraphFile } from "@dossier/core";

/** To the worker: what to analyse. The language pack comes with the first request. */
export interface Request {
  readonly pack: ArrayBuffer | undefined;
  readonly documents: readonly Document[];
}

/** From the worker: how far it is, the graph, or why there is none. */
export type Reply =
  | { readonly kind: "reading"; readonly done: number; readonly of: number; readonly name: string }
  | { readonly kind: "assembling"; readonly of: number }
  | { readonly kind: "graph"; readonly graph: GraphFile }
  | { readonly kind: "failed"; readonly message: string };
