import type { Modality, Stance } from "@dossier/core";
import { FAMILY_NAMES, LINE_STYLE_NAMES } from "@dossier/core/drawing";
import type { LineStyle, Side } from "./model/line-style.ts";
import type { View } from "./model/view-state.ts";
import { formatCount } from "./model/format.ts";

/** `1 claim`, `2 claims`, `1,204 claims`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`;
}

const STYLE_MEANING: Readonly<Record<LineStyle, string>> = {
  corroborated: "told by at least two independent origins",
  "single-source": "told by one origin",
  "claimed-only": "somebody says so; no document asserts it itself",
  planned: "planned, possible or on a condition",
  denied: "every claim says that it is not so",
  contested: "some say it is so, some that it is not",
};

const SIDE: Readonly<Record<Side, string>> = {
  yes: "Says it is so",
  no: "Says it is not",
  plan: "Says it is planned or possible",
};

const VIEW: Readonly<Record<View, string>> = {
  graph: "Graph",
  table: "Table",
  timeline: "Timeline",
  matrix: "Matrix",
};

const STANCE: Readonly<Record<Stance, string>> = {
  asserts: "asserts",
  denies: "denies",
  reports: "reports",
};

/** What a holder does who says something in this way. */
const ASSERTS: Readonly<Record<Modality, string>> = {
  actual: "asserts",
  planned: "says it is planned",
  possible: "says it is possible",
  conditional: "says it, on a condition",
  alleged: "alleges",
  opinion: "holds the opinion",
};

const MENTION_KIND: Readonly<Record<string, string>> = {
  name: "name",
  acronym: "acronym",
  demonym: "people or adjective",
  metonym: "stands for it",
  title: "title",
  nominal: "description",
  pronoun: "pronoun",
  group: "as one of a group",
};

/** A verb of the third person as several say it: `denies`, `deny`; `alleges`, `allege`. */
function plural(word: string, stem: string): string {
  return word.endsWith("ies") ? `${stem}y` : word.slice(0, -1);
}

