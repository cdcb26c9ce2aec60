import { count } from "./count.ts";

/** Table, matrix and timeline. */
export const VIEWS = {
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
} as const;
