/** Disjoint sets over `0 … size − 1`; a set is known by its smallest member. */
export interface Groups {
  readonly join: (a: number, b: number) => void;
  /** Smallest member of the set that `member` is in. */
  readonly of: (member: number) => number;
}

/** A union-find with path halving. */
export function createGroups(size: number): Groups {
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const of = (member: number): number => {
    let at = member;
    let parent = parents[at] ?? at;
    while (parent !== at) {
      parents[at] = parents[parent] ?? parent;
      at = parent;
      parent = parents[at] ?? at;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    const [low, high] = [of(a), of(b)].sort((x, y) => x - y) as [number, number];
    parents[high] = low;
  };
  return { join, of };
}
