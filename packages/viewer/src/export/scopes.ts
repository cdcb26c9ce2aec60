import { subgraph, type GraphFile, type Part } from "@dossier/core";
import { keepOriginal } from "@dossier/core/corrections";
import { pins, positions } from "../layouts.ts";
import { dossier, emphasis, original, scene, selection, shown } from "../store.ts";

/** How much of the graph to export. */
export type Scope = "all" | "shown" | "selection";

/** What each scope holds now; undefined where there is nothing of the kind. */
export function partsNow(): Readonly<Record<Exclude<Scope, "all">, Part | undefined>> {
  const { edges, facts, nodes } = shown.value;
  return {
    shown: { statements: new Set([...edges, ...facts].map(({ key }) => key)), nodes },
    selection: selection.value.kind === "none" ? undefined : selectedPart(),
  };
}

/** What stands out in the drawing: pairs, and loops and facts of the selected nodes. */
function selectedPart(): Part {
  const { edges, selected, nodes } = emphasis.value;
  const pairs = [...scene.value.edges.values()].filter(({ key }) => edges.has(key));
  const loops = scene.value.loops.filter(({ source }) => selected.has(source));
  const facts = shown.value.facts.filter(({ source }) => selected.has(source));
  const statements = [...[...pairs, ...loops].flatMap((pair) => pair.statements), ...facts];
  return { statements: new Set(statements.map(({ key }) => key)), nodes: nodes ?? selected };
}

/** The graph file of a scope, with nodes where the reader sees them. */
export function graphOf(scope: Scope): GraphFile | undefined {
  const { value: open } = dossier;
  const part = scope === "all" ? undefined : partsNow()[scope];
  if (open === undefined || (scope !== "all" && part === undefined)) return undefined;
  return placed(
    part === undefined ? keepOriginal(open.file, original.value ?? open.file) : subgraph(open.file, part),
  );
}

function placed(graph: GraphFile): GraphFile {
  const moved = new Map([...positions.value, ...pins.value]);
  if (moved.size === 0) return graph;
  const nodes = graph.nodes.map(({ key, attributes }) => ({
    key,
    attributes: { ...attributes, ...moved.get(key) },
  }));
  return { ...graph, nodes };
}
