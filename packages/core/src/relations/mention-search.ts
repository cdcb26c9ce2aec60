import type { Mention } from "../types/index.ts";

/** Index of the first of mentions, which stand in the order of their starts, that starts at `offset` or behind it. */
export function firstFrom(mentions: readonly Mention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
