/** What the share dialog says. */
export const WORDS = {
  link: "Link",
  linkNote: "To this page as it is now: selection, filters and view.",
  report: "Report",
  reportNote: "One file with the viewer, the graph and this view, which opens anywhere without a network.",
  quotesOnly: "Only the quotes, not the articles' text",
  download: "Download report",
  saved: "Report saved",
  failed: (why: string): string => `The report could not be made: ${why}`,
  frame: "Frame",
  frameNote: (isBeside: boolean): string =>
    isBeside
      ? "Shows the report in a page of yours. Put the downloaded file beside that page."
      : "Shows this report in a page of yours.",
  element: "Element",
  elementNote: "Shows the exported graph file in a page of yours. Put it and the script beside that page.",
  script: "Download dossier-graph.js",
  copy: (what: string): string => `Copy ${what.toLowerCase()} code`,
} as const;
