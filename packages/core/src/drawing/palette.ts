import type { Family } from "./families.ts";

/** Colours of a drawing by what they stand for. */
export type ColourName = "canvas" | "ink" | "ink-2" | "ink-3" | "edge" | "yes" | "no" | `family-${Family}`;

export type Palette = Readonly<Record<ColourName, string>>;

/** The viewer's light colours; Okabe and Ito's palette, darkened until it stands out from paper. */
export const LIGHT: Palette = {
  canvas: "#f9f9f6",
  ink: "#1b1d1f",
  "ink-2": "#474b50",
  "ink-3": "#5f6469",
  edge: "#8a8f93",
  yes: "#0a5f9e",
  no: "#ad3d08",
  "family-country": "#00745a",
  "family-person": "#a0437a",
  "family-organisation": "#46525c",
  "family-agreement": "#985800",
  "family-infrastructure": "#6b6400",
  "family-concept": "#62676c",
};

/** The viewer's dark colours. */
export const DARK: Palette = {
  canvas: "#1a1c1f",
  ink: "#ebe9e3",
  "ink-2": "#bdbfbe",
  "ink-3": "#a0a4a6",
  edge: "#747a80",
  yes: "#72b9ee",
  no: "#f4966a",
  "family-country": "#3cc49d",
  "family-person": "#e59cc6",
  "family-organisation": "#b6c2cc",
  "family-agreement": "#eca92c",
  "family-infrastructure": "#d6ca48",
  "family-concept": "#a0a4a6",
};
