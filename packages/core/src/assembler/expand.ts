import { compareCodeUnits } from "../compare.ts";

/** Two ends of a statement; `swapped` where the text names them the other way round. */
export interface Pair {
  readonly subject: string;
  readonly object: string | undefined;
  readonly swapped: boolean;
}

/**
 * All pairs of a claim whose sides may be groups: "both countries signed the accord" is one pair a country. A thing is
 * never paired with itself. A symmetric relation has its ends in code-unit order, and without an object ("the two
 * presidents met") holds among the members of its subject.
 */
export function expandPairs(
  subjects: readonly string[],
  objects: readonly string[] | undefined,
  symmetric: boolean,
): readonly Pair[] {
  const others = objects ?? (symmetric && subjects.length > 1 ? subjects : undefined);
  if (others === undefined) {
    return subjects.map((subject) => ({ subject, object: undefined, swapped: false }));
  }
  const pairs = subjects.flatMap((subject) =>
    others.filter((object) => object !== subject).map((object) => ({ subject, object, swapped: false })),
  );
  return symmetric ? uniquePairs(pairs.map(inOrder)) : pairs;
}

function inOrder(pair: Pair & { readonly object: string }): Pair {
  if (compareCodeUnits(pair.subject, pair.object) < 0) return pair;
  return { subject: pair.object, object: pair.subject, swapped: true };
}

/** The first of each pair of ends: a group on both sides gives the same pair twice. */
function uniquePairs(pairs: readonly Pair[]): readonly Pair[] {
  const seen = new Map<string, Pair>();
  for (const pair of pairs) {
    const ends = JSON.stringify([pair.subject, pair.object]);
    if (!seen.has(ends)) seen.set(ends, pair);
  }
  return [...seen.values()];
}
