import { signal } from "@preact/signals";
import type { GraphFile } from "@dossier/core";

/** A file that was chosen or dropped; the name leads from the folder that it was dropped with. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** What reads files that a reader chooses or drops. */
export interface Reads {
  readonly openFiles: (files: readonly NamedFile[]) => Promise<void>;
  /** Reads articles by themselves, or together with those of a graph. */
  readonly openArticles: (files: readonly NamedFile[], base?: GraphFile) => Promise<void>;
  readonly openSample: () => Promise<void>;
}

/** Set where the page can read files; a report cannot, and offers nothing of the kind. */
export const reads = signal<Reads | undefined>(undefined);

/** Articles that were dropped on an open dossier, until the reader says what is to become of them. */
export const offered = signal<Offer | undefined>(undefined);

interface Offer {
  readonly files: readonly NamedFile[];
  /** The open graph; undefined where it does not hold its articles, so that others cannot be added. */
  readonly base: GraphFile | undefined;
}
