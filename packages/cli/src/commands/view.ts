import { readFile } from "node:fs/promises";
import { InputError, readGraph, SchemaError, type GraphFile } from "@dossier/core";
import type { Command } from "commander";
import { showGraph } from "../show.ts";

/** Adds `dossier view`. */
export function addView(program: Command): void {
  program
    .command("view")
    .description("show a graph in the browser")
    .argument("[graph]", "a graph file that `dossier build` wrote", "graph.json")
    .option("--no-open", "do not open the browser")
    .action(async (path: string, { open }: { open: boolean }) => {
      await showGraph(await loadGraph(path), { open });
    });
}

/** Reads and checks a graph file; throws `InputError` naming the file, the place in it and the remedy. */
export async function loadGraph(path: string): Promise<GraphFile> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new InputError(
      `${path}: cannot be opened (${(error as NodeJS.ErrnoException).code ?? ""}); make one with \`dossier build <articles> -o ${path}\``,
    );
  });
  try {
    return readGraph(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SchemaError || error instanceof SyntaxError)) throw error;
    throw new InputError(`${path}: ${error.message}; build it again with \`dossier build\``, {
      cause: error,
    });
  }
}
