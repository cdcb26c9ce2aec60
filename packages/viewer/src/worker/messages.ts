import type { Document, GraphFile } from "@dossier/core";

/** A file as it was dropped. */
export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** To the worker: files to read and analyse together with documents that are open already. */
export interface Request {
  /** The language pack; it comes with the first request. */
  readonly pack: ArrayBuffer | undefined;
  readonly documents: readonly Document[];
  readonly files: readonly RawFile[];
  readonly title: string | undefined;
}

/** What the worker is at; articles are read and analysed one by one, then put together. */
export type Stage = "reading" | "analysing" | "assembling";

/** Something that a reader should know of a file: why it was set aside, or a warning. */
export interface Remark {
  readonly name: string;
  readonly text: string;
}

/** From the worker: how far it is, the graph, or why there is none. */
export type Reply =
  | {
      readonly kind: "progress";
      readonly stage: Stage;
      readonly done: number;
      readonly of: number;
      readonly name: string;
    }
  | { readonly kind: "graph"; readonly graph: GraphFile; readonly remarks: readonly Remark[] }
  | { readonly kind: "failed"; readonly message: string };
