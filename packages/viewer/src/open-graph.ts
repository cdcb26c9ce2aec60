import type { GraphFile } from "@dossier/core";
import { open, problem, progress } from "./store.ts";
import { S } from "./strings.ts";

/** Name to show for a graph: its own title if it has one, a telling file name, else its weightiest entities. */
export function titleFor(file: GraphFile, name: string): string {
  const { title = "" } = file.attributes;
  if (title !== "") return title;
  const base = name.replace(/^.*\//, "").replace(/\.json$/i, "");
  if (!["", "graph", "sample"].includes(base)) return base;
  const weights = new Map<string, number>();
  for (const { source, target } of file.edges)
    for (const key of [source, target]) weights.set(key, (weights.get(key) ?? 0) + 1);
  const weight = (key: string): number => weights.get(key) ?? 0;
  const first = [...file.nodes].sort((a, b) => weight(b.key) - weight(a.key)).slice(0, 3);
  return first.length === 0 ? S.untitled : first.map(({ attributes }) => attributes.label).join(", ");
}

/** Checks a parsed graph file and opens it; what is wrong goes to the problem page and nothing is loaded. */
export async function openGraph(json: unknown, name: string, hash = ""): Promise<void> {
  const { checkGraph } = await import("./check-graph.ts");
  const result = checkGraph(json);
  progress.value = undefined;
  if ("problem" in result) problem.value = { name, ...result.problem };
  else open(result.file, titleFor(result.file, name), hash);
}

/** Parses, checks and opens a graph file; what is no JSON goes to the problem page. */
export async function openText(text: string, name: string, hash = ""): Promise<void> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    progress.value = undefined;
    problem.value = { name, message: S.notJson(error instanceof Error ? error.message : String(error)) };
    return;
  }
  await openGraph(json, name, hash);
}
