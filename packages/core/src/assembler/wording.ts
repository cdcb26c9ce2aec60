import { compareCodeUnits } from "../compare.ts";
import type { GraphClaim } from "../types/index.ts";
import type { Attached } from "./attach.ts";
import { isNegated } from "./status.ts";

/**
 * The claim whose wording stands for the whole statement: an affirmed one before a negated one, then one of a
 * sentence before one of a headline ("Sign", in capitals and without tense), then the surest, then the wording that
 * most claims share, then by code units.
 */
export function bestWording(claims: readonly [Attached, ...Attached[]]): Attached {
  const frequency = new Map<string, number>();
  for (const { claim } of claims) frequency.set(claim.label, (frequency.get(claim.label) ?? 0) + 1);
  const rank = (a: Attached, b: Attached): number =>
    Number(isNegated(a.claim)) - Number(isNegated(b.claim)) ||
    Number(isOfHeadline(a.claim)) - Number(isOfHeadline(b.claim)) ||
    b.claim.score - a.claim.score ||
    (frequency.get(b.claim.label) ?? 0) - (frequency.get(a.claim.label) ?? 0) ||
    compareCodeUnits(a.claim.label, b.claim.label) ||
    compareCodeUnits(a.predicate, b.predicate) ||
    compareCodeUnits(a.claim.id, b.claim.id);
  return claims.reduce((best, claim) => (rank(claim, best) < 0 ? claim : best));
}

function isOfHeadline({ evidence }: GraphClaim): boolean {
  return evidence.every(({ zone }) => zone === "headline");
}
