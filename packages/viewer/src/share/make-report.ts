import { titleOf, writeReport, type GraphFile } from "@dossier/core";

/** Whether this page can make a report: it needs the parts of one beside it. */
export const canMakeReport: boolean = true;

/** Address of the custom element's script; undefined where there is none. */
export const elementScript: string | undefined = "dossier-graph.js";

async function part(name: string): Promise<string> {
  const response = await fetch(new URL(`report/${name}`, document.baseURI));
  if (!response.ok) throw new Error(`report/${name}: the server answers ${String(response.status)}`);
  return response.text();
}

/** The page that `dossier report` writes of the same graph with the same title and view, byte by byte. */
export async function makeReport(
  graph: GraphFile,
  title: string,
  view: string,
  quotesOnly: boolean,
): Promise<string> {
  const [boot, viewer, style] = await Promise.all(["boot.js", "viewer.js", "page.css"].map(part));
  const parts = { boot: boot ?? "", viewer: viewer ?? "", style: style ?? "" };
  return writeReport(graph, parts, { title: title === titleOf(graph) ? undefined : title, view, quotesOnly });
}
