import { summarize } from "../assembler/summary.ts";
import type { GraphClaim, GraphFile, StatementAttributes } from "../types/index.ts";

/** Status and counts of a statement from other claims than before. */
export type Recount = (
  before: StatementAttributes,
  claims: readonly GraphClaim[],
  mostOrigins: number,
) => StatementAttributes;

function compare(a: GraphClaim, b: GraphClaim): number {
  const [x, y] = [a.evidence[0], b.evidence[0]];
  const [left, right] = [x?.document ?? "", y?.document ?? ""];
  if (left !== right) return left < right ? -1 : 1;
  return (x?.start ?? 0) - (y?.start ?? 0) || (a.id < b.id ? -1 : 1);
}

/**
 * Counts as the assembler does. Copies of one text that the file does not tell apart are kept from counting twice by
 * `mostOrigins`, the number of origins that the parts had.
 */
export function createRecount({ attributes }: GraphFile): Recount {
  const originOf = (id: string): string => {
    const document = attributes.documents[id];
    return document?.sameOrigin ?? document?.origin ?? document?.publisher ?? id;
  };
  return (before, claims, mostOrigins) => {
    const placed = claims.map((claim) => ({ claim, document: claim.evidence[0]?.document ?? "" }));
    const counted = summarize(placed, originOf);
    const origins = Math.min(counted.origins, mostOrigins);
    const status =
      counted.status === "corroborated" && origins < 2 ? ("single-source" as const) : counted.status;
    return { ...before, ...counted, origins, status, claims: [...claims].sort(compare) };
  };
}
