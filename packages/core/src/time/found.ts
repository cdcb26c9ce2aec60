import type { Span } from "../types/index.ts";
import type { Civil } from "./civil.ts";

/** A time expression in a sentence: its span there, its EDTF value, and whether the document's date was needed. */
export interface Found extends Span {
  readonly value: string;
  readonly anchored: boolean;
}

/** What an expression is read against. */
export interface Context {
  readonly sentence: string;
  /** The document's date; undefined leaves relative times unread. */
  readonly anchor: Civil | undefined;
}

const FUTURE =
  /\b(?:will|shall|would|plans?|planned|planning|intends?|set|due|scheduled|slated|expected|expects?|upcoming|next|coming|later|hopes?|aims?|to be|deadline|ahead of|(?:about|going|agreed|vow(?:s|ed)|promis(?:es|ed)|pledg(?:es|ed)) to)\b/i;
/** How far before an expression a sign of the future is looked for, in code units. */
const REACH = 80;

/** Whether the words before `at` speak of what is to come; news speaks of the past otherwise. */
export function looksAhead(sentence: string, at: number): boolean {
  return FUTURE.test(sentence.slice(Math.max(0, at - REACH), at));
}
