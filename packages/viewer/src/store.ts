import { batch, computed, signal } from "@preact/signals";
import type { GraphFile } from "@dossier/core";
import type { Remark, Stage } from "./worker/messages.ts";
import type { Correction } from "@dossier/core/corrections";
import { emphasisOf, type Emphasis } from "./graph/emphasis.ts";
import type { shortestPath } from "./graph/paths.ts";
import type { Picked } from "./graph/picking.ts";
import { around, buildScene, type Scene } from "./graph/scene.ts";
import { openDossier, type ClaimEntry, type Dossier, type StatementView } from "./model/dossier.ts";
import { applyFilters, NO_FILTERS, type Filters, type Shown } from "./model/filters.ts";
import { push, redo, startHistory, undo, type History } from "./model/history.ts";
import { pairKey, pairsOf } from "./model/pairs.ts";
import {
  readCamera,
  readHash,
  START,
  writeHash,
  type CameraPlace,
  type Selection,
  type View,
  type ViewState,
} from "./model/view-state.ts";

/** Why nothing could be opened, as shown to the reader. */
export interface Problem {
  readonly name: string;
  readonly message: string;
  readonly where?: string;
  readonly expected?: string;
  readonly found?: string;
  readonly also?: string;
}

/** What the reader waits for, and how much of it is done. */
export interface Progress {
  readonly stage: "opening" | "pack" | Stage;
  readonly done: number;
  /** 0 when nobody knows. */
  readonly of: number;
  /** The article at hand. */
  readonly name: string;
  /** Stops it; what was open stays open. */
  readonly cancel?: () => void;
}

/** The graph file as it was opened, without the analyst's corrections. */
export const original = signal<GraphFile | undefined>(undefined);
/** The open dossier, with the corrections made on it; undefined shows the empty state. */
export const dossier = signal<Dossier | undefined>(undefined);
export const title = signal("");
export const problem = signal<Problem | undefined>(undefined);
export const progress = signal<Progress | undefined>(undefined);
/** What the reader should know of the articles that were read last: which were set aside, and why. */
export const remarks = signal<readonly Remark[]>([]);
/** A short message that is read aloud and goes away. */
export const notice = signal("");
export const hovered = signal<Picked>(undefined);
/** Pairs whose lines run under the spot that was clicked last. */
export const beneath = signal<readonly string[]>([]);
export const showKeys = signal(false);
export const showExport = signal(false);
export const showShare = signal(false);
/** Whether the whole graph is drawn although it is large. */
export const drawAll = signal(false);

/** Where the drawing looks once it was moved; undefined while it shows all. A link has it, undo does not. */
export const camera = signal<CameraPlace | undefined>(undefined);

const history = signal<History<ViewState>>(startHistory(START));

/** View, selection, depth and filters: what a link and undo bring back. */
export const state = computed<ViewState>(() => history.value.present);
export const selection = computed<Selection>(() => state.value.selection);
export const filters = computed<Filters>(() => state.value.filters);
export const corrections = computed<readonly Correction[]>(() => state.value.corrections);
export const canUndo = computed(() => history.value.past.length > 0);
export const canRedo = computed(() => history.value.future.length > 0);

const EMPTY_SHOWN: Shown = {
  edges: [],
  facts: [],
  nodes: new Set(),
  belowThreshold: 0,
  hiddenConcepts: 0,
  hiddenByFilters: 0,
};

export const shown = computed<Shown>(() =>
  dossier.value === undefined ? EMPTY_SHOWN : applyFilters(dossier.value, filters.value),
);

/** Entities above which a dossier opens in search, and only surroundings are drawn. */
export const LARGE = 2000;

const EMPTY_SCENE: Scene = { nodes: [], edges: new Map(), loops: [] };

const NO_STATEMENTS: readonly StatementView[] = [];

/** Edges that the filters keep back and that are drawn all the same, because they or their entity are selected. */
export const summoned = computed<readonly StatementView[]>(() => {
  const { value: chosen } = selection;
  const { edges, nodes } = shown.value;
  if (chosen.kind === "statement") {
    const { value: current } = statement;
    return current?.target === undefined || edges.includes(current) ? NO_STATEMENTS : [current];
  }
  if (chosen.kind !== "entity" || nodes.has(chosen.key)) return NO_STATEMENTS;
  return dossier.value?.entities.get(chosen.key)?.statements ?? NO_STATEMENTS;
});

/** The selected entity where the filters keep it back, or nothing at all is said of it. */
const summonedNode = computed<string | undefined>(() => {
  const { value: chosen } = selection;
  if (chosen.kind !== "entity" || shown.value.nodes.has(chosen.key)) return undefined;
  return dossier.value?.entities.has(chosen.key) === true ? chosen.key : undefined;
});

const wholeScene = computed<Scene>(() => {
  if (dossier.value === undefined) return EMPTY_SCENE;
  if (summoned.value.length === 0 && summonedNode.value === undefined)
    return buildScene(dossier.value, shown.value);
  const edges = [...shown.value.edges, ...summoned.value];
  const ends = [
    summonedNode.value ?? [],
    summoned.value.flatMap(({ source, target }) => [source, target ?? source]),
  ];
  return buildScene(dossier.value, {
    ...shown.value,
    edges,
    nodes: new Set([...shown.value.nodes, ...ends.flat()]),
  });
});

