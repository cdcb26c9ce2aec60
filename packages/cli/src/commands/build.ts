import { writeGraph, type Analysis, type GraphFile, type Pipeline } from "@dossier/core";
import type { Command } from "commander";
import { analyzeInputs, openPipeline, reportSetAside, type SetAside } from "../corpus.ts";
import { EXIT } from "../exit-codes.ts";
import { count } from "../messages.ts";
import { writeOutput } from "../output.ts";

interface BuildOptions {
  readonly output: string;
  readonly quotesOnly?: boolean;
}

/** A graph, and the documents that are not in it. */
export interface Built {
  readonly graph: GraphFile;
  readonly setAside: readonly SetAside[];
}

/** Adds `dossier build`. */
export function addBuild(program: Command): void {
  program
    .command("build")
    .description("read articles and write their knowledge graph")
    .argument("<inputs...>", "files (.txt, .md, .html), folders, or - for standard input")
    .option("-o, --output <file>", "where the graph goes; - for standard output", "graph.json")
    .option("--quotes-only", "leave the articles' text out and keep only the quotes")
    .action(async (inputs: string[], options: BuildOptions) => {
      const built = await buildGraph(await openPipeline(), inputs, options);
      await writeOutput(options.output, writeGraph(built.graph));
      process.stderr.write(`${summarize(built)}\n`);
      if (built.setAside.length > 0)
        process.exitCode =
          built.graph.nodes.length > 0 || anyDocument(built.graph) ? EXIT.setAside : EXIT.failure;
    });
}

/** Analyses the inputs and assembles one graph; documents that cannot be read are told of and set aside. */
export async function buildGraph(
  pipeline: Pipeline,
  inputs: readonly string[],
  { quotesOnly = false }: { readonly quotesOnly?: boolean } = {},
): Promise<Built> {
  const analyses: Analysis[] = [];
  const setAside: SetAside[] = [];
  for await (const outcome of analyzeInputs(pipeline, inputs)) {
    if ("analysis" in outcome) analyses.push(outcome.analysis);
    else setAside.push(outcome.setAside);
  }
  setAside.forEach(reportSetAside);
  return { graph: pipeline.assemble(analyses, { quotesOnly }), setAside };
}

/** "5 documents, 41 entities, 87 statements, 0 set aside". */
export function summarize({ graph, setAside }: Built): string {
  const facts = graph.nodes.reduce((sum, { attributes }) => sum + attributes.facts.length, 0);
  return [
    count(Object.keys(graph.attributes.documents).length, "document"),
    count(graph.nodes.length, "entity", "entities"),
    count(graph.edges.length + facts, "statement"),
    `${String(setAside.length)} set aside`,
  ].join(", ");
}

function anyDocument(graph: GraphFile): boolean {
  return Object.keys(graph.attributes.documents).length > 0;
}
