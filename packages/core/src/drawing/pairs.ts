import { compareInPair, type LineStyle } from "./line-style.ts";

/** What a pair needs to know of a statement; a fact has no target. */
export interface Joining {
  readonly key: string;
  readonly source: string;
  readonly target: string | undefined;
  readonly style: LineStyle;
  readonly origins: number;
}

/** All statements between two entities, in either direction; drawn as one straight edge. */
export interface PairOf<Statement extends Joining> {
  readonly key: string;
  /** Direction of the statement that is drawn. */
  readonly source: string;
  readonly target: string;
  /** The drawn statement first, then the others, firmest first. */
  readonly statements: readonly Statement[];
  readonly style: LineStyle;
  readonly origins: number;
  readonly forward: boolean;
  readonly backward: boolean;
}

/** Key of the pair of two entities, the same whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function toPair<Statement extends Joining>(key: string, group: Statement[]): PairOf<Statement> | undefined {
  const statements = group.sort((a, b) => compareInPair(a, b) || (a.key < b.key ? -1 : 1));
  const [first] = statements;
  if (first?.target === undefined) return undefined;
  const { source, target, style } = first;
  return {
    key,
    source,
    target,
    statements,
    style,
    origins: statements.reduce((most, { origins }) => Math.max(most, origins), 0),
    forward: true,
    backward: statements.some((statement) => statement.source === target && target !== source),
  };
}

/** Gathers edges by the two entities that they join; self loops are pairs of one entity with itself. */
export function pairsOf<Statement extends Joining>(
  edges: readonly Statement[],
): Map<string, PairOf<Statement>> {
  const groups = new Map<string, Statement[]>();
  for (const edge of edges) {
    const key = pairKey(edge.source, edge.target ?? edge.source);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  const pairs = new Map<string, PairOf<Statement>>();
  for (const [key, group] of groups) {
    const pair = toPair(key, group);
    if (pair !== undefined) pairs.set(key, pair);
  }
  return pairs;
}
