import { effect } from "@preact/signals";
import { readHash, writeHash } from "../model/view-state.ts";
import { titleFor } from "../model/title.ts";
import { dossier, go, open, problem, state, title } from "../store.ts";
import { followTheme } from "../theme.ts";
import { isEmbedded } from "./yield-scroll.ts";
import { isToFrame, type FromFrame, type ToFrame } from "./protocol.ts";

function tell(message: FromFrame): void {
  window.parent.postMessage(message, "*"); // a sandboxed frame has no origin to name, and there is no secret in it
}

/** Height that suits a width: a sheet under the drawing on a phone, three panes side by side elsewhere. */
function suitableHeight(width: number): number {
  return width < 700 ? 680 : Math.min(Math.max(Math.round(width * 0.6), 520), 760);
}

function tellHeight(): void {
  tell({ dossier: "height", height: suitableHeight(window.innerWidth) });
}

function tellChanges(): void {
  effect(() => {
    if (problem.value !== undefined) tell({ dossier: "error", message: problem.value.message });
  });
  effect(() => {
    const { value: shown } = dossier;
    if (shown === undefined) return;
    const { documents, entities, statements } = shown;
    tell({
      dossier: "ready",
      title: title.peek(),
      documents: documents.size,
      entities: entities.size,
      statements: statements.size,
    });
  });
  effect(() => {
    if (dossier.value !== undefined) tell({ dossier: "state", hash: writeHash(state.value) });
  });
}

function obey(order: ToFrame, mayOpen: boolean): void {
  switch (order.dossier) {
    case "open":
      if (!mayOpen) return;
      followTheme(order.theme);
      open(order.graph, titleFor(order.graph, order.name), order.hash);
      return;
    case "state":
      go(readHash(order.hash));
      return;
    case "theme":
      followTheme(order.theme);
  }
}

/** Does what the page around the viewer says, and tells it what happens; nothing when there is none. */
export function answerHost(mayOpen: boolean): void {
  if (!isEmbedded) return;
  window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source === window.parent && isToFrame(data)) obey(data, mayOpen);
  });
  window.addEventListener("resize", tellHeight);
  tellChanges();
  tellHeight();
  if (mayOpen) tell({ dossier: "waiting" });
}
