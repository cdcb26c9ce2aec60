/** A half-open range `[start, end)` in UTF-16 code units of `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ZoneKind = "headline" | "dateline" | "caption" | "body" | "quote" | "boilerplate";

/** A stretch of a document that is to be read in one way; zones are ordered and do not overlap. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** How a publication date was found; the surest first. */
export type DateBasis = "front-matter" | "metadata" | "dateline" | "text";

/** Something a reader of the output should know; never thrown. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

declare const documentId: unique symbol;
/** `d_` and the first 16 hex digits of the sha-256 of the raw bytes. */
export type DocumentId = string & { readonly [documentId]: true };

/** One article, as read. Offsets of every later layer point into `text`. */
export interface Document {
  readonly id: DocumentId;
  /** File name as given by the caller, for people. */
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  /** EDTF date, e.g. `2025-05-21`. */
  readonly published: string | undefined;
  readonly publishedFrom: DateBasis | undefined;
  readonly url: string | undefined;
  /** Name of the outlet or agency that this document relays, if it says so. */
  readonly origin: string | undefined;
  readonly zones: readonly Zone[];
  /** Where in the text each page begins; absent for formats without pages. */
  readonly pages?: readonly number[];
  readonly warnings: readonly Warning[];
}

export type Token = Span;

/** A sentence: a span, and the half-open range of its tokens in `Tokenized.tokens`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly zone: ZoneKind;
}

/** Tokens of all sentences in text order; text outside sentences (boilerplate) has none. */
export interface Tokenized {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Adds one entry per token: universal tag, Penn tag, lemma. */
export interface Tagged extends Tokenized {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
}

/**
 * Adds a dependency tree per sentence (Universal Dependencies v2).
 * `heads[i]` indexes `tokens` of the whole document (always within the same sentence), −1 = root.
 * `labels[i]` is the full label (`nsubj:pass`); `arcScores[i]` a probability in [0, 1].
 */
export interface Parsed extends Tagged {
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  readonly arcScores: readonly number[];
}
