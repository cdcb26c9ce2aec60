import type { GraphFile } from "../../types/index.ts";

/** Name of a dossier: its own title if it has one, else its three entities with most statements. */
export function titleOf(graph: GraphFile): string {
  const { title = "" } = graph.attributes;
  if (title !== "") return title;
  const weights = new Map<string, number>();
  for (const { source, target } of graph.edges)
    for (const key of [source, target]) weights.set(key, (weights.get(key) ?? 0) + 1);
  const weight = (key: string): number => weights.get(key) ?? 0;
  const first = [...graph.nodes].sort((a, b) => weight(b.key) - weight(a.key)).slice(0, 3);
  return first.length === 0 ? "Untitled dossier" : first.map(({ attributes }) => attributes.label).join(", ");
}
