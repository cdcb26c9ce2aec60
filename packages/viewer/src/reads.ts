import { signal } from "@preact/signals";

/** What reads files that a reader chooses or drops. */
export interface Reads {
  readonly openFiles: (files: readonly File[]) => Promise<void>;
  readonly openSample: () => Promise<void>;
}

/** Set where the page can read files; a report cannot, and offers nothing of the kind. */
export const reads = signal<Reads | undefined>(undefined);
