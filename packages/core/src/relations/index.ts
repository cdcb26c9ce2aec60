import type { Analysis, Coreferred, Pack } from "../types/index.ts";

/** Reads clauses into claims. */
export function createRelations(_pack: Pack): (input: Coreferred) => Analysis {
  return (input) => ({ ...input, claims: [] });
}
