import type { NameType } from "../learn/neural.ts";
import type { Reading } from "./gazetteer-matcher.ts";

/** A name found by any means; half-open token range. */
export interface FoundName {
  readonly firstToken: number;
  readonly endToken: number;
  readonly readings: readonly Reading[];
  readonly type: NameType | undefined;
  readonly score: number;
  readonly by: string;
}
