import type { Command } from "commander";
import { loadGraph } from "../load-graph.ts";
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
