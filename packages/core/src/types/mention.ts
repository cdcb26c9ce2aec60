import type { Parsed, Span } from "./text.ts";

/** Name of a file in `data/schema/types/`. */
export type EntityType =
  | "Person"
  | "Country"
  | "Organization"
  | "IntergovernmentalOrganization"
  | "PublicBody"
  | "Company"
  | "MediaOutlet"
  | "Group"
  | "Place"
  | "Agreement"
  | "Event"
  | "FinancialSystem"
  | "Product"
  | "Infrastructure"
  | "Position"
  | "Concept";

export type MentionKind =
  "name" | "acronym" | "demonym" | "metonym" | "title" | "nominal" | "pronoun" | "group";

/** A place to which a text refers: an entity mention, within one sentence. */
export interface Mention extends Span {
  /** Half-open token range and the token that heads it. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  readonly kind: MentionKind;
  readonly type: EntityType;
  /** Probability in [0, 1] that the span is a mention of this type. */
  readonly score: number;
  /** Rule or model that made it, e.g. `gazetteer`, `ner`, `title`. */
  readonly by: string;
  /** Gazetteer id when the form names exactly one entry in this context. */
  readonly gazetteer: string | undefined;
}

export interface Recognized extends Parsed {
  readonly mentions: readonly Mention[];
}

/** Why two mentions, or two chains, are one thing. */
export interface LinkReason {
  /** Short fixed wording, e.g. `acronym in parentheses`. */
  readonly reason: string;
  readonly score: number;
}

/** One thing within one document. */
export interface Chain {
  /** Indexes into `mentions`, ascending. */
  readonly mentions: readonly number[];
  readonly type: EntityType;
  /** Best name known from this document alone. */
  readonly name: string;
  readonly gazetteer: string | undefined;
  /** For groups that the text spells out ("both countries"): indexes into `chains`; else empty. */
  readonly members: readonly number[];
  /** One reason per link made, parallel to `mentions` from the second on. */
  readonly reasons: readonly LinkReason[];
}

/** `chainOf[m]` is the chain of mention `m`, −1 where it is unresolved (a pronoun without antecedent). */
export interface Coreferred extends Recognized {
  readonly chains: readonly Chain[];
  readonly chainOf: readonly number[];
  /** Probability in [0, 1] that a mention stands for its chain: 1 for names, that of the link for pronouns and descriptions. */
  readonly certainty: readonly number[];
}
