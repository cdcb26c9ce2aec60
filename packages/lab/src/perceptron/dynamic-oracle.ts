import { LEFT, MOVES, RIGHT, SHIFT, type ArcHybridState } from "@dossier/core/learn";

/**
 * Cost of each move: how many gold arcs can no longer be reached after it (Goldberg and Nivre 2013, arc-hybrid).
 * `gold[i]` is the head of word `i`, `state.length` for the root. Disallowed moves cost infinitely much.
 */
export function moveCosts(state: ArcHybridState, gold: Int32Array, costs: Float64Array): void {
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const b0 = state.next;
  for (let move = 0; move < MOVES; move++) costs[move] = state.allows(move) ? 0 : Infinity;
  if (costs[SHIFT] === 0) costs[SHIFT] = shiftCost(state, gold, b0);
  if (s0 < 0) return;
  let dependents = 0;
  for (let i = b0; i < state.length; i++) if (gold[i] === s0) dependents++;
  const head = gold[s0] ?? -1;
  if (costs[LEFT] === 0) costs[LEFT] = dependents + (head === s1 || head > b0 ? 1 : 0);
  if (costs[RIGHT] === 0) costs[RIGHT] = dependents + (head >= b0 ? 1 : 0);
}

function shiftCost(state: ArcHybridState, gold: Int32Array, b0: number): number {
  let cost = 0;
  const head = gold[b0] ?? -1;
  for (let depth = 0; depth < state.size; depth++) {
    const word = state.peek(depth);
    if (gold[word] === b0) cost++;
    if (depth > 0 && word === head) cost++;
  }
  return cost;
}
