import type { GraphClaim, Status } from "@dossier/core";

/** How a statement is drawn and named: its status, with plans told apart from what is said to be so. */
export type LineStyle = Status | "planned";

/** Legend order, firmest first. */
export const LINE_STYLES: readonly LineStyle[] = [
  "corroborated",
  "single-source",
  "claimed-only",
  "planned",
  "denied",
  "contested",
];

/** A pair shows contested if anything in it is, else its firmest statement. */
const PAIR_RANK: readonly LineStyle[] = [
  "contested",
  "corroborated",
  "single-source",
  "claimed-only",
  "planned",
  "denied",
];

const NOT_YET = new Set(["planned", "possible", "conditional"]);

/** Line style of one statement: contested, denied, planned, then by how well it is supported. */
export function lineStyleOf(status: Status, claims: readonly GraphClaim[]): LineStyle {
  if (status === "contested" || status === "denied") return status;
  const affirmed = claims.filter((claim) => claim.polarity === "affirmed");
  return affirmed.length > 0 && affirmed.every((claim) => NOT_YET.has(claim.modality)) ? "planned" : status;
}

/** Orders statements of a pair: the one that the aggregated edge shows comes first. */
export function compareInPair(
  a: { readonly style: LineStyle; readonly origins: number },
  b: { readonly style: LineStyle; readonly origins: number },
): number {
  return PAIR_RANK.indexOf(a.style) - PAIR_RANK.indexOf(b.style) || b.origins - a.origins;
}

/** Which column a claim stands in. */
export type Side = "yes" | "no" | "plan";

/** Says it is so, says it is not, or says that it is meant to be. */
export function sideOf(claim: GraphClaim): Side {
  if (claim.polarity === "negated") return "no";
  return NOT_YET.has(claim.modality) ? "plan" : "yes";
}

/** Width in pixels by number of independent origins. */
export function widthOf(origins: number): number {
  return [1.25, 1.25, 1.75, 2.5, 3.25][Math.min(Math.max(origins, 0), 4)] ?? 1.25;
}
