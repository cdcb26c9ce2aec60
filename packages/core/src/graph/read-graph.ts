import { SchemaError } from "../errors.ts";
import type { GraphFile } from "../types/index.ts";
import { edgeSchema, frameSchema, nodeSchema } from "./schema.ts";

/**
 * Checks a parsed graph file and returns it as it is, further properties included. Throws `SchemaError` with the
 * path in the JSON, what was expected and what was found there.
 */
export function readGraph(json: unknown): GraphFile {
  check(frameSchema, json, []);
  const graph = json as GraphFile;
  // One after the other: the checker copies what it checks, and a million edges are too many to have twice.
  for (const [index, node] of graph.nodes.entries()) check(nodeSchema, node, ["nodes", index]);
  for (const [index, edge] of graph.edges.entries()) check(edgeSchema, edge, ["edges", index]);
  checkKeys(graph);
  return graph;
}

function check(schema: Schema, value: unknown, place: readonly PropertyKey[]): void {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue === undefined) return;
  throw new SchemaError({
    path: pathText([...place, ...issue.path]),
    expected: expectedText(issue),
    found: describe(valueAt(value, issue.path)),
  });
}

interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly error?:
      { readonly issues: readonly (Issue & { readonly path: readonly PropertyKey[] })[] } | undefined;
  };
}

/** Node and edge keys must be unique, and each edge must end at nodes that are there. */
function checkKeys({ nodes, edges }: GraphFile): void {
  const nodeKeys = uniqueKeys(nodes, "nodes");
  uniqueKeys(edges, "edges");
  for (const [index, edge] of edges.entries()) {
    for (const end of ["source", "target"] as const) {
      if (nodeKeys.has(edge[end])) continue;
      throw new SchemaError({
        path: `edges[${String(index)}].${end}`,
        expected: "the key of a node",
        found: describe(edge[end]),
      });
    }
  }
}

function uniqueKeys(items: readonly { readonly key: string }[], list: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [index, { key }] of items.entries()) {
    if (keys.has(key)) {
      throw new SchemaError({
        path: `${list}[${String(index)}].key`,
        expected: "a key of its own",
        found: `${describe(key)} a second time`,
      });
    }
    keys.add(key);
  }
  return keys;
}

interface Issue {
  readonly code?: string | undefined;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

function expectedText(issue: Issue): string {
  if (issue.values !== undefined) return issue.values.map((value) => JSON.stringify(value)).join(" or ");
  if (issue.minimum !== undefined) return `at least ${String(issue.minimum)}`;
  if (issue.maximum !== undefined) return `at most ${String(issue.maximum)}`;
  return issue.expected ?? "another value";
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${String(step)}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], json);
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
