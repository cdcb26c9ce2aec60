import { formatCount } from "../model/format.ts";
import type { View } from "../model/view-state.ts";
import { count } from "./count.ts";

const VIEW: Readonly<Record<View, string>> = {
  graph: "Graph",
  table: "Table",
  timeline: "Timeline",
  matrix: "Matrix",
};

const VIEW_MEANING: Readonly<Record<View, string>> = {
  graph: "Who does what to whom",
  table: "Every statement in a row",
  timeline: "Statements by when they happened",
  matrix: "Which document says what",
};

/** The frame around the panes: bars, foot, keys. */
export const FRAME = {
  app: "Dossier",
  noDossier: "No dossier open",
  view: VIEW,
  viewMeaning: VIEW_MEANING,
  caveat: (documents: number, statements: number): string =>
    `${count(documents, "document")}, ${count(statements, "statement")}, extracted automatically. Absence is not evidence.`,
  caveatShort: "Extracted automatically. Absence is not evidence.",
  offline: "Works without a network. Nothing leaves this machine.",
  allShown: (n: number): string => `All ${count(n, "statement")} shown`,
  someShown: (shown: number, all: number): string => `${formatCount(shown)} of ${formatCount(all)} shown`,
  belowThreshold: (n: number): string => `${formatCount(n)} unsure hidden`,
  belowThresholdHint: "Statements of which the reading is not sure enough; Confidence sets the limit",
  conceptsHidden: (n: number): string => `${count(n, "concept")} hidden`,
  conceptsHint: "Things without a name that are told of only once",
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
  dismiss: "Back to the open dossier",
} as const;
