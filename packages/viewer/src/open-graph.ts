import { titleFor } from "./model/title.ts";
import { isSound } from "./sound-graph.ts";
import { open, problem, progress } from "./store.ts";
import { S } from "./strings/index.ts";

/**
 * Checks a parsed graph file and opens it; what is wrong goes to the problem page and nothing is loaded. What can tell
 * where it is wrong is fetched only then.
 */
export async function openGraph(json: unknown, name: string, hash = ""): Promise<void> {
  const result = isSound(json) ? { file: json } : (await import("./check-graph.ts")).checkGraph(json);
  progress.value = undefined;
  if ("problem" in result) problem.value = { name, ...result.problem };
  else if (!Object.hasOwn(result.file.attributes, "beforeCorrections"))
    open(result.file, titleFor(result.file, name), hash);
  else {
    const { splitCorrected } = await import("./replay.ts");
    const { original, corrections } = splitCorrected(result.file);
    open(original, titleFor(original, name), hash, corrections);
  }
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
