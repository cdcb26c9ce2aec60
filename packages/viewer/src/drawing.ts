import { computed, signal } from "@preact/signals";
import type { GraphView } from "./graph/sigma/adapter.ts";

/** The drawing, for whatever lies over it; undefined while there is none. */
export const graphView = signal<GraphView | undefined>(undefined);

/** Counts the frames that were drawn. */
export const frame = signal(0);

/** Whether the reader has seen a picture; until then nothing is fetched that it can do without. */
export const isDrawn = signal(false);

/** The drawing anew after each frame: who reads this is drawn again with the graph. */
export const drawn = computed(() => ({ view: graphView.value, frame: frame.value }));
