import type { LocalClaim } from "../types/index.ts";
import type { Clause, Factuality } from "./clause.ts";
import type { Scorer } from "./confidence.ts";
import type { FrameIndex } from "./frames.ts";
import type { Nominalisations } from "./nominal.ts";
import type { Cast } from "./participants.ts";
import type { TimeReader } from "./qualifiers.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** All that the rules read, bound to one document. */
export interface Context {
  readonly tree: Tree;
  readonly words: Words;
  readonly nominals: Nominalisations;
  readonly frames: FrameIndex;
  readonly cast: Cast;
  readonly judge: (clause: Clause) => Factuality;
  readonly score: Scorer;
  readonly timeAt: TimeReader;
}

/** One claim and the clause that it was read from, for rules that look at both. */
export interface ClauseClaim {
  readonly clause: Clause;
  readonly claim: LocalClaim;
}
