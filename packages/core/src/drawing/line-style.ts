import type { GraphClaim, Modality, Status } from "../types/index.ts";

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

/** Line styles as a legend names them. */
export const LINE_STYLE_NAMES: Readonly<Record<LineStyle, string>> = {
  corroborated: "Corroborated",
  "single-source": "Single source",
  "claimed-only": "Only claimed",
  planned: "Planned",
  denied: "Denied",
  contested: "Contested",
};

/** A pair shows contested if anything in it is, else its firmest statement. */
const PAIR_RANK: readonly LineStyle[] = [
  "contested",
  "corroborated",
  "single-source",
  "claimed-only",
  "planned",
  "denied",
];

const NOT_YET: ReadonlySet<Modality> = new Set<Modality>(["planned", "possible", "conditional"]);

/** Whether a claim speaks of what is yet to come or to be seen. */
export function isNotYet({ modality }: GraphClaim): boolean {
  return NOT_YET.has(modality);
}

/** Line style of one statement: contested, denied, planned, then by how well it is supported. */
export function lineStyleOf(status: Status, claims: readonly GraphClaim[]): LineStyle {
  if (status === "contested" || status === "denied") return status;
  const affirmed = claims.filter((claim) => claim.polarity === "affirmed");
  return affirmed.length > 0 && affirmed.every(isNotYet) ? "planned" : status;
}

/** Orders statements of a pair: the one that the aggregated edge shows comes first. */
export function compareInPair(
  a: { readonly style: LineStyle; readonly origins: number },
  b: { readonly style: LineStyle; readonly origins: number },
): number {
  return PAIR_RANK.indexOf(a.style) - PAIR_RANK.indexOf(b.style) || b.origins - a.origins;
}

/** Width in pixels by number of independent origins. */
export function widthOf(origins: number): number {
  return [1.25, 1.25, 1.75, 2.5, 3.25][Math.min(Math.max(origins, 0), 4)] ?? 1.25;
}
