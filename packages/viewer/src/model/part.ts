import type { GraphFile, StatementAttributes } from "@dossier/core";

function holdersOf(statements: readonly StatementAttributes[]): Set<string> {
  return new Set(
    statements.flatMap(({ claims }) =>
      claims.flatMap(({ attribution }) => attribution.flatMap(({ holder }) => holder ?? [])),
    ),
  );
}

function documentsOf(statements: readonly StatementAttributes[]): string[] {
  return statements.flatMap(({ claims }) =>
    claims.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
  );
}

/**
 * The part of a graph file that lies between some entities: their edges and facts, and the documents that quote or
 * name them. Who holds a claim stays as a node without facts, so that it is still said whose words they are.
 */
export function partOf(file: GraphFile, keys: ReadonlySet<string>): GraphFile {
  const edges = file.edges.filter(({ source, target }) => keys.has(source) && keys.has(target));
  const chosen = file.nodes.filter(({ key }) => keys.has(key)).map(({ attributes }) => attributes);
  const statements = [...edges.map(({ attributes }) => attributes), ...chosen.flatMap(({ facts }) => facts)];
  const named = chosen.flatMap(({ mentions }) => mentions.map(({ document }) => document));
  const wanted = new Set([...documentsOf(statements), ...named]);
  const holders = holdersOf(statements);
  const nodes = file.nodes.flatMap((node) => {
    if (keys.has(node.key)) return node;
    if (!holders.has(node.key)) return [];
    const mentions = node.attributes.mentions.filter(({ document }) => wanted.has(document));
    return { ...node, attributes: { ...node.attributes, mentions, facts: [] } };
  });
  const documents = Object.entries(file.attributes.documents).filter(([id]) => wanted.has(id));
  return {
    ...file,
    attributes: { ...file.attributes, documents: Object.fromEntries(documents) },
    nodes,
    edges,
  };
}
