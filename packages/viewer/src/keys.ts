import { stepEvidence, stepInPair, announce } from "./actions.ts";
import {
  go,
  goBack,
  hovered,
  scene,
  select,
  selection,
  show,
  showKeys,
  stepBack,
  stepForward,
  dossier,
  state,
} from "./store.ts";
import { choose, chosenKeys, lassoing, toggleLasso } from "./several.ts";
import { S, typeName } from "./strings/index.ts";
import { graphView } from "./drawing.ts";

type Action = () => void;

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The node that was reached last. */
let last: string | undefined;

/** The node from which the arrows walk: of several the one that joined last. */
function walkFrom(): string | undefined {
  const keys = chosenKeys();
  return last !== undefined && keys.includes(last) ? last : keys[0];
}

/** Selects the neighbour that lies most nearly in a direction, or adds it to what is chosen. */
function walk([dx, dy]: readonly [number, number], adds: boolean): void {
  const from = walkFrom();
  const { value: view } = graphView;
  if (view === undefined) return;
  if (from === undefined) {
    const [first] = scene.value.nodes;
    if (first !== undefined) reach(first.key, adds);
    return;
  }
  const here = view.locate(from);
  if (here === undefined) return;
  let best: { key: string; score: number } | undefined;
  for (const { source, target } of scene.value.edges.values()) {
    if (source !== from && target !== from) continue;
    const key = source === from ? target : source;
    const there = view.locate(key);
    if (there === undefined) continue;
    const [x, y] = [there.x - here.x, there.y - here.y];
    const length = Math.hypot(x, y) || 1;
    const score = (x * dx + y * dy) / length;
    if (score > 0.3 && score > (best?.score ?? 0)) best = { key, score };
  }
  if (best !== undefined) reach(best.key, adds);
}

function reach(key: string, adds: boolean): void {
  choose(adds ? [...chosenKeys(), key] : [key]);
  last = key;
  const entity = dossier.value?.entities.get(key);
  if (entity !== undefined)
    announce(S.entityAnnouncement(entity.label, typeName(entity.entityType), entity.statements.length));
}

function openHighlighted(): void {
  const { value: over } = hovered;
  const { value: chosen } = selection;
  if (over?.kind === "edge") {
    const first = scene.value.edges.get(over.key)?.statements[0];
    if (first !== undefined) select({ kind: "statement", key: first.key });
  } else if (chosen.kind === "entity") {
    const first = dossier.value?.entities.get(chosen.key)?.statements[0];
    if (first !== undefined) select({ kind: "statement", key: first.key });
  }
}

const KEYS: Readonly<Record<string, Action>> = {
  "/": () => document.querySelector<HTMLInputElement>("#search")?.focus(),
  "[": () => {
    stepEvidence(-1);
  },
  "]": () => {
    stepEvidence(1);
  },
  "{": () => {
    stepInPair(-1);
  },
  "}": () => {
    stepInPair(1);
  },
  "?": () => {
    showKeys.value = true;
  },
  "0": () => {
    go({ depth: 0 });
  },
  "1": () => {
    go({ depth: 1 });
  },
  "2": () => {
    go({ depth: 2 });
  },
  "3": () => {
    go({ depth: 3 });
  },
  g: () => {
    show("graph");
  },
  t: () => {
    show("table");
  },
  l: () => {
    show("timeline");
  },
  m: () => {
    show("matrix");
  },
  f: () => graphView.value?.fit(),
  s: toggleLasso,
  c: () => {
    go({ colouring: state.value.colouring === "family" ? "community" : "family" });
  },
  Escape: () => {
    if (lassoing.value) lassoing.value = false;
    else goBack();
  },
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}

function actionOf(event: KeyboardEvent): Action | undefined {
  const { key, target } = event;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "z")
    return event.shiftKey ? stepForward : stepBack;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "y") return stepForward;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const isInGraph =
    target === document.body || (target instanceof Element && target.closest(".drawing") !== null);
  const direction = DIRECTIONS[key];
  if (direction !== undefined && isInGraph)
    return () => {
      walk(direction, event.shiftKey);
    };
  if (key === "Enter" && isInGraph) return openHighlighted;
  return KEYS[key];
}

/** An open dialog has its own keys. */
function isModal(): boolean {
  return document.querySelector("dialog:modal") !== null;
}

/** Listens for the keys of the whole page; gives back the function that stops listening. */
export function bindKeys(page: Window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || isModal() || dossier.value === undefined) return;
    const action = actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  page.addEventListener("keydown", onKeyDown);
  return () => {
    page.removeEventListener("keydown", onKeyDown);
  };
}
