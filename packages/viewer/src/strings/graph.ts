import { formatCount } from "../model/format.ts";
import { count } from "./count.ts";

/** The drawing, its tools, and what is chosen in it. */
export const GRAPH = {
  around: "Around selection",
  steps: (n: number): string => count(n, "step"),
  layout: "Layout",
  layouts: {
    stored: "Stored layout",
    forceatlas2: "Force layout",
    noverlap: "No overlaps",
    circular: "Circle layout",
  },
  stopLayout: "Stop",
  zoomHint: "Use Ctrl or ⌘ with the wheel, or two fingers, to zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit",
  colour: "Colour",
  colourings: { family: "Colour by type", community: "Colour by community" },
  communities: "Communities",
  communitiesNote: "Found by who is tied to whom; the shape still tells the type.",
  otherCommunities: (n: number): string => count(n, "smaller one", "smaller ones"),
  nEntities: (n: number): string => count(n, "entity", "entities"),
  lasso: "Choose several",
  lassoHint: "Draw around what you want to choose; Esc ends it.",
  lassoEmpty: "Nothing lies inside the line.",
  graphLabel: (nodes: number, pairs: number): string =>
    `Graph of ${count(nodes, "entity", "entities")} and ${count(pairs, "pair")}. The table holds the same.`,
  graphNote: (nodes: number, pairs: number): string =>
    `${count(nodes, "entity", "entities")}, ${count(pairs, "pair")}. Width shows independent origins.`,
  pairNote: (n: number, a: string, b: string): string =>
    `${count(n, "statement")} between ${a} and ${b}. The figure counts origins.`,
  egoNote: (name: string, n: number): string => `${name} and its ${count(n, "neighbour")}.`,
  pathNote: (from: string, to: string, n: number): string =>
    n === 0 ? `Nothing joins ${from} and ${to}.` : `${from} to ${to} in ${count(n, "step")}.`,
  setNote: (n: number, among: number): string =>
    `${count(n, "entity", "entities")} chosen, ${count(among, "pair")} among them.`,
  alsoHere: "Other lines here:",
  summoned: "The filters hide it; it is drawn while it is selected.",
  andMore: (n: number): string => `and ${formatCount(n)} more`,
  noWebgl:
    "This browser cannot draw the live graph (WebGL 2 is missing). The picture can be clicked, and the table holds the same statements.",
  lostWebgl: "The live drawing was lost. The picture and the table hold the same statements.",
  drawAgain: "Draw again",
  large: (n: number): string =>
    `${count(n, "entity", "entities")} are too many to draw at once. Search for one, and its surroundings are drawn.`,
  onlyFacts: (n: number): string =>
    `No statement ties two entities, so there is nothing to draw. The table holds ${count(n, "statement")} about one entity alone.`,
  drawAll: "Draw all of it",
  several: (n: number): string => count(n, "entity", "entities"),
  among: "Statements among them",
  noneAmong: "No statement that is shown ties one of them to another.",
  showOnly: "Show only these",
  hideThese: "Hide these",
  exportThese: "Export these",
} as const;
