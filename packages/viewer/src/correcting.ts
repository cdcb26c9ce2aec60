import { signal } from "@preact/signals";

/** Whether the pages of entities and statements show what can be corrected. */
export const correcting = signal(false);

export function toggleCorrecting(): void {
  correcting.value = !correcting.peek();
}
