import type { Correction } from "@dossier/core/corrections";
import { FAMILIES, type Family } from "./families.ts";
import { NO_FILTERS, type Filters } from "./filters.ts";
import { LINE_STYLES, type LineStyle } from "./line-style.ts";

export const VIEWS = ["graph", "table", "timeline", "matrix"] as const;
export type View = (typeof VIEWS)[number];

export type Selection =
  | { readonly kind: "none" }
  | { readonly kind: "entity"; readonly key: string }
  /** `claim` and `evidence` choose one quote; without them the first is chosen. */
  | { readonly kind: "statement"; readonly key: string; readonly claim?: string; readonly evidence?: number }
  | { readonly kind: "pair"; readonly a: string; readonly b: string }
  | { readonly kind: "document"; readonly id: string }
  | { readonly kind: "path"; readonly from: string; readonly to: string }
  /** Several entities, in the order of their keys. */
  | { readonly kind: "set"; readonly keys: readonly string[] }
  /** The list of the analyst's corrections. */
  | { readonly kind: "corrections" };

/** What the colour of a node tells. */
export type Colouring = "family" | "community";

/** Where the drawing looks: its middle in the unit square of the graph, and how much of it is seen (1 is all). */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Everything that undo, redo and a link must bring back. */
export interface ViewState {
  readonly view: View;
  readonly selection: Selection;
  /** How many steps around the selection to keep in focus; 0 for the whole graph. */
  readonly depth: number;
  readonly filters: Filters;
  readonly colouring: Colouring;
  /** The analyst's, in the order in which they were made; a link does not carry them. */
  readonly corrections: readonly Correction[];
}

/** What a link carries. */
export type LinkState = Omit<ViewState, "corrections">;

export const START: ViewState = {
  view: "graph",
  selection: { kind: "none" },
  depth: 0,
  filters: NO_FILTERS,
  colouring: "family",
  corrections: [],
};

/** Filters that are lists of free values; `only` and `without` hold entities. */
const LISTS = ["relations", "documents", "modalities", "polarities", "holders", "only", "without"] as const;
/** Filters that are days, by their name in the address. */
const DAYS = ["from", "to", "since", "until"] as const;

function writeSelection(selection: Selection, params: URLSearchParams): void {
  switch (selection.kind) {
    case "none":
      return;
    case "entity":
      params.set("entity", selection.key);
      return;
    case "statement":
      params.set("statement", selection.key);
      if (selection.claim !== undefined) params.set("claim", selection.claim);
      if (selection.evidence !== undefined) params.set("evidence", String(selection.evidence));
      return;
    case "pair":
      params.append("pair", selection.a);
      params.append("pair", selection.b);
      return;
    case "document":
      params.set("document", selection.id);
      return;
    case "path":
      params.append("path", selection.from);
      params.append("path", selection.to);
      return;
    case "set":
      for (const key of selection.keys) params.append("set", key);
      return;
    case "corrections":
      params.set("list", "corrections");
  }
}

function readSelection(params: URLSearchParams): Selection {
  const get = (name: string): string | undefined => params.get(name) ?? undefined;
  const [entity, key, claim, id] = [get("entity"), get("statement"), get("claim"), get("document")];
  if (key !== undefined) {
    const evidence = Number(params.get("evidence") ?? Number.NaN);
    const place = { ...(claim === undefined ? {} : { claim }), ...(evidence >= 0 ? { evidence } : {}) };
    return { kind: "statement", key, ...place };
  }
  if (entity !== undefined) return { kind: "entity", key: entity };
  if (id !== undefined) return { kind: "document", id };
  const [[a, b], [from, to]] = [params.getAll("pair"), params.getAll("path")];
  if (a !== undefined && b !== undefined) return { kind: "pair", a, b };
  if (from !== undefined && to !== undefined) return { kind: "path", from, to };
  const keys = params.getAll("set");
  if (keys.length > 0) return { kind: "set", keys };
  if (params.get("list") === "corrections") return { kind: "corrections" };
  return { kind: "none" };
}

