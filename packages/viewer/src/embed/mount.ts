import type { GraphFile } from "@dossier/core";
import { writeHash, type View, START } from "../model/view-state.ts";
import { NO_FILTERS, type Filters } from "../model/filters.ts";
import type { Theme } from "../theme.ts";
import { defineDossierGraph, type SelectDetail } from "./element.ts";
import type { Ready } from "./protocol.ts";

export interface MountOptions {
  readonly view?: View;
  /** Key of an entity, statement or document, or a link's words (`statement=s_1&claim=c_2`). */
  readonly selected?: string;
  readonly filter?: Partial<Filters>;
  /** The system's if there is none. */
  readonly theme?: Theme;
  /** Name of the frame, which screen readers say. */
  readonly name?: string;
  /** In pixels; the viewer asks for what suits its width if there is none. */
  readonly height?: number;
}

/** What happens in a viewer, by the name of the event. */
export interface ViewerEvents {
  readonly ready: Omit<Ready, "dossier">;
  readonly select: SelectDetail;
  readonly error: { readonly message: string };
}

/** A viewer in a page of one's own. */
export interface MountedViewer {
  /** Selects an entity, a statement or a document; undefined selects nothing. */
  readonly select: (key: string | undefined) => void;
  /** Shows only what passes these filters; what is not named is not filtered. */
  readonly filter: (filters: Partial<Filters>) => void;
  readonly show: (view: View) => void;
  /** Listens; gives back what stops it. */
  readonly on: <Name extends keyof ViewerEvents>(
    name: Name,
    listener: (detail: ViewerEvents[Name]) => void,
  ) => () => void;
  readonly destroy: () => void;
}

function filterWords(filters: Partial<Filters>): string {
  return writeHash({ ...START, filters: { ...NO_FILTERS, ...filters } });
}

/** Shows a graph file in an element of a page: puts a `<dossier-graph>` into it and gives a handle to it. */
export function mount(parent: Element, graph: GraphFile, options: MountOptions = {}): MountedViewer {
  defineDossierGraph();
  const element = document.createElement("dossier-graph");
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  };
  for (const name of ["view", "selected", "theme", "name"] as const) set(name, options[name]);
  if (options.filter !== undefined) set("filter", filterWords(options.filter));
  if (options.height !== undefined) element.style.height = `${String(options.height)}px`;
  Object.assign(element, { graph });
  parent.append(element);
  return {
    select: (key) => {
      set("selected", key ?? "");
    },
    filter: (filters) => {
      set("filter", filterWords(filters));
    },
    show: (view) => {
      set("view", view);
    },
    on: (name, listener) => {
      const hear = (event: Event): void => {
        listener((event as CustomEvent).detail as never);
      };
      element.addEventListener(name, hear);
      return () => {
        element.removeEventListener(name, hear);
      };
    },
    destroy: () => {
      element.remove();
    },
  };
}
