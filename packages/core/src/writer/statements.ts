import type { GraphFile, StatementAttributes } from "../types/index.ts";

/** An edge or a fact: a statement with its ends; a fact has no target. */
export interface WrittenStatement {
  readonly key: string;
  readonly source: string;
  readonly target: string | undefined;
  readonly attributes: StatementAttributes;
}

/** All statements of a graph: its edges, then the facts on its nodes. */
export function* statementsOf({ nodes, edges }: GraphFile): Generator<WrittenStatement> {
  yield* edges;
  for (const node of nodes) {
    for (const fact of node.attributes.facts) {
      yield { key: fact.key, source: node.key, target: undefined, attributes: fact };
    }
  }
}
