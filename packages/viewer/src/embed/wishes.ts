import { readHash, VIEWS, writeHash, type Selection, type LinkState } from "../model/view-state.ts";
import type { Filters } from "../model/filters.ts";

/** What a page can ask of an embedded viewer. */
export const WISHES = ["view", "selected", "filter"] as const;
export type Wish = (typeof WISHES)[number];

/** The key of what is selected: of an entity, a statement or a document; undefined when nothing or several are. */
export function keyOf(selection: Selection): string | undefined {
  switch (selection.kind) {
    case "entity":
    case "statement":
      return selection.key;
    case "document":
      return selection.id;
    case "none":
    case "pair":
    case "path":
    case "set":
    case "corrections":
      return undefined;
  }
}

/** A selection from a key, which tells by its prefix what it is of, or from a link's words (`statement=s_1&claim=c_2`). */
export function readSelected(text: string): Selection {
  if (text === "") return { kind: "none" };
  if (text.includes("=")) return readHash(text).selection;
  if (text.startsWith("e_")) return { kind: "entity", key: text };
  if (text.startsWith("d_")) return { kind: "document", id: text };
  return { kind: "statement", key: text };
}

/** Filters in a link's words: `hide=denied&origins=2`. */
export function readFilter(text: string): Filters {
  return readHash(text).filters;
}

/** The state with one wish fulfilled; a view that does not exist is the graph. */
function fulfil(state: LinkState, wish: Wish, text: string): LinkState {
  switch (wish) {
    case "view":
      return { ...state, view: VIEWS.find((view) => view === text) ?? "graph" };
    case "selected":
      return { ...state, selection: readSelected(text) };
    case "filter":
      return { ...state, filters: readFilter(text) };
  }
}

/** The same as the words of a link: the state that `hash` writes, changed by what is wished. */
export function applyWishes(hash: string, wishes: readonly (readonly [Wish, string])[]): string {
  return writeHash(wishes.reduce((state, [wish, text]) => fulfil(state, wish, text), readHash(hash)));
}
