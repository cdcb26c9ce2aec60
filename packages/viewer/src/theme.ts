import { signal, type Signal } from "@preact/signals";

export type Theme = "light" | "dark";

const KEY = "dossier-theme";

function stored(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : undefined;
  } catch {
    return undefined; // a sandboxed frame has no storage
  }
}

const query = matchMedia("(prefers-color-scheme: dark)");

/** What the page around an embedded viewer asks for. */
let asked: Theme | undefined;

function current(): Theme {
  return asked ?? stored() ?? (query.matches ? "dark" : "light");
}

/** The theme in force: what the page around the viewer asks for, else the reader's choice, else the system's. */
export const theme: Signal<Theme> = signal(current());

query.addEventListener("change", () => {
  theme.value = current();
});

/** Takes the theme that the page around the viewer asks for; undefined leaves it to the reader again. */
export function followTheme(next: Theme | undefined): void {
  asked = next;
  theme.value = current();
}

/** Changes between light and dark and remembers it where that is allowed. */
export function toggleTheme(): void {
  theme.value = theme.value === "light" ? "dark" : "light";
  try {
    localStorage.setItem(KEY, theme.value);
  } catch {
    // not remembered
  }
}
