import type { Resolved } from "./entity.ts";
import type { GraphClaim, Status } from "./graph-file.ts";

/** The canonical (subject, predicate, object) that gathers claims; without `object` a fact on its subject. */
export interface Statement {
  /** `s_` and a hash of what identifies it, stable as a corpus grows. */
  readonly id: string;
  /** Entity ids. */
  readonly subject: string;
  readonly object: string | undefined;
  readonly predicate: string;
  readonly relation: string | undefined;
  readonly label: string;
  readonly status: Status;
  readonly documents: number;
  readonly origins: number;
  readonly confidence: number;
  readonly claims: readonly GraphClaim[];
}

/** Why a claim became part of no statement. */
export type DropReason = "unresolved" | "boilerplate" | "self-loop";

export interface Assembled extends Resolved {
  readonly statements: readonly Statement[];
  /** Origin of each analysed document: those with the same number do not count as independent of each other. */
  readonly origins: readonly number[];
  /** Number of claims that became part of no statement, by reason. */
  readonly dropped: Readonly<Record<DropReason, number>>;
}
