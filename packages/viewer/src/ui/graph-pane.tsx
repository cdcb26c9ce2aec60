import { effect, signal, untracked } from "@preact/signals";
import type { FunctionComponent, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { announce } from "../actions.ts";
import { communityOf } from "../communities.ts";
import { isEmbedded, yieldScroll } from "../embed/yield-scroll.ts";
import { frame, graphView, isDrawn } from "../drawing.ts";
import type { Picked } from "../graph/picking.ts";
import type { PickEvent } from "../graph/sigma/pointer.ts";
import { createGraphView, type Bounds } from "../graph/sigma/adapter.ts";
import { canDraw } from "../graph/sigma/can-draw.ts";
import { readPalette } from "../graph/sigma/palette.ts";
import { shorten } from "../model/format.ts";
import { applyFilters, NO_FILTERS } from "../model/filters.ts";
import { pin, pins, positions } from "../layouts.ts";
import {
  beneath,
  camera,
  dossier,
  emphasis,
  go,
  goBack,
  hovered,
  nameOf,
  path,
  scene,
  select,
  selection,
  shown,
  siblings,
  summoned,
} from "../store.ts";
import { S } from "../strings/index.ts";
import { theme } from "../theme.ts";
import { choose, chosenKeys, lassoing, toggled, toggleLasso } from "../several.ts";
import { ToolButton } from "./bits.tsx";
import { Later } from "./later.tsx";
import { isTooLarge, NothingDrawn, TooLarge } from "./nothing-drawn.tsx";
import { hintAtZoom, ZoomHint } from "./zoom-hint.tsx";

const lost = signal(false);

const loadOverlays = async (): Promise<FunctionComponent> => (await import("./overlays.tsx")).Overlays;
const loadTable = async (): Promise<FunctionComponent> => (await import("./table-view.tsx")).TableView;

/** The frame of the drawing: all that is drawn when nothing is filtered, so that filters do not move it. */
function boundsOf(): Bounds {
  const { value: open } = dossier;
  const home = open === undefined ? [] : [...applyFilters(open, NO_FILTERS).nodes];
  const keys = home.length > 0 ? home : [...(open?.entities.keys() ?? [])];
  const spots = keys.flatMap((key) => positions.value.get(key) ?? open?.entities.get(key) ?? []);
  const range = (values: readonly number[]): [number, number] => {
    const low = values.reduce((a, b) => Math.min(a, b), Infinity);
    const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
    if (low < high) return [low, high];
    const middle = Number.isFinite(low) ? low : 0;
    return [middle - 1, middle + 1];
  };
  return { x: range(spots.map(({ x }) => x)), y: range(spots.map(({ y }) => y)) };
}

/** What a click does: nodes and pairs are selected, with shift a path is sought, with control several are gathered; empty ground goes back. */
function onPick(picked: Picked, { shift, control }: PickEvent): void {
  const { value: chosen } = selection;
  if (picked === undefined) {
    if (chosen.kind !== "none") select({ kind: "none" });
    return;
  }
  if (picked.kind === "node") {
    if (control) choose(toggled(chosenKeys(), picked.key));
    else if (shift && chosen.kind === "entity" && chosen.key !== picked.key)
      select({ kind: "path", from: chosen.key, to: picked.key });
    else select({ kind: "entity", key: picked.key });
    return;
  }
  beneath.value = [picked.key, ...picked.also];
  const statement = scene.value.edges.get(picked.key)?.statements[0];
  if (statement !== undefined) select({ kind: "statement", key: statement.key });
}

function useDrawing(): { readonly current: HTMLDivElement | null } {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = container;
    if (current === null) return;
    const view = createGraphView(current, readPalette(current), {
      onPick,
      onHover: (picked) => {
        const { value: before } = hovered;
        if (before?.kind !== picked?.kind || before?.key !== picked?.key) hovered.value = picked;
      },
      onDoublePick: (picked) => {
        if (picked?.kind === "node") go({ selection: { kind: "entity", key: picked.key }, depth: 1 });
      },
      onMoveNode: pin,
      onFrame: () => {
        frame.value = untracked(() => frame.value) + 1;
      },
      onLost: () => {
        lost.value = true;
      },
      onLook: (place) => {
        camera.value = place;
      },
    });
    const placeNodes = (): void => {
      const moved = new Map([...positions.value, ...pins.value]);
      const wasMoved = isMoved;
      isMoved = moved.size > 0;
      if (!isMoved && !wasMoved) return;
      const stored = untracked(() => [...(dossier.value?.entities.values() ?? [])]);
      view.place(new Map([...stored.map(({ key, x, y }) => [key, { x, y }] as const), ...moved]), boundsOf());
    };
    let isMoved = false;
    const { value: start } = camera;
    if (start !== undefined) view.look(start);
    let isRestored = start !== undefined; // a link that says where to look is not overruled by its selection
    graphView.value = view;
    Object.assign(current, { graphView: view }); // a page around the viewer can ask where a node stands
    const stops = [
      effect(() => {
        view.show(scene.value, untracked(boundsOf));
        untracked(placeNodes);
      }),
      effect(placeNodes),
      effect(() => {
        view.emphasise(emphasis.value, hovered.value);
      }),
      effect(() => {
        const { fan } = emphasis.value;
        const pair = untracked(() => (fan === undefined ? undefined : scene.value.edges.get(fan)));
        const isNone = selection.value.kind === "none";
        if (isRestored) isRestored = false;
        else if (pair !== undefined) view.approach([pair.source, pair.target]);
        else if (isNone) view.approach(undefined);
      }),
      effect(() => {
        view.group(communityOf.value);
      }),
      effect(() => {
        current.dataset["theme"] = theme.value;
        view.recolour(readPalette(current));
      }),
    ];
    requestAnimationFrame(() =>
      setTimeout(() => {
        isDrawn.value = true;
      }),
    );
    const observer = new ResizeObserver(() => {
      view.resize();
    });
    observer.observe(current);
    const stopYielding = isEmbedded ? yieldScroll(current, hintAtZoom) : undefined;
    return () => {
      observer.disconnect();
      stopYielding?.();
      for (const stop of stops) stop();
      view.kill();
      graphView.value = undefined;
    };
  }, []);
  return container;
}