function writeFilters(filters: Filters, params: URLSearchParams): void {
  for (const family of filters.hiddenFamilies) params.append("hide", family);
  for (const style of filters.hiddenStyles) params.append("hide", style);
  for (const list of LISTS) for (const value of filters[list]) params.append(list, value);
  if (filters.minOrigins !== NO_FILTERS.minOrigins) params.set("origins", String(filters.minOrigins));
  if (filters.minConfidence !== NO_FILTERS.minConfidence)
    params.set("confidence", String(filters.minConfidence));
  for (const name of DAYS) {
    const { [name]: day } = filters;
    if (day !== undefined) params.set(name, day);
  }
  if (filters.allConcepts) params.set("concepts", "all");
}

function readNumber(params: URLSearchParams, name: string, fallback: number): number {
  const value = Number(params.get(name) ?? fallback);
  return Number.isFinite(value) ? value : fallback;
}

function readDate(params: URLSearchParams, name: string): string | undefined {
  const value = params.get(name);
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function readFilters(params: URLSearchParams): Filters {
  const hide = params.getAll("hide");
  return {
    hiddenFamilies: FAMILIES.filter((family: Family) => hide.includes(family)),
    hiddenStyles: LINE_STYLES.filter((style: LineStyle) => hide.includes(style)),
    relations: params.getAll("relations"),
    documents: params.getAll("documents"),
    modalities: params.getAll("modalities"),
    polarities: params.getAll("polarities"),
    holders: params.getAll("holders"),
    minOrigins: readNumber(params, "origins", NO_FILTERS.minOrigins),
    minConfidence: readNumber(params, "confidence", NO_FILTERS.minConfidence),
    from: readDate(params, "from"),
    to: readDate(params, "to"),
    since: readDate(params, "since"),
    until: readDate(params, "until"),
    only: params.getAll("only"),
    without: params.getAll("without"),
    allConcepts: params.get("concepts") === "all",
  };
}

/** Writes a state as the part of an address after `#`; what is as at the start is left out. */
export function writeHash(state: LinkState): string {
  const params = new URLSearchParams();
  if (state.view !== START.view) params.set("view", state.view);
  writeSelection(state.selection, params);
  if (state.depth > 0) params.set("depth", String(state.depth));
  writeFilters(state.filters, params);
  if (state.colouring !== START.colouring) params.set("colour", state.colouring);
  return params.toString();
}

/** Reads what `writeHash` wrote; anything unknown or malformed is ignored. */
export function readHash(hash: string): LinkState {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const depth = readNumber(params, "depth", 0);
  return {
    view: VIEWS.find((view) => view === params.get("view")) ?? START.view,
    selection: readSelection(params),
    depth: [1, 2, 3].includes(depth) ? depth : 0,
    filters: readFilters(params),
    colouring: params.get("colour") === "community" ? "community" : START.colouring,
  };
}

/** Short numbers that put the drawing back to within a fraction of a pixel. */
export function roundCamera({ x, y, ratio }: CameraPlace): CameraPlace {
  const round = (value: number): number => Math.round(value * 1e5) / 1e5;
  return { x: round(x), y: round(y), ratio: round(ratio) };
}

/** The whole of an address after `#`: the state, then where the drawing looks (`at=x,y,ratio`). */
export function writeLink(state: LinkState, camera: CameraPlace | undefined): string {
  const hash = writeHash(state);
  if (camera === undefined) return hash;
  const { x, y, ratio } = roundCamera(camera);
  return `${hash}${hash === "" ? "" : "&"}at=${String(x)},${String(y)},${String(ratio)}`;
}

/** Reads where the drawing looked; undefined when the address does not say, or not in numbers that make sense. */
export function readCamera(hash: string): CameraPlace | undefined {
  const text = new URLSearchParams(hash.replace(/^#/, "")).get("at");
  const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN] = (text ?? "").split(",").map(Number);
  const isPlace = Math.abs(x) < 100 && Math.abs(y) < 100 && ratio > 0 && ratio < 100;
  return isPlace ? { x, y, ratio } : undefined;
}
