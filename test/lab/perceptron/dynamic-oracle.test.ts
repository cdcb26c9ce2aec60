import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArcHybridState, MOVES } from "@dossier/core/learn";
import { moveCosts } from "../../../packages/lab/src/perceptron/dynamic-oracle.ts";

/** A random projective tree: heads of `length` words, `length` for the root. */
function projectiveTree(length: number, choose: (below: number) => number): Int32Array {
  const heads = new Int32Array(length);
  const attach = (from: number, to: number, head: number): void => {
    if (from >= to) return;
    const middle = from + choose(to - from);
    heads[middle] = head;
    attach(from, middle, middle);
    attach(middle + 1, to, middle);
  };
  attach(0, length, length);
  return heads;
}

const trees = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.infiniteStream(fc.nat(1000)))
  .map(([length, stream]) => projectiveTree(length, (below) => Number(stream.next().value) % below));

function follow(heads: Int32Array, pick: (free: readonly number[]) => number): ArcHybridState {
  const state = new ArcHybridState(heads.length);
  const costs = new Float64Array(MOVES);
  while (!state.done) {
    moveCosts(state, heads, costs);
    const free = [...costs.keys()].filter((move) => costs[move] === 0);
    expect(free.length).toBeGreaterThan(0);
    state.apply(pick(free), 0);
  }
  return state;
}

describe("the dynamic oracle", () => {
  it("always offers a free move that leads to the gold tree, whichever one is taken", () => {
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.nat(1000)), (heads, stream) => {
        const state = follow(heads, (free) => free[Number(stream.next().value) % free.length] ?? 0);
        expect([...state.heads.slice(0, heads.length)]).toEqual([...heads]);
      }),
    );
  });

  it("prices a move by the arcs that it gives up", () => {
    const state = new ArcHybridState(2);
    const costs = new Float64Array(MOVES);
    state.apply(0, 0);
    moveCosts(state, Int32Array.from([1, 2]), costs);
    expect([...costs]).toEqual([1, 0, Infinity]);
  });
});
