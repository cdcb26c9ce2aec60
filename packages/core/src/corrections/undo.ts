import { compareCodeUnits } from "../compare.ts";
import type { GraphFile } from "../types/index.ts";
import { readList } from "./correction-file.ts";
import type { Correction } from "./correction.ts";

type Nodes = GraphFile["nodes"];
type Edges = GraphFile["edges"];

/** What corrections changed, as it was before: in a graph file, the attribute `beforeCorrections`. */
interface Before {
  readonly nodes: Nodes;
  readonly edges: Edges;
  /** Keys of nodes and edges that the corrections made. */
  readonly added: readonly string[];
}

interface Keyed {
  readonly key: string;
}

/** Those of `before` that are gone or otherwise in `after`. */
function changed<T extends Keyed>(before: readonly T[], after: readonly T[]): T[] {
  const texts = new Map(after.map((thing) => [thing.key, JSON.stringify(thing)]));
  return before.filter((thing) => texts.get(thing.key) !== JSON.stringify(thing));
}

function newKeys(before: readonly Keyed[], after: readonly Keyed[]): string[] {
  const old = new Set(before.map(({ key }) => key));
  return after.flatMap(({ key }) => (old.has(key) ? [] : key));
}

/** A corrected graph that also holds what its corrections changed, so that whoever opens it can take them back. */
export function keepOriginal(corrected: GraphFile, original: GraphFile): GraphFile {
  if (corrected === original) return corrected;
  const beforeCorrections: Before = {
    nodes: changed(original.nodes, corrected.nodes),
    edges: changed(original.edges, corrected.edges),
    added: [...newKeys(original.nodes, corrected.nodes), ...newKeys(original.edges, corrected.edges)],
  };
  return {
    ...corrected,
    attributes: { ...corrected.attributes, beforeCorrections } as GraphFile["attributes"],
  };
}

/** The same graph without what only undoes its corrections: hidden statements do not travel with it. */
export function withoutOriginal(file: GraphFile): GraphFile {
  return { ...file, attributes: withoutBefore(file.attributes) };
}

function withoutBefore({
  beforeCorrections: _,
  ...attributes
}: GraphFile["attributes"] & { readonly beforeCorrections?: unknown }): GraphFile["attributes"] {
  return attributes;
}

function restored<T extends Keyed>(now: readonly T[], before: readonly T[], added: ReadonlySet<string>): T[] {
  const old = new Set(before.map(({ key }) => key));
  const kept = now.filter(({ key }) => !added.has(key) && !old.has(key));
  return [...kept, ...before].sort((a, b) => compareCodeUnits(a.key, b.key));
}

function isBefore(value: unknown): value is Before {
  if (typeof value !== "object" || value === null) return false;
  const { nodes, edges, added } = value as Readonly<Record<string, unknown>>;
  return [nodes, edges, added].every(Array.isArray);
}

/** A graph as it was before its corrections, and the corrections; nothing of both where the file does not hold both. */
export function splitCorrected(file: GraphFile): {
  readonly original: GraphFile;
  readonly corrections: readonly Correction[];
} {
  const {
    corrections: list,
    beforeCorrections: before,
    ...attributes
  } = file.attributes as GraphFile["attributes"] & {
    readonly corrections?: unknown;
    readonly beforeCorrections?: unknown;
  };
  const corrections = readList(list);
  if (corrections === undefined || !isBefore(before)) return { original: file, corrections: [] };
  const added = new Set(before.added);
  const nodes = restored(file.nodes, before.nodes, added);
  const edges = restored(file.edges, before.edges, added);
  return { original: { ...file, attributes, nodes, edges }, corrections };
}
