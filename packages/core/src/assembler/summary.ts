import type { StatementAttributes } from "../types/index.ts";
import type { Placed } from "./attach.ts";
import { confidenceOf } from "./confidence.ts";
import type { OriginOf } from "./origins.ts";
import { statusOf } from "./status.ts";

/** What follows from the claims of a statement alone, at least one; their order does not matter. */
export function summarize(
  claims: readonly Placed[],
  originOf: OriginOf,
): Pick<StatementAttributes, "status" | "documents" | "origins" | "confidence"> {
  const documents = new Set(claims.map(({ document }) => document));
  return {
    status: statusOf(claims, originOf),
    documents: documents.size,
    origins: new Set([...documents].map(originOf)).size,
    confidence: confidenceOf(claims, originOf),
  };
}
