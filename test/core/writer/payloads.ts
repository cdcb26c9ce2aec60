import { FORMATS, type GraphFile } from "@dossier/core";

/** Texts that some reader or other would run, end at, or choke on. */
export const PAYLOADS = [
  "",
  `"><script>alert(1)</script>`,
  "]]></data></node>",
  "&amp;&#x0;&lol;",
  "=HYPERLINK(1)",
  "-1+1",
  "\uFF1D1+1",
  '\\N \\" \\',
  "a\r\nb\tc\u2028d",
  "}{][;--> ",
  "__proto__",
  "\uD83D\uDE00 \u202E \u00E9",
];

/** Characters that XML and others cannot hold. */
export const CONTROLS = "\u0000\u0001\u0008\u001B\u007F\uFFFE\uD800x\uDC00";

/** The graph in a format of one file. */
export function write(graph: GraphFile, name: string): string {
  const format = FORMATS[name];
  if (format?.kind !== "file") throw new Error(`${name} is no single file`);
  return [...format.write(graph)].join("");
}

/** What is left of a text where XML cannot hold all of it. */
export const holdable = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
