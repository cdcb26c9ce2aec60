import type { GraphFile } from "@dossier/core";
import { buildScene } from "../../packages/viewer/src/graph/scene.ts";
import { createGraphView } from "../../packages/viewer/src/graph/sigma/adapter.ts";
import { readPalette } from "../../packages/viewer/src/graph/sigma/palette.ts";
import { openDossier } from "../../packages/viewer/src/model/dossier.ts";
import { applyFilters, NO_FILTERS } from "../../packages/viewer/src/model/filters.ts";
import "../../packages/viewer/src/styles/tokens.css";

/** The viewer's drawing alone: the file read into its model and drawn, with names, without the panes around it. */
async function draw(): Promise<void> {
  const response = await fetch(`./${new URLSearchParams(location.search).get("graph") ?? ""}`);
  const dossier = openDossier((await response.json()) as GraphFile);
  const container = document.querySelector<HTMLElement>("#sigma");
  if (container === null) return;
  const ignore = (): void => undefined;
  const view = createGraphView(container, readPalette(container), {
    onPick: ignore,
    onHover: ignore,
    onDoublePick: ignore,
    onMoveNode: ignore,
    onFrame: ignore,
    onLost: ignore,
    onLook: ignore,
  });
  const xs = [...dossier.entities.values()].map(({ x }) => x);
  const ys = [...dossier.entities.values()].map(({ y }) => y);
  const range = (values: readonly number[]): [number, number] => [
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  ];
  view.show(buildScene(dossier, applyFilters(dossier, NO_FILTERS)), { x: range(xs), y: range(ys) });
  Object.assign(window, { isDrawn: true });
}

void draw();
