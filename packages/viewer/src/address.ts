import { effect } from "@preact/signals";
import { graphView } from "./drawing.ts";
import { readCamera, readHash, writeLink } from "./model/view-state.ts";
import { camera, dossier, go, state } from "./store.ts";

/** Keeps the part of the address after `#` and the state in step, both ways. */
export function bindAddress(): void {
  effect(() => {
    const hash = writeLink(state.value, camera.value);
    if (dossier.value === undefined || location.hash.slice(1) === hash) return;
    try {
      window.history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
    } catch {
      // a frame made from a string has no address of its own
    }
  });
  window.addEventListener("hashchange", () => {
    go(readHash(location.hash));
    const place = readCamera(location.hash);
    if (place === undefined) return;
    camera.value = place;
    graphView.peek()?.look(place);
  });
}
