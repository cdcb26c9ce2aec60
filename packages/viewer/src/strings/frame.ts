import { formatCount } from "../model/format.ts";
import type { View } from "../model/view-state.ts";
import { count } from "./count.ts";

const VIEW: Readonly<Record<View, string>> = {
  graph: "Graph",
  table: "Table",
  timeline: "Timeline",
  matrix: "Matrix",
};

/** The frame around the panes: bars, foot, keys. */
export const FRAME = {
  app: "Dossier",
  noDossier: "No dossier open",
  view: VIEW,
  caveat: (documents: number, statements: number): string =>
    `${count(documents, "document")}, ${count(statements, "statement")}, extracted automatically. Absence is not evidence.`,
  caveatShort: "Extracted automatically. Absence is not evidence.",
  offline: "Works without a network. Nothing leaves this machine.",
  allShown: (n: number): string => `All ${count(n, "statement")} shown`,
  someShown: (shown: number, all: number): string => `${formatCount(shown)} of ${formatCount(all)} shown`,
  belowThreshold: (n: number): string => `${formatCount(n)} unsure hidden`,
  conceptsHidden: (n: number): string => `${count(n, "concept")} hidden`,
  showThem: "Show",
  viewNav: "View",
  resizeRail: "Width of the filters",
  resizeReader: "Width of the reader",
  resizeArticle: "Height of the article",
  close: "Close",
  back: "Back",
  sheet: "Higher or lower",
  undo: "Undo",
  redo: "Redo",
  openFiles: "Open",
  copyLink: "Copy link",
  linkCopied: "Link copied",
  export: "Export",
  share: "Share",
  theme: "Light or dark",
  keys: "Keys",
  keyList: [
    ["/", "Search"],
    ["← ↑ → ↓", "Walk to the neighbour in that direction"],
    ["Enter", "Open what is highlighted"],
    ["[  ]", "Previous and next evidence"],
    ["{  }", "Previous and next statement of the pair"],
    ["1  2  3", "Steps around the selection; 0 for all"],
    ["g  t  l  m", "Graph, table, timeline, matrix"],
    ["f", "Fit the graph"],
    ["s", "Choose several by drawing around them"],
    ["Ctrl click", "Add to what is chosen, or take from it"],
    ["Shift ← ↑ → ↓", "Add the neighbour in that direction to what is chosen"],
    ["Ctrl Enter", "In the search: add the entity to what is chosen"],
    ["c", "Colour by community or by type"],
    ["Ctrl Z, Ctrl Y", "Undo, redo"],
    ["Shift click", "Shortest path to a second entity"],
    ["Esc", "Back"],
    ["?", "These keys"],
  ] as readonly (readonly [string, string])[],
  dismiss: "Back to the open dossier",
} as const;
