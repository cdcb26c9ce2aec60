import type { GraphFile } from "../types/index.ts";

export type GraphNode = GraphFile["nodes"][number];
export type GraphEdge = GraphFile["edges"][number];

/** A flat property of a node or an edge, for formats that hold no nested values. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "string" | "integer" | "double";
  readonly of: (row: Row) => string | number;
}

/** What flat formats keep of a node beside its key and label. */
export const NODE_COLUMNS: readonly Column<GraphNode>[] = [
  { name: "entityType", type: "string", of: ({ attributes }) => attributes.entityType },
  { name: "aliases", type: "string", of: ({ attributes }) => attributes.aliases.join(" | ") },
  { name: "mentions", type: "integer", of: ({ attributes }) => attributes.mentions.length },
  { name: "facts", type: "integer", of: ({ attributes }) => attributes.facts.length },
  { name: "wikidata", type: "string", of: ({ attributes }) => attributes.ids["wikidata"] ?? "" },
];

/** What flat formats keep of an edge beside its key, ends and label. */
export const EDGE_COLUMNS: readonly Column<GraphEdge>[] = [
  { name: "predicate", type: "string", of: ({ attributes }) => attributes.predicate },
  { name: "relation", type: "string", of: ({ attributes }) => attributes.relation ?? "" },
  { name: "status", type: "string", of: ({ attributes }) => attributes.status },
  { name: "documents", type: "integer", of: ({ attributes }) => attributes.documents },
  { name: "origins", type: "integer", of: ({ attributes }) => attributes.origins },
  { name: "confidence", type: "double", of: ({ attributes }) => attributes.confidence },
  { name: "quote", type: "string", of: ({ attributes }) => attributes.claims[0]?.evidence[0]?.quote ?? "" },
];
