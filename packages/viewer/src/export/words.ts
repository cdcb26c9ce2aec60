import { count } from "../strings/count.ts";

/** Words of the export dialog, which is fetched only when it is opened. */
export const WORDS = {
  picture: "Picture of this view",
  data: "Data",
  scope: "How much of the graph",
  scopes: { all: "Everything", shown: "What is shown", selection: "The selection" },
  none: "nothing selected",
  bom: "Begin CSV with a byte order mark, for older spreadsheets",
  saved: (name: string): string => `Saved ${name}`,
  lost: (n: number, format: string): string =>
    `; ${count(n, "character")} that ${format} cannot hold were left out or replaced`,
  failed: (why: string): string => `Not saved: ${why}`,
};
