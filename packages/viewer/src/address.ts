import { effect } from "@preact/signals";
import { readHash, writeHash } from "./model/view-state.ts";
import { dossier, go, state } from "./store.ts";

/** Keeps the part of the address after `#` and the state in step, both ways. */
export function bindAddress(): void {
  effect(() => {
    const hash = writeHash(state.value);
    if (dossier.value === undefined || location.hash.slice(1) === hash) return;
    try {
      window.history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
    } catch {
      // a frame made from a string has no address of its own
    }
  });
  window.addEventListener("hashchange", () => {
    go(readHash(location.hash));
  });
}
