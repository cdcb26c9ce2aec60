import { formatCount } from "../model/format.ts";
import { count } from "./count.ts";

/** Before a graph is open: dropping, progress, errors. */
export const OPENING = {
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
  notDossier: "It is not a graph file as Dossier writes them.",
  wholeFile: "the whole file",
  notJson: (why: string): string => `It is not valid JSON (${why}).`,
  noPack: "The language pack is not beside this page; build the viewer again.",
  notFound: "There is nothing at this address.",
} as const;
