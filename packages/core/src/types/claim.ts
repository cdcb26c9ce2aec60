import type { Coreferred } from "./mention.ts";
import type { Span } from "./text.ts";

export type Polarity = "affirmed" | "negated";
export type Modality = "actual" | "planned" | "possible" | "conditional" | "alleged" | "opinion";
export type Stance = "asserts" | "denies" | "reports";

/** One holder in the chain of those who say so; the document itself comes last and is left out here. */
export interface Holder {
  /** Index into `chains`; undefined when nobody is named ("reportedly"). */
  readonly chain: number | undefined;
  readonly stance: Stance;
  /** The words that attribute, e.g. "have accused". */
  readonly cue: Span;
}

/** Who or what fills a role of a claim: a chain of the document, and the span that stands for it here. */
export interface Participant {
  readonly chain: number;
  readonly span: Span;
}

/** EDTF value, with the date it was resolved against where it needed one. */
export interface TimeValue extends Span {
  readonly value: string;
  readonly anchor?: string;
}

export interface QualifierText extends Span {
  readonly text: string;
  /** Where the qualifier names a thing: its chain. */
  readonly chain?: number;
}

export type QualifierRole =
  | "place"
  | "amount"
  | "instrument"
  | "purpose"
  | "topic"
  | "condition"
  | "manner"
  | "content"
  | "duration"
  | "role"
  | "participant";

export type LocalQualifiers = { readonly [R in QualifierRole]?: readonly QualifierText[] } & {
  readonly time?: TimeValue;
};

/**
 * One holder's assertion in one document, before entities are resolved across documents.
 * Without `object` it is a fact about its subject.
 */
export interface LocalClaim {
  readonly subject: Participant;
  readonly object: Participant | undefined;
  /** Lemma of the predicate, particle included: `carry-out`. */
  readonly predicate: string;
  /** Canonical relation (a file in `data/schema/relations/`), if one fits. */
  readonly relation: string | undefined;
  /** Wording as a reader would say it between the two names: "supplied drones to". */
  readonly label: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly attribution: readonly Holder[];
  readonly qualifiers: LocalQualifiers;
  /** The sentence or clause to show, and the words that carry the predicate. */
  readonly evidence: Span;
  readonly trigger: Span;
  /** Probability in [0, 1] that the claim is what the text says. */
  readonly score: number;
  /** Rules that made it, joined with `+`. */
  readonly by: string;
}

/** Everything known of one document by itself; pure in its bytes, so it can be cached. */
export interface Analysis extends Coreferred {
  readonly claims: readonly LocalClaim[];
}
