import { signal } from "@preact/signals";
import { dossier, select, selection } from "./store.ts";

/** Whether the next stroke of the pointer draws a line around what is to be chosen. */
export const lassoing = signal(false);

export function toggleLasso(): void {
  lassoing.value = !lassoing.peek();
}

/** The entities that are chosen now, one or several; a link may name some that are not in this dossier. */
export function chosenKeys(): readonly string[] {
  const { value: chosen } = selection;
  if (chosen.kind === "set") return chosen.keys.filter((key) => dossier.value?.entities.has(key));
  return chosen.kind === "entity" ? [chosen.key] : [];
}

/** The list with the item added, or without it when it was there. */
export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

/** Selects these entities: none, one as itself, several as a set. */
export function choose(keys: readonly string[]): void {
  const [first, ...others] = [...new Set(keys)].sort();
  if (first === undefined) select({ kind: "none" });
  else if (others.length === 0) select({ kind: "entity", key: first });
  else select({ kind: "set", keys: [first, ...others] });
}
