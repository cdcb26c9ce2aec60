import { signal } from "@preact/signals";

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

/** The theme in force: the reader's choice, else the system's. */
export const theme = signal<Theme>(stored() ?? (query.matches ? "dark" : "light"));

query.addEventListener("change", () => {
  theme.value = stored() ?? (query.matches ? "dark" : "light");
});

/** Changes between light and dark and remembers it where that is allowed. */
export function toggleTheme(): void {
  theme.value = theme.value === "light" ? "dark" : "light";
  try {
    localStorage.setItem(KEY, theme.value);
  } catch {
    // not remembered
  }
}
