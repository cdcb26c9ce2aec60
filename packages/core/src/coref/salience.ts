import type { Links } from "../links.ts";
import type { Draft, Features } from "./features.ts";

/** How much of its prominence a mention keeps with each sentence that passes. */
const DECAY = 0.6;
/** How much it helps to be spoken of often. */
const FREQUENCY_WEIGHT = 0.12;
/** Farther back than this, only frequency counts. */
const WINDOW = 8;

/** How present a chain is in the reader's mind when mention `at` is read: recent, prominent and frequent mentions count. */
export function salience(draft: Draft, links: Links, chain: number, at: Features): number {
  let recent = 0;
  let count = 0;
  for (const index of links.members(chain)) {
    const other = draft.features[index];
    if (other === undefined || index >= at.index) break;
    count += 1;
    const distance = at.sentence - other.sentence;
    if (distance <= WINDOW) recent += other.prominence * DECAY ** distance;
  }
  return Math.min(recent, 2) + FREQUENCY_WEIGHT * Math.log2(1 + count);
}