/** Every word that the interface says, in English. */
export const S = {
  app: "Dossier",
  noDossier: "No dossier open",
  family: FAMILY_NAMES,
  style: LINE_STYLE_NAMES,
  styleMeaning: STYLE_MEANING,
  side: SIDE,
  view: VIEW,
  stance: STANCE,
  mentionKind: MENTION_KIND,
  polarity: { affirmed: "affirmed", negated: "negated" },

  caveat: (documents: number, statements: number): string =>
    `${count(documents, "document")}, ${count(statements, "statement")}, extracted automatically. Absence is not evidence.`,
  caveatShort: "Extracted automatically. Absence is not evidence.",
  offline: "Works without a network. Nothing leaves this machine.",
  allShown: (n: number): string => `All ${count(n, "statement")} shown`,
  someShown: (shown: number, all: number): string => `${formatCount(shown)} of ${formatCount(all)} shown`,
  belowThreshold: (n: number): string => `${formatCount(n)} unsure hidden`,
  conceptsHidden: (n: number): string => `${count(n, "concept")} hidden`,
  showThem: "Show",

  search: "Search",
  searchHint: "Names, statements, quotes",
  noMatch: (query: string): string => `Nothing matches “${query}”`,
  kind: { entity: "Entities", statement: "Statements", quote: "Quotes", document: "Documents" },
  entities: "Entities",
  statements: "Statements",
  shown: (n: number): string => `${formatCount(n)} shown`,
  origins: "Independent origins",
  atLeast: (n: number): string => (n <= 1 ? "any" : `at least ${String(n)}`),
  originsOrMore: (origins: string, n: number): string =>
    `${origins} origins or more: ${count(n, "statement")}`,
  published: "Published",
  from: "From",
  to: "To",
  relation: "Relation",
  saidBy: "Said by",
  document: "Document",
  modalityTitle: "Modality",
  polarityTitle: "Polarity",
  confidence: "Confidence",
  concepts: "Concepts told of once",
  show: "show",
  hide: "hide",
  reset: "Reset",
  removeFilter: (name: string): string => `Remove filter ${name}`,
  filters: "Filters",
  nothingFound: "No statement was found in these articles. They can still be read below.",
  noResults: "Nothing passes these filters",
  noResultsHint: "Take one away:",

  viewNav: "View",
  around: "Around selection",
  steps: (n: number): string => count(n, "step"),
  layout: "Layout",
  layouts: {
    stored: "As stored",
    forceatlas2: "Forces",
    noverlap: "Spread overlaps",
    circular: "Circle",
  },
  stopLayout: "Stop",
  zoomHint: "Use Ctrl or ⌘ with the wheel, or two fingers, to zoom",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit",
  colour: "Colour",
  colourings: { family: "By type", community: "By community" },
  communities: "Communities",
  communitiesNote: "Found by who is tied to whom; the shape still tells the type.",
  otherCommunities: (n: number): string => count(n, "smaller one", "smaller ones"),
  nEntities: (n: number): string => count(n, "entity", "entities"),
  lasso: "Choose several",
  lassoHint: "Draw around what you want to choose; the button ends it.",
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
  summoned: "The filters hide it; it is drawn while it is selected.",
  andMore: (n: number): string => `and ${formatCount(n)} more`,
  noWebgl:
    "This browser cannot draw the live graph (WebGL 2 is missing). The picture can be clicked, and the table holds the same statements.",
  lostWebgl: "The live drawing was lost. The picture and the table hold the same statements.",
  drawAgain: "Draw again",
  large: (n: number): string =>
    `${count(n, "entity", "entities")} are too many to draw at once. Search for one, and its surroundings are drawn.`,
  drawAll: "Draw all of it",

  several: (n: number): string => count(n, "entity", "entities"),
  among: "Statements among them",
  noneAmong: "No statement that is shown ties one of them to another.",
  showOnly: "Show only these",
  hideThese: "Hide these",
  exportThese: "Export these",
  leaveOut: (name: string): string => `Leave out ${name}`,
  onlyChip: (n: number): string => `Only ${count(n, "entity", "entities")}`,
  withoutChip: (n: number): string => `Without ${count(n, "entity", "entities")}`,
  withoutOne: (name: string): string => `Without ${name}`,
  publishedChip: (range: string): string => `Published ${range}`,
  happenedChip: (range: string): string => `Happened ${range}`,

  resizeRail: "Width of the filters",
  resizeReader: "Width of the reader",
  resizeArticle: "Height of the article",
  correct: "Correct",
  corrections: "Corrections",
  nCorrections: (n: number): string => count(n, "correction"),
  correctionsNote:
    "They are kept in this browser, apart from the graph, and made anew whenever these documents are opened. An exported graph carries them, marked as yours.",
  noCorrections: "Nothing was corrected yet. Open an entity or a statement and choose Correct.",
  revert: "Revert",
  noLongerFits: "no longer fits this graph",
  saveCorrections: "Save to a file",
  loadCorrections: "Load from a file",
  correctionsRefused: (name: string): string => `${name} holds no corrections that can be read`,
  correctionsLoaded: (n: number): string => `${count(n, "correction")} added`,
  newName: "Name",
  rename: "Rename",
  entityType: "Type",
  change: "Change",
  mergeWith: "Same as",
  mergeHint: "Name of the other entity",
  merge: "Merge",
  mergeThese: "Merge these",
  splitOff: "Not this one",
  splitNone: "Choose a name",
  split: "Split off",
  note: "Note",
  saveNote: "Keep the note",
  hideStatement: "Hide this statement",
  hiddenDone: "Hidden. Ctrl Z brings it back.",
  corrected: "Corrected",
  mark: {
    was: (name: string): string => `named “${name}” before`,
    wasType: (type: string): string => `typed ${type} before`,
    merged: (names: string): string => `merged with ${names}`,
    splitFrom: (name: string): string => `split off from ${name}`,
    splitOff: (names: string): string => `without ${names}`,
  },
  correction: {
    merge: (into: string, from: string): string => `${from} is the same as ${into}`,
    split: (name: string, text: string): string => `“${text}” is not ${name}`,
    rename: (name: string, label: string): string => `${name} is called ${label}`,
    retype: (name: string, type: string): string => `${name} is of the type ${type}`,
    hide: (words: string): string => `Hidden: ${words}`,
    note: (about: string, text: string): string => `Note on ${about}: ${text}`,
    noteGone: (about: string): string => `No note on ${about}`,
  },

  overview: "Overview",
  missing: "Not in this graph",
  missingHint:
    "What this link or step names is not here: it was corrected away, or the graph was made from other articles.",
  toOverview: "Go to the overview",
  overviewHint: "Select anything to read its sources",
  sections: {
    contested: "In dispute",
    corroborated: "Told by several",
    planned: "Planned or possible",
    denied: "Said not to be so",
    "claimed-only": "Only claimed",
    "single-source": "Told once",
  } satisfies Readonly<Record<LineStyle, string>>,
  documentsTitle: "Documents",
  statementsInEach: "statements in each",
  nOf: (n: number, all: number): string =>
    n < all ? `${formatCount(n)} of ${formatCount(all)}` : formatCount(all),
  relays: (origin: string): string => `relays ${origin}`,
  ownReporting: "own reporting",
  showMore: (n: number): string => `Show ${formatCount(n)} more`,

  nClaims: (n: number): string => count(n, "claim"),
  nDocuments: (n: number): string => count(n, "document"),
  nOrigins: (n: number): string => count(n, "origin"),
  nIndependent: (n: number): string => count(n, "independent origin"),
  nMentions: (n: number): string => count(n, "mention"),
  nStatements: (n: number): string => count(n, "statement"),
  claimsAndOrigins: (claims: number, origins: number): string =>
    `${count(claims, "claim")}, ${count(origins, "origin")}`,
  claimOf: (n: number, all: number): string => `claim ${String(n)} of ${String(all)}`,
  ofPair: (n: number, all: number): string => `${String(n)} of ${String(all)}`,
  previousInPair: "Previous statement of the pair",
  nextInPair: "Next statement of the pair",
  allOfPair: "All statements of the pair",
  between: (a: string, b: string): string => `Between ${a} and ${b}`,
  close: "Close",
  back: "Back",
  path: "Path",
  someone: "Somebody unnamed",
  deniesSo: "states that it is not so",
  says: (stance: Stance, modality: Modality, several = false): string => {
    const words = stance === "asserts" ? ASSERTS[modality] : STANCE[stance];
    return several
      ? words.replace(/^(\S+?)(?:ies|s)(?= |$)/, (word, stem: string) => plural(word, stem))
      : words;
  },
  list: (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`,
  via: "through",
  qualifier: {
    time: "When",
    place: "Where",
    amount: "How much",
    instrument: "By what",
    purpose: "What for",
    topic: "About",
    condition: "If",
    manner: "How",
    content: "Saying",
    duration: "How long",
    role: "As",
    participant: "With",
  },
  resolvedFrom: (date: string): string => `reckoned from ${date}`,

  names: "Names, and why they are one",
  factsTitle: "Facts",
  withOther: (name: string): string => `With ${name}`,
  namedIn: "Where it is named",
  joinedBy: "Joined by",
  noStatements: "No statement names it.",

  page: (n: number): string => `page ${String(n)}`,
  evidenceOf: (n: number, all: number): string => `evidence ${String(n)} of ${String(all)}`,
  previousEvidence: "Previous evidence",
  nextEvidence: "Next evidence",
  cite: "Cite",
  cited: "Copied",
  original: "Original",
  marked: (n: number): string => count(n, "marked sentence"),
  quotesOnly: "The text of this article was left out of the file; only its quotes are here.",
  noProvenance: "No provenance",
  noProvenanceHint: "This statement names no source sentence.",
  undatedDocument: "undated",
  readInArticle: "Read in the article",
  readerPane: "Reader",
  sheet: "Higher or lower",

  columns: {
    statement: "Statement",
    status: "Status",
    claims: "Claims",
    documents: "Docs",
    origins: "Origins",
    when: "When",
  },
  tableCaption: "All statements that pass the filters",
  silent: "silent",
  cells: {
    asserts: "asserts",
    alleges: "alleges",
    plans: "plans",
    denies: "denies",
    both: "carries both",
    silent: "silent",
  },
  leftOut: (n: number): string => `${count(n, "document")} left out that say little or nothing of these rows`,
  oneOrigin: "one origin",
  matrixNote: (n: number): string => `${count(n, "statement")}, most telling first`,
  timelineNote: "Events by when they happened, not when they were printed",
  lanes: {
    published: "Published",
    happened: "Said to have happened",
    disputed: "Disputed and denied",
    plans: "Plans",
    undated: "Without a date",
  },
  happened: "When it happened",
  happenedHint: "drag to keep a stretch of time in every view; double click for all",
  lastDocument: (date: string): string => `last document, ${date}`,

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

  dropTitle: "Drop articles here",
  dropLead: "Dossier reads them and draws who did what to whom. Every line opens to the sentences behind it.",
  chooseFiles: "Choose files",
  sample: "The sample dossier",
  openSample: "Open the sample dossier",
  dropKinds: [
    ["Articles", "Text, Markdown, HTML, PDF, Word"],
    ["Or a graph file", "JSON made by Dossier"],
    ["Nothing leaves this machine", "The work is done in this page"],
  ] as readonly (readonly [string, string])[],
  dropNow: "Let go to open",

  stageTitle: {
    opening: "Opening the graph",
    pack: "Loading the language pack",
    reading: "Reading the files",
    analysing: "Looking for who did what to whom",
    assembling: "Putting the articles together",
  },
  stage: {
    pack: "Language pack, loaded once and kept by this browser",
    reading: "Read the files",
    analysing: "Analyse each article",
    assembling: "Put them together",
  },
  doneOf: {
    bytes: (done: number, of: number): string => `${(done / 1e6).toFixed(1)} of ${(of / 1e6).toFixed(1)} MB`,
    articles: (done: number, of: number): string => `${formatCount(done + 1)} of ${count(of, "file")}`,
  },
  cancel: "Cancel",
  built: (documents: number, remarks: number): string =>
    `${count(documents, "article")} analysed${remarks === 0 ? "" : `; ${count(remarks, "remark")} in the overview`}`,
  nFiles: (n: number): string => count(n, "file"),
  offerTitle: (n: number): string => `${count(n, "file")} to read`,
  offerHint:
    "Added articles are analysed together with those that are open, as if all had been read at once.",
  offerQuotesOnly:
    "They cannot be added to the open dossier: its file holds quotes only, and articles can be joined only by reading all of them together.",
  offerOldFile:
    "They cannot be added to the open dossier: its file does not say how its texts are to be read, as files of older versions do not. Build it again from its articles first.",
  addTo: (title: string): string => `Add to ${title}`,
  startNew: "Make a new dossier",
  someOf: (names: readonly string[]): string =>
    names.length <= 4
      ? names.join(", ")
      : `${names.slice(0, 3).join(", ")} and ${formatCount(names.length - 3)} more`,
  remarksTitle: "On the files",

  cannotOpen: (name: string): string => `${name} could not be opened`,
  nothingLoaded: "The file was left alone and nothing was loaded.",
  where: "Where",
  expected: "Expected",
  found: "Found",
  alsoAt: "Also",
  line: "Line",
  chooseAnother: "Choose another file",
  copyReport: "Copy the report",
  copied: "Copied",
  dismiss: "Back to the open dossier",
  notDossier: "It is not a graph file as Dossier writes them.",
  wholeFile: "the whole file",
  notJson: (why: string): string => `It is not valid JSON (${why}).`,
  noPack: "The language pack is not beside this page; build the viewer again.",
  notFound: "There is nothing at this address.",

  entityAnnouncement: (name: string, type: string, n: number): string =>
    `${name}, ${type}, ${count(n, "statement")}`,
} as const;

/** `IntergovernmentalOrganization` as words: `intergovernmental organization`. */
export function typeName(type: string): string {
  const words = type.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `supplies-arms` as words. */
export function relationName(relation: string): string {
  const words = relation.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
