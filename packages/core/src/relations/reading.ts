import type { Modality, Span } from "../types/index.ts";
import type { HolderToken } from "./clause.ts";

/** From plain fact to mere hearsay; where several apply, the strictest wins. */
const STRICTNESS: readonly Modality[] = [
  "actual",
  "opinion",
  "planned",
  "possible",
  "conditional",
  "alleged",
];

/** The stricter of two modalities. */
export const stricter = (a: Modality, b: Modality): Modality =>
  STRICTNESS.indexOf(a) >= STRICTNESS.indexOf(b) ? a : b;

/**
 * How much of the clauses above holds for this one too: all of it; for a relative clause or participle only who says
 * it and that it is alleged; for an aside between commas, which is the writer's own, only who says it.
 */
export type Scope = "all" | "restrictive" | "aside";

/** What a reading has gathered on its way from the clause up to the root. */
export interface Reading {
  negations: number;
  modality: Modality;
  /** "would": a condition, or in somebody's reported words the future. */
  would: boolean;
  readonly holders: HolderToken[];
  readonly conditions: Span[];
}

/** Subordinators that make a clause a condition. */
export const CONDITIONAL = [
  "if",
  "unless",
  "provided",
  "provided that",
  "should",
  "in case",
  "assuming",
  "as long as",
  "once",
  "until",
  "even if",
  "only if",
  "whether",
];

/** Each holder once, by who it is and by its cue. */
export function distinct(holders: readonly HolderToken[]): HolderToken[] {
  const seen = new Set<string>();
  return holders.filter((holder) => {
    const key = `${String(holder.head)}:${String(holder.cue.start)}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
