import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeReport, writeSplitReport, type ReportOptions } from "@dossier/core";
import { InvalidArgumentError, Option, type Command } from "commander";
import { loadGraph } from "../load-graph.ts";
import { writeOutput } from "../output.ts";
import { loadReportParts } from "../report-parts.ts";

interface Options extends ReportOptions {
  readonly output: string;
  readonly split?: boolean;
  readonly article?: string;
}

const VIEWS: readonly string[] = ["graph", "table", "timeline", "matrix"];

function viewName(value: string): string {
  if (VIEWS.includes(value) || value.includes("=")) return value;
  throw new InvalidArgumentError(
    `Views are ${VIEWS.join(", ")}; what a link has after # looks like entity=e_name.`,
  );
}

/** Adds `dossier report`. */
export function addReport(program: Command): void {
  program
    .command("report")
    .description("write a page with the viewer and the graph in it, which opens anywhere without a network")
    .argument("[graph]", "a graph file that `dossier build` wrote", "graph.json")
    .option("-o, --output <file>", "where the page goes; - for standard output", "report.html")
    .option("--quotes-only", "leave the articles' text out and keep only the quotes")
    .option("--title <words>", "heading of the report")
    .addOption(
      new Option(
        "--view <view>",
        `what is open at the start: ${VIEWS.join(", ")}, or what a link has after #`,
      ).argParser(viewName),
    )
    .option(
      "--split",
      "write page, script, style and graph as four files, for sites that forbid inline scripts",
    )
    .option(
      "--article <file>",
      "an analysis in HTML with <dossier-graph> views and verbatim <blockquote>s to publish instead",
    )
    .action(async (path: string, options: Options) => {
      const [graph, parts] = [await loadGraph(path), await loadReportParts()];
      if (options.article !== undefined) {
        const { composeArticle } = await import("../article.ts");
        const source = await readFile(options.article, "utf8");
        await writeOutput(options.output, [composeArticle(graph, parts, source, options.title)]);
        return;
      }
      if (options.split !== true) {
        await writeOutput(options.output, [writeReport(graph, parts.frame, options)]);
        return;
      }
      const folder = dirname(options.output);
      const base = basename(options.output).replace(/\.html?$/i, "");
      for (const file of writeSplitReport(graph, parts.frame, base, options))
        await writeOutput(join(folder, file.path), file.chunks);
    });
}
