import { InputError, type Analysis, type GraphFile, type Pipeline } from "@dossier/core";
import { createAnalyzer, type SetAside } from "./analyzer.ts";
import { analyzeInputs, reportSetAside, reportWarnings } from "./corpus.ts";
import { correctGraph } from "./corrections.ts";
import { count } from "./messages.ts";

/** A graph, and the documents that are not in it. */
export interface Built {
  readonly graph: GraphFile;
  readonly setAside: readonly SetAside[];
}

export interface BuildOptions {
  readonly quotesOnly?: boolean;
  /** What the dossier is called. Not taken from a folder: the same articles give the same bytes wherever they lie. */
  readonly title?: string | undefined;
  /** File with an analyst's corrections. */
  readonly corrections?: string | undefined;
  /** Number of workers; undefined for as many as pay off. */
  readonly workers?: number | undefined;
  /** Workers read with the light model; true where the pipeline does. */
  readonly light?: boolean | undefined;
}

/** Analyses the inputs and assembles one graph; documents that cannot be read are told of and set aside. */
export async function buildGraph(
  pipeline: Pipeline,
  inputs: readonly string[],
  { quotesOnly = false, title, corrections, workers, light }: BuildOptions = {},
): Promise<Built> {
  const analyses: Analysis[] = [];
  const setAside: SetAside[] = [];
  const analyze = createAnalyzer(pipeline);
  for await (const outcome of analyzeInputs(inputs, { analyze, workers, light })) {
    if ("analysis" in outcome) analyses.push(outcome.analysis);
    else setAside.push(outcome.setAside);
  }
  analyses.forEach(reportWarnings);
  setAside.forEach(reportSetAside);
  if (analyses.length === 0)
    throw new InputError("no document could be read, so nothing was written; see above why");
  const graph = pipeline.assemble(analyses, { quotesOnly, title });
  return { graph: corrections === undefined ? graph : await correctGraph(graph, corrections), setAside };
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
