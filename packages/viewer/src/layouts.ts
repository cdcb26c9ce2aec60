import { signal } from "@preact/signals";
import type { Arrangement, Places } from "./graph/arrange.ts";
import { dossier, scene } from "./store.ts";

export const LAYOUTS = ["stored", "forceatlas2", "noverlap", "circular"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** Positions from a layout; empty for those of the file. */
export const positions = signal<Places>(new Map());
/** Where the reader dropped nodes: these stay whatever the layout, and do not move the frame. */
export const pins = signal<Places>(new Map());
export const layoutRunning = signal(false);

/** Milliseconds after which a layout by forces ends by itself. */
const LIMIT = 4000;

let stop: (() => void) | undefined;

export function stopLayout(): void {
  stop?.();
  stop = undefined;
  layoutRunning.value = false;
}

/** Keeps one node where the reader dropped it. */
export function pin(key: string, x: number, y: number): void {
  pins.value = new Map(pins.peek()).set(key, { x, y });
}

async function runArrangement(name: Arrangement): Promise<void> {
  const { arrange } = await import("./graph/arrange.ts");
  const from = new Map([...(dossier.value?.entities ?? []), ...positions.peek()]);
  const onMove = (places: Places): void => {
    positions.value = places;
  };
  const end = await arrange(name, scene.peek(), { from, onMove });
  if (end === undefined) return;
  const timer = setTimeout(stopLayout, LIMIT);
  stop = () => {
    clearTimeout(timer);
    end();
  };
  layoutRunning.value = true;
}

/** Moves the nodes, or puts them back where the file has them. */
export async function runLayout(name: LayoutName): Promise<void> {
  stopLayout();
  if (name !== "stored") {
    await runArrangement(name);
    return;
  }
  positions.value = new Map();
  pins.value = new Map();
}