const findPath = signal<typeof shortestPath | undefined>(undefined);

/** The shortest path that is asked for, if there is one; what finds it is loaded the first time. */
export const path = computed<readonly string[] | undefined>(() => {
  const { value: chosen } = selection;
  if (chosen.kind !== "path") return undefined;
  if (findPath.value !== undefined) return findPath.value(wholeScene.value, chosen.from, chosen.to);
  void import("./graph/paths.ts").then((paths) => {
    findPath.value = paths.shortestPath;
  });
  return undefined;
});

/** What is drawn: everything, or of a large dossier what lies around the selection. */
export const scene = computed<Scene>(() => {
  const { value: whole } = wholeScene;
  if (whole.nodes.length <= LARGE || drawAll.value) return whole;
  if (selection.value.kind === "none" || dossier.value === undefined) return EMPTY_SCENE;
  return around(whole, emphasisOf(dossier.value, whole, state.value, path.value).nodes ?? new Set());
});

export const emphasis = computed<Emphasis>(() =>
  dossier.value === undefined
    ? { nodes: undefined, edges: new Set(), selected: new Set(), fan: undefined }
    : emphasisOf(dossier.value, scene.value, state.value, path.value),
);

/** The chosen statement, if it is in the open dossier. */
export const statement = computed<StatementView | undefined>(() =>
  selection.value.kind === "statement" ? dossier.value?.statements.get(selection.value.key) : undefined,
);

/** The chosen quote: the one that the selection names, else the statement's first. */
export const entry = computed<ClaimEntry | undefined>(() => {
  const { value: chosen } = selection;
  const entries = statement.value?.entries;
  if (chosen.kind !== "statement" || entries === undefined) return undefined;
  if (chosen.claim === undefined) return entries[0];
  const ofClaim = entries.filter(({ claim }) => claim.id === chosen.claim);
  return (
    ofClaim.find(({ claim, evidence }) => claim.evidence.indexOf(evidence) === (chosen.evidence ?? 0)) ??
    ofClaim[0] ??
    entries[0]
  );
});

/** Shown statements between the two entities of the selection, firmest first. */
export const siblings = computed<readonly StatementView[]>(() => {
  const { value: chosen } = selection;
  const { value: current } = statement;
  const ends =
    chosen.kind === "pair"
      ? [chosen.a, chosen.b]
      : current?.target === undefined
        ? undefined
        : [current.source, current.target];
  if (ends === undefined) return current === undefined ? [] : [current];
  const key = pairKey(ends[0] ?? "", ends[1] ?? "");
  const all = pairsOf(shown.value.edges).get(key)?.statements ?? [];
  return current === undefined || all.includes(current) ? all : [current, ...all];
});

/** Changes part of the state as one step that can be undone; equal states are no step. */
export function go(change: Partial<ViewState>): void {
  const before = state.peek();
  const next = { ...before, ...change };
  if (writeHash(next) === writeHash(before) && next.corrections === before.corrections) return;
  history.value = push(history.peek(), next);
}

export function select(next: Selection): void {
  go({ selection: next });
}

/** Selects the quote of an entry. */
export function selectEntry({ statement: key, claim, evidence }: ClaimEntry): void {
  const place = claim.evidence.indexOf(evidence);
  select({ kind: "statement", key, claim: claim.id, ...(place > 0 ? { evidence: place } : {}) });
}

export function show(view: View): void {
  go({ view });
}

export function filter(change: Partial<Filters>): void {
  go({ filters: { ...filters.peek(), ...change } });
}

export function resetFilters(): void {
  go({ filters: NO_FILTERS });
}

export function stepBack(): void {
  history.value = undo(history.peek());
}

export function stepForward(): void {
  history.value = redo(history.peek());
}

/** One level up: from a statement or path to nothing, from a step depth to none. */
export function goBack(): void {
  const { selection: chosen, depth } = state.peek();
  if (chosen.kind !== "none") select({ kind: "none" });
  else if (depth > 0) go({ depth: 0 });
}

/** Opens a checked graph file, with the corrections that came with it, keeping the state that the address asks for. */
export function open(
  file: GraphFile,
  name: string,
  hash = "",
  corrections: readonly Correction[] = [],
): void {
  batch(() => {
    original.value = file;
    dossier.value = openDossier(file);
    title.value = name;
    problem.value = undefined;
    progress.value = undefined;
    remarks.value = [];
    hovered.value = undefined;
    drawAll.value = false;
    camera.value = readCamera(hash);
    history.value = startHistory({ ...readHash(hash), corrections });
  });
}

/** Puts corrections from an earlier time in place; there is nothing before them to undo. */
export function restart(list: readonly Correction[]): void {
  history.value = startHistory({ ...state.peek(), corrections: list });
}

export function nameOf(key: string | undefined): string {
  return key === undefined ? "" : (dossier.value?.entities.get(key)?.label ?? key);
}
