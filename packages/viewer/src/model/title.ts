import { titleOf, type GraphFile } from "@dossier/core";

/** Name to show for a graph: its own title if it has one, a telling file name, else its weightiest entities. */
export function titleFor(file: GraphFile, name: string): string {
  const { title = "" } = file.attributes;
  const base = name.replace(/^.*\//, "").replace(/\.json$/i, "");
  return title !== "" || ["", "graph", "sample"].includes(base) ? titleOf(file) : base;
}
