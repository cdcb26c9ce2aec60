import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { LineStyle } from "../../model/line-style.ts";
import type { Family } from "../../model/families.ts";
import type { Emphasis } from "../emphasis.ts";
import type { Picked } from "../picking.ts";
import type { SceneEdge, SceneNode } from "../scene.ts";
import { COLOURS, fade, type Palette } from "./palette.ts";

/** What a node carries to the shader beside sigma's own attributes. */
export interface NodeLook extends NodeDisplayData {
  readonly family: Family;
  /** 1 for the selection ring, else 0. */
  readonly ring: number;
}

/** What an edge carries to the shaders beside sigma's own attributes. */
export interface EdgeLook extends EdgeDisplayData {
  readonly line: LineStyle;
  readonly forward: boolean;
  readonly backward: boolean;
  /** Colours of the two sides of a plain line; the first is that of a styled one. */
  readonly sides: readonly [string, string];
}

/**
 * The programs that draw, by the names of sigma's own: those are then neither compiled nor part of the page. Plain lines
 * come first, so that styled ones lie above them.
 */
export const PROGRAM = { node: "circle", plain: "arrow", styled: "line" } as const;

/** What looks depend on, beside the scene. */
export interface LookState {
  readonly palette: Palette;
  readonly communityOf: ReadonlyMap<string, number>;
  readonly emphasis: Emphasis;
  readonly hovered: Picked;
  /** By how much nodes shrink with the pane. */
  readonly nodeScale: number;
  /** Whether lines show dashes, heads and width, or there are too many for that. */
  readonly isStyled: boolean;
}

/** Edges in view up to which lines are drawn with dashes, heads and width. */
export const MOST_STYLED = 1500;

const DIM_NODE = 0.38;
const DIM_EDGE = 0.4;

/** How much of its colour a plain line has: what is firm stands out. */
const FIRMNESS: Readonly<Record<LineStyle, number>> = {
  corroborated: 0.75,
  "single-source": 0.45,
  "claimed-only": 0.45,
  planned: 0.3,
  denied: 0.75,
  contested: 0.9,
};

const alphaHex = (colour: string, strength: number): string =>
  `${colour}${Math.round(strength * 255)
    .toString(16)
    .padStart(2, "0")}`;

const isOver = (hovered: Picked, kind: "node" | "edge", key: string): boolean =>
  hovered?.kind === kind && hovered.key === key;

/** Whether a node steps back behind others that stand out. */
export function isNodeDim(key: string, { emphasis, hovered }: LookState): boolean {
  return emphasis.nodes !== undefined && !emphasis.nodes.has(key) && !isOver(hovered, "node", key);
}

function nodeColour(key: string, family: Family, { communityOf, palette }: LookState): string {
  if (communityOf.size === 0) return palette.family[family];
  return palette.community[communityOf.get(key) ?? COLOURS] ?? palette.communityRest;
}

const COMMON = { label: "", hidden: false, forceLabel: false, zIndex: 0 } as const;

export function nodeLook({ key, family, size }: SceneNode, state: LookState): Omit<NodeLook, "x" | "y"> {
  const colour = nodeColour(key, family, state);
  return {
    ...COMMON,
    label: null, // names are drawn on their own layer
    highlighted: false,
    type: PROGRAM.node,
    family,
    size: size * state.nodeScale,
    color: isNodeDim(key, state) ? fade(colour, state.palette.canvas, DIM_NODE) : colour,
    ring: state.emphasis.selected.has(key) ? 1 : 0,
  };
}

/** The colours on both sides of a line that shows its status by nothing else. */
function plainSides(style: LineStyle, { palette }: LookState): readonly [string, string] {
  if (style === "contested") return [palette.yes, palette.no];
  const colour = style === "denied" ? palette.no : palette.edge;
  return [colour, colour];
}

export function edgeLook(edge: SceneEdge, state: LookState): EdgeLook {
  const { key, style, width, forward, backward } = edge;
  const { emphasis, hovered, palette } = state;
  const isHovered = isOver(hovered, "edge", key);
  const isPlain = !state.isStyled && !emphasis.edges.has(key);
  const isDim = emphasis.nodes !== undefined && !emphasis.edges.has(key) && !isHovered;
  const strength = (isPlain && !isHovered ? FIRMNESS[style] : 1) * (isDim ? DIM_EDGE : 1);
  const colour = isHovered ? palette.edgeStrong : palette.edge;
  const [first, second] = isPlain && !isHovered ? plainSides(style, state) : [colour, colour];
  const sides = [alphaHex(first, strength), alphaHex(second, strength)] as const;
  return {
    ...COMMON,
    hidden: key === emphasis.fan,
    type: isPlain ? PROGRAM.plain : PROGRAM.styled,
    size: width,
    color: sides[0],
    sides,
    line: style,
    forward,
    backward,
  };
}
