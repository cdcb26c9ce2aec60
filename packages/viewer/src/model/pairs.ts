import type { PairOf } from "@dossier/core/drawing";
import type { StatementView } from "./dossier.ts";

export { pairKey, pairsOf } from "@dossier/core/drawing";

/** All shown statements between two entities, in either direction; drawn as one straight edge. */
export type Pair = PairOf<StatementView>;
