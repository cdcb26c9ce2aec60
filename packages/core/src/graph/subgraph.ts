import type { GraphClaim, GraphDocument, GraphFile, NodeAttributes } from "../types/index.ts";

/** Part of a graph: statements (edges and facts) by key, and nodes to keep beside those that take part in them. */
export interface Part {
  readonly statements: ReadonlySet<string>;
  readonly nodes?: ReadonlySet<string>;
}

/**
 * A graph file of its own with some of the statements: their ends and holders stay, and so do the documents that they
 * quote or that speak of the nodes asked for. Further attributes of the file are kept.
 */
export function subgraph(graph: GraphFile, { statements, nodes: wanted = new Set() }: Part): GraphFile {
  const edges = graph.edges.filter(({ key }) => statements.has(key));
  const withFacts = graph.nodes.map(({ key, attributes }) => ({
    key,
    attributes: { ...attributes, facts: attributes.facts.filter((fact) => statements.has(fact.key)) },
  }));
  const facts = withFacts.flatMap(({ attributes }) => attributes.facts);
  const claims = [...edges.map(({ attributes }) => attributes), ...facts].flatMap((each) => each.claims);
  const named = new Set([
    ...wanted,
    ...edges.flatMap(({ source, target }) => [source, target]),
    ...claims.flatMap(nodesOf),
  ]);
  const kept = withFacts.filter(({ key, attributes }) => named.has(key) || attributes.facts.length > 0);
  const documents = new Set([
    ...claims.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
    ...kept
      .filter(({ key }) => wanted.has(key))
      .flatMap(({ attributes }) => attributes.mentions.map(({ document }) => document)),
  ]);
  return {
    ...graph,
    attributes: { ...graph.attributes, documents: documentsOf(graph, documents) },
    nodes: kept.map(({ key, attributes }) => ({ key, attributes: mentionedIn(attributes, documents) })),
    edges,
  };
}

/** Nodes that a claim speaks of beside the ends of its statement. */
function nodesOf({ attribution, qualifiers: { time: _, ...others } }: GraphClaim): string[] {
  const qualifiers = Object.values(others).flat();
  return [
    ...attribution.flatMap(({ holder }) => holder ?? []),
    ...qualifiers.flatMap(({ node }) => node ?? []),
  ];
}

function documentsOf({ attributes }: GraphFile, kept: ReadonlySet<string>): Record<string, GraphDocument> {
  return Object.fromEntries(Object.entries(attributes.documents).filter(([id]) => kept.has(id)));
}

function mentionedIn(attributes: NodeAttributes, documents: ReadonlySet<string>): NodeAttributes {
  return { ...attributes, mentions: attributes.mentions.filter(({ document }) => documents.has(document)) };
}
