import type { Links } from "../links.ts";
import type { ChainFacts } from "./chain-facts.ts";

/** Lower case without accents, punctuation and "the". */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the /, "")
    .trim();
}

/** Joins all chains that share a key: work in proportion to their number. */
export function joinByKey(
  chains: readonly ChainFacts[],
  links: Links,
  keysOf: (chain: ChainFacts) => readonly string[],
  reason: string,
  score: number,
): void {
  const first = new Map<string, number>();
  for (const chain of chains) {
    for (const key of keysOf(chain)) {
      const same = first.get(key);
      if (same === undefined) first.set(key, chain.id);
      else links.join(same, chain.id, reason, score);
    }
  }
}
