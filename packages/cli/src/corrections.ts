import { readFile } from "node:fs/promises";
import { InputError, type GraphFile } from "@dossier/core";
import {
  applyCorrections,
  keepOriginal,
  readCorrections,
  splitCorrected,
  type Correction,
} from "@dossier/core/corrections";
import { count } from "./messages.ts";

/**
 * The graph with the corrections of a file that the viewer saved, after those that it carries already. How many no
 * longer fit is told on standard error. Throws `InputError` when the file holds no corrections.
 */
export async function correctGraph(graph: GraphFile, path: string): Promise<GraphFile> {
  const { original, corrections } = splitCorrected(graph);
  const { file, unmet } = applyCorrections(original, [...corrections, ...(await loadCorrections(path))]);
  if (unmet.size > 0)
    process.stderr.write(
      `left out ${count(unmet.size, "correction")} that no longer fit: what they name is not in this graph\n`,
    );
  return keepOriginal(file, original);
}

async function loadCorrections(path: string): Promise<readonly Correction[]> {
  const text = await readFile(path, "utf8");
  const read = readCorrections(parse(text));
  if (read !== undefined) return read;
  throw new InputError(
    `${path}: holds no corrections that can be read; give a file that the viewer saved under Corrections`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
