import type { Modality, Polarity, Span, Stance } from "../types/index.ts";

/** How a clause came by its subject: the best single hint to whether that is right. */
export type SubjectReason =
  | "own"
  | "conj"
  | "xcomp"
  | "control"
  | "relcl"
  | "acl"
  | "advcl"
  | "noun"
  | "copula"
  | "appos"
  | "poss"
  | "title"
  | "speech";

/** The token that heads a subject phrase, and why it is taken to be the subject. */
export interface Subject {
  readonly head: number;
  readonly why: SubjectReason;
  /** Product of the arc scores that it rests on, in [0, 1]. */
  readonly score: number;
  /** True if the conjuncts of the head are not meant. */
  readonly single?: boolean;
}

/** Role of an argument: a surface function, or for obliques the preposition. */
export type ArgumentRole =
  "object" | "iobject" | "agent" | "oblique" | "bare" | "clause" | "adverb" | "predicate" | "modifier";

/** A dependent of the predicate that the clause says something about. */
export interface Argument {
  readonly head: number;
  readonly role: ArgumentRole;
  /** Lower-case preposition of an oblique, "" otherwise. */
  readonly preposition: string;
  /** True if it belongs to a coordinated verb and is taken over from there. */
  readonly shared: boolean;
  /** For an oblique that hangs on the object ("reached a deal with X"): the object's head. */
  readonly through?: number;
  readonly score: number;
  /** True if the conjuncts of the head are not meant. */
  readonly single?: boolean;
  /** True for the body that a board or department belongs to, in the part's place: relations read it, wording does not. */
  readonly ofPart?: boolean;
}

export type ClauseKind = "verb" | "copula" | "noun" | "apposition" | "title" | "place";

/** One predication: what both the graph and the open tuples are made from. */
export interface Clause {
  readonly kind: ClauseKind;
  /** Token of the predicate: verb, predicate noun or adjective, or nominalisation. */
  readonly verb: number;
  /** Governing verbs that share the subject, outermost first: "plans to begin" before "supplying". */
  readonly chain: readonly number[];
  readonly passive: boolean;
  /** Surface subject. */
  readonly subject: Subject | undefined;
  readonly args: readonly Argument[];
  /** The clause whose verb gives the role: "becomes" for "director" in "becomes director of X". */
  readonly via?: Clause;
}

/** How sure the text is of a clause, and who says it. */
export interface Factuality {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly holders: readonly HolderToken[];
  /** Spans of "if …" clauses that limit it. */
  readonly conditions: readonly Span[];
}

/** A holder as the tree gives it: the token that heads the holder's phrase, if anyone is named. */
export interface HolderToken {
  readonly head: number | undefined;
  readonly stance: Stance;
  readonly cue: Span;
}
