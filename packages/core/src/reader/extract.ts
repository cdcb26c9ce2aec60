import type { DateBasis, Span, Warning, ZoneKind } from "../types/index.ts";

/** What a file says about itself; absent where it says nothing. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** EDTF date. */
  readonly published?: string | undefined;
  readonly publishedFrom?: DateBasis | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/** A paragraph, heading or other unit that no sentence crosses; `kind` where the format's markup says it. */
export interface Block extends Span {
  readonly kind?: ZoneKind | undefined;
}

/** A file turned into text by its format's reader. */
export interface Extract {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where in the text each page begins, for formats that have pages. */
  readonly pages?: readonly number[];
  readonly metadata: Metadata;
  readonly warnings: readonly Warning[];
}
