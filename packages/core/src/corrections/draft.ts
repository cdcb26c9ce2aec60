import type { GraphFile, GraphFact, NodeAttributes, StatementAttributes } from "../types/index.ts";
import { markOf, type Mark } from "./correction.ts";

/** A node without its facts. */
export interface Node {
  readonly key: string;
  readonly attributes: Omit<NodeAttributes, "facts">;
}

/** An edge, or a fact of a node (then `target` is undefined). */
export interface Said {
  readonly key: string;
  readonly source: string;
  readonly target: string | undefined;
  readonly attributes: StatementAttributes;
}

/** A graph as corrections see it: edges and facts in one list, in the order of the file. */
export interface Draft {
  readonly nodes: readonly Node[];
  readonly said: readonly Said[];
}

export function toDraft({ nodes, edges }: GraphFile): Draft {
  const facts = nodes.flatMap((node) =>
    node.attributes.facts.map(({ key, ...attributes }): Said => ({
      key,
      source: node.key,
      target: undefined,
      attributes,
    })),
  );
  return {
    nodes: nodes.map(({ key, attributes: { facts: _, ...rest } }) => ({ key, attributes: rest })),
    said: [...edges, ...facts],
  };
}

/** The nodes and edges of a graph file; the properties of each stand in the order of the format. */
export function fromDraft({ nodes, said }: Draft): Pick<GraphFile, "nodes" | "edges"> {
  const facts = new Map<string, GraphFact[]>();
  for (const { key, source, target, attributes } of said)
    if (target === undefined) facts.set(source, [...(facts.get(source) ?? []), { key, ...attributes }]);
  return {
    nodes: nodes.map(({ key, attributes: { mentions, linkedBy, ...rest } }) => {
      const { label, entityType, aliases, x, y, ids, ...more } = rest;
      const own = { label, entityType, aliases, x, y, ids, facts: facts.get(key) ?? [] };
      return { key, attributes: { ...own, mentions, linkedBy, ...more } };
    }),
    edges: said.flatMap(({ key, source, target, attributes }) =>
      target === undefined ? [] : { key, source, target, attributes },
    ),
  };
}

/** The same thing with a mark; what the mark already said stays. */
export function marked<T extends { readonly attributes: object }>(thing: T, change: Mark): T {
  const analyst = { ...markOf(thing.attributes), ...change };
  return { ...thing, attributes: { ...thing.attributes, analyst } };
}

/** Replaces the node of a key; undefined when there is none. */
export function changeNode(draft: Draft, key: string, change: (node: Node) => Node): Draft | undefined {
  if (!draft.nodes.some((node) => node.key === key)) return undefined;
  return { ...draft, nodes: draft.nodes.map((node) => (node.key === key ? change(node) : node)) };
}

/** A key that no node has yet. */
export function freeKey(wanted: string, taken: readonly { readonly key: string }[]): string {
  const keys = new Set(taken.map(({ key }) => key));
  let key = wanted;
  while (keys.has(key)) key += "_";
  return key;
}
