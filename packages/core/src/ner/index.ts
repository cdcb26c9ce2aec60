import type { Pack, Parsed, Recognized } from "../types/index.ts";

/** Finds mentions of things worth a node. */
export function createNer(_pack: Pack): (input: Parsed) => Recognized {
  return (input) => ({ ...input, mentions: [] });
}
