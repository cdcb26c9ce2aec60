import { writeGraph } from "@dossier/core";
import type { Command } from "commander";
import { openPipeline } from "../analyzer.ts";
import { buildGraph, summarize, type BuildOptions } from "../build-graph.ts";
import { EXIT } from "../exit-codes.ts";
import { correctionsOption, lightOption, workersOption } from "../options.ts";
import { writeOutput } from "../output.ts";

interface Options extends BuildOptions {
  readonly output: string;
}

/** Adds `dossier build`. */
export function addBuild(program: Command): void {
  program
    .command("build")
    .description("read articles and write their knowledge graph")
    .argument("<inputs...>", "files (.txt, .md, .html, .pdf, .docx), folders, or - for standard input")
    .option("-o, --output <file>", "where the graph goes; - for standard output", "graph.json")
    .option("--title <words>", "what the dossier is called")
    .option("--quotes-only", "leave the articles' text out and keep only the quotes")
    .addOption(correctionsOption())
    .addOption(lightOption())
    .addOption(workersOption())
    .action(async (inputs: string[], options: Options) => {
      const built = await buildGraph(await openPipeline(options.light), inputs, options);
      await writeOutput(options.output, writeGraph(built.graph));
      process.stderr.write(`${summarize(built)}\n`);
      if (built.setAside.length > 0) process.exitCode = EXIT.setAside;
    });
}
