import { signal } from "@preact/signals";

/** Sizes in pixels that the reader gave to panes; those left out are as the style sheet says. */
export interface Panes {
  readonly rail?: number;
  readonly reader?: number;
  /** Height of the article below the claims. */
  readonly article?: number;
}

const KEY = "dossier-panes";

function stored(): Panes {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Readonly<Record<string, unknown>>;
    const sizes = (["rail", "reader", "article"] as const).flatMap((pane) =>
      typeof found[pane] === "number" && Number.isFinite(found[pane]) ? [[pane, found[pane]]] : [],
    );
    return Object.fromEntries(sizes) as Panes;
  } catch {
    return {}; // no storage, or nothing of ours in it
  }
}

export const panes = signal<Panes>(stored());

/** Gives a pane a size and remembers it where that is allowed; `undefined` gives it its first size again. */
export function resizePane(pane: keyof Panes, size: number | undefined): void {
  const others = Object.entries(panes.peek()).filter(([name]) => name !== pane);
  const sized = size === undefined ? [] : [[pane, Math.round(size)]];
  panes.value = Object.fromEntries([...others, ...sized]) as Panes;
  try {
    localStorage.setItem(KEY, JSON.stringify(panes.value));
  } catch {
    // not remembered
  }
}
