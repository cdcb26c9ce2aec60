import type { GraphClaim } from "@dossier/core";
import { isNotYet } from "@dossier/core/drawing";

export { LINE_STYLES, lineStyleOf, widthOf, type LineStyle } from "@dossier/core/drawing";

/** Which column a claim stands in. */
export type Side = "yes" | "no" | "plan";

/** Says it is so, says it is not, or says that it is meant to be. */
export function sideOf(claim: GraphClaim): Side {
  if (claim.polarity === "negated") return "no";
  return isNotYet(claim) ? "plan" : "yes";
}
