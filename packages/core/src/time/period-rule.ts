import type { Civil } from "./civil.ts";

/** A wording for a time that no calendar parser reads, and its EDTF value; undefined when it is no time here. */
export interface PeriodRule {
  readonly pattern: RegExp;
  /** `anchor` is the document's date; rules that need it are skipped without one. */
  readonly read: (match: PeriodMatch, anchor: Civil) => string | undefined;
}

/** One match: its named groups (empty where they took no part) and a little text on either side. */
export interface PeriodMatch {
  readonly group: (name: string) => string;
  readonly before: string;
  readonly after: string;
}
