import type { GraphFile } from "../types/index.ts";

/** A file of a format that has several, and its text in pieces. */
export interface OutputFile {
  /** Name within the folder. */
  readonly path: string;
  readonly chunks: Iterable<string>;
}

interface Named {
  /** What people call it. */
  readonly label: string;
  /** Characters that it cannot hold, not even escaped, and that are left out. */
  readonly cannotHold?: RegExp;
}

/** One way to write a graph as a single text, in pieces. */
export interface FileFormat extends Named {
  readonly kind: "file";
  readonly extension: string;
  readonly write: (graph: GraphFile) => Iterable<string>;
}

/** One way to write a graph as several files. */
export interface FolderFormat extends Named {
  readonly kind: "folder";
  readonly write: (graph: GraphFile) => Iterable<OutputFile>;
}

export type GraphFormat = FileFormat | FolderFormat;
