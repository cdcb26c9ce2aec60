import type { Coreferred, Pack, Recognized } from "../types/index.ts";

/** Gathers the mentions of one document into chains, one per thing. */
export function createCoref(_pack: Pack): (input: Recognized) => Coreferred {
  return (input) => ({ ...input, chains: [], chainOf: input.mentions.map(() => -1) });
}
