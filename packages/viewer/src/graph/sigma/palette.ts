import { FAMILIES, type Family } from "../../model/families.ts";

/** How many communities have a colour of their own; the smaller ones share grey. */
export const COLOURS = 16;

/** The theme's colours as the drawing needs them. */
export interface Palette {
  readonly canvas: string;
  readonly ink: string;
  readonly inkQuiet: string;
  readonly edge: string;
  readonly edgeStrong: string;
  readonly yes: string;
  readonly no: string;
  readonly family: Readonly<Record<Family, string>>;
  /** Colours of the largest communities, and the one that the others share. */
  readonly community: readonly string[];
  readonly communityRest: string;
  readonly font: string;
}

/** Reads the palette from the custom properties in force on an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const get = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const family = Object.fromEntries(FAMILIES.map((name) => [name, get(`family-${name}`)]));
  return {
    canvas: get("canvas"),
    ink: get("ink"),
    inkQuiet: get("ink-3"),
    edge: get("edge"),
    edgeStrong: get("edge-strong"),
    yes: get("yes"),
    no: get("no"),
    family: family as Record<Family, string>,
    community: Array.from({ length: COLOURS }, (_, index) => get(`community-${String(index)}`)),
    communityRest: get("community-rest"),
    font: get("sans"),
  };
}

/** `#rrggbb` as three numbers in [0, 1]. */
export function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Mixes a colour with the ground: 1 gives the colour, 0 the ground. */
export function fade(hex: string, ground: string, strength: number): string {
  const [from, to] = [rgb(ground), rgb(hex)];
  const channel = (index: 0 | 1 | 2): string =>
    Math.round((from[index] + (to[index] - from[index]) * strength) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}
