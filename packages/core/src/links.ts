import type { LinkReason } from "./types/index.ts";

/** Disjoint sets of items 0 … n−1 that remember why each item joined. */
export interface Links {
  readonly find: (item: number) => number;
  /** Joins two sets; false when they are one already or must stay apart. */
  readonly join: (a: number, b: number, reason: string, score: number) => boolean;
  /** Items of the set of `item`, ascending. */
  readonly members: (item: number) => readonly number[];
  /** Why an item was joined to an earlier one; the first of a set has none. */
  readonly reasonOf: (item: number) => LinkReason | undefined;
}

/** Starts with every item on its own; the smallest item stands for its set. No set ever holds two items that are `apart`. */
export function createLinks(size: number, apart?: (a: number, b: number) => boolean): Links {
  const parent = Array.from({ length: size }, (_, item) => item);
  // each set is a ring: joining two rings swaps one pointer of each
  const next = Array.from({ length: size }, (_, item) => item);
  const reasons = new Map<number, LinkReason>();
  const find = (item: number): number => {
    let root = item;
    for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) root = up;
    for (let at = item; at !== root;) {
      const up = parent[at] ?? root;
      parent[at] = root;
      at = up;
    }
    return root;
  };
  /** Of the sets asked for since they last changed, by what stands for them. */
  const listed = new Map<number, readonly number[]>();
  const members = (item: number): readonly number[] => {
    const root = find(item);
    const known = listed.get(root);
    if (known !== undefined) return known;
    const ring = [root];
    for (let at = next[root]; at !== undefined && at !== root; at = next[at]) ring.push(at);
    listed.set(
      root,
      ring.sort((a, b) => a - b),
    );
    return ring;
  };
  const join: Links["join"] = (a, b, reason, score) => {
    const roots = [find(a), find(b)];
    const first = Math.min(...roots);
    const second = Math.max(...roots);
    if (first === second) return false;
    if (apart !== undefined && members(first).some((x) => members(second).some((y) => apart(x, y))))
      return false;
    const later = find(Math.max(a, b)) === second ? Math.max(a, b) : second;
    for (const item of [later, second]) if (!reasons.has(item)) reasons.set(item, { reason, score });
    listed.delete(first);
    listed.delete(second);
    parent[second] = first;
    const after = next[first] ?? first;
    next[first] = next[second] ?? second;
    next[second] = after;
    return true;
  };
  return { find, join, members, reasonOf: (item) => reasons.get(item) };
}