/** A name as it fits into the line above the drawing. */
const brief = (key: string): string => shorten(nameOf(key));

function note(): string {
  const { value: chosen } = selection;
  const pairs = scene.value.edges.size + scene.value.loops.length;
  switch (chosen.kind) {
    case "entity":
      return S.egoNote(brief(chosen.key), Math.max((emphasis.value.nodes?.size ?? 1) - 1, 0));
    case "path":
      return S.pathNote(brief(chosen.from), brief(chosen.to), Math.max((path.value?.length ?? 1) - 1, 0));
    case "set":
      return S.setNote(chosenKeys().length, emphasis.value.edges.size);
    case "statement":
    case "pair": {
      const [first] = siblings.value;
      if (first?.target !== undefined)
        return S.pairNote(siblings.value.length, brief(first.source), brief(first.target));
      return S.graphNote(shown.value.nodes.size, pairs);
    }
    case "none":
    case "corrections":
    case "document":
      return S.graphNote(shown.value.nodes.size, pairs);
  }
}

function ZoomButtons(): JSX.Element {
  return (
    <div class="zoom">
      <ToolButton icon="lasso" label={S.lasso} pressed={lassoing.value} onClick={toggleLasso} />
      <ToolButton icon="plus" label={S.zoomIn} onClick={() => graphView.value?.zoom(1.5)} />
      <ToolButton icon="minus" label={S.zoomOut} onClick={() => graphView.value?.zoom(1 / 1.5)} />
      <ToolButton icon="fit" label={S.fit} onClick={() => graphView.value?.fit()} />
    </div>
  );
}

function Drawing(): JSX.Element {
  const container = useDrawing();
  const label = S.graphLabel(shown.value.nodes.size, scene.value.edges.size);
  return (
    <>
      <div
        class="drawing"
        ref={container}
        role="application"
        aria-label={label}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === "Escape") goBack();
        }}
      />
      {scene.value.nodes.length === 0 ? (
        <NothingDrawn />
      ) : (
        <p class="note">{summoned.value.length > 0 ? `${note()} ${S.summoned}` : note()}</p>
      )}
      {isDrawn.value ? <Later load={loadOverlays} /> : null}
      <ZoomHint />
      {scene.value.nodes.length === 0 ? null : <ZoomButtons />}
    </>
  );
}

const loadStill = async (): Promise<FunctionComponent> => {
  const { StillGraph } = await import("./still-graph.tsx");
  const choose = (picked: Picked): void => {
    onPick(picked, { shift: false, control: false });
  };
  return () => <StillGraph onPick={choose} />;
};

/** The graph; where it cannot be drawn, a still picture, the table and a line that says why. */
export function GraphPane(): JSX.Element {
  const can = canDraw();
  if (can && !lost.value) return isTooLarge() ? <TooLarge /> : <Drawing />;
  return (
    <div class="no-drawing">
      <p class="warning" role="status">
        {can ? S.lostWebgl : S.noWebgl}{" "}
        {can ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              lost.value = false;
              announce("");
            }}
          >
            {S.drawAgain}
          </button>
        ) : null}
      </p>
      {isTooLarge() ? <TooLarge /> : <Later load={loadStill} />}
      <Later load={loadTable} />
    </div>
  );
}
