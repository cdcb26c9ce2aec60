import { DARK, LIGHT, type ColourName } from "./palette.ts";

/**
 * `light` and `dark` fix the colours; `auto` is light and follows the reader's system where style sheets are heeded;
 * `page` takes the custom properties of the page around it (`--canvas`, `--family-person` …), light where there are none.
 */
export type Theme = "light" | "dark" | "auto" | "page";

/** Attributes that give an element its colours. */
export type Paint = (colours: { readonly fill?: ColourName; readonly stroke?: ColourName }) => string;

/** Colours as presentation attributes, which every program reads that draws SVG, with or without a style sheet. */
export function paintFor(theme: Theme): Paint {
  return (colours) => {
    const parts = Object.entries(colours) as ["fill" | "stroke", ColourName][];
    const attributes = parts.map(([property, name]) => ` ${property}="${valueOf(theme, name)}"`).join("");
    if (theme !== "auto") return attributes;
    return `${attributes} class="${parts.map(([property, name]) => classOf(property, name)).join(" ")}"`;
  };
}

function valueOf(theme: Theme, name: ColourName): string {
  if (theme === "page") return `var(--${name},${LIGHT[name]})`;
  return theme === "dark" ? DARK[name] : LIGHT[name];
}

function classOf(property: "fill" | "stroke", name: ColourName): string {
  return `${property === "fill" ? "f" : "s"}-${name}`;
}

/** The style sheet that turns `auto` dark; empty for other themes. */
export function styleFor(theme: Theme): string {
  if (theme !== "auto") return "";
  const rules = Object.entries(DARK).flatMap(([name, value]) =>
    (["fill", "stroke"] as const).map(
      (property) => `.${classOf(property, name as ColourName)}{${property}:${value}}`,
    ),
  );
  return `<style>@media(prefers-color-scheme:dark){${rules.join("")}}</style>\n`;
}
