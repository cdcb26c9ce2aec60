import { join } from "node:path";
import type { Command } from "commander";
import { openPipeline } from "../analyzer.ts";
import { buildGraph, summarize } from "../build-graph.ts";
import { DATA_FOLDER } from "../load-pack.ts";
import { lightOption } from "../options.ts";
import { showGraph } from "../show.ts";

/** Adds `dossier start`, which `npm start` runs. */
export function addStart(program: Command): void {
  program
    .command("start")
    .description("build the sample dossier and show it in the browser")
    .option("--no-open", "do not open the browser")
    .addOption(lightOption())
    .action(async ({ open, light }: { open: boolean; light?: boolean }) => {
      const built = await buildGraph(await openPipeline(light), [join(DATA_FOLDER, "sample")], {
        title: "The sample dossier",
      });
      process.stdout.write(`The sample dossier: ${summarize(built)}\n`);
      await showGraph(built.graph, { open });
    });
}
