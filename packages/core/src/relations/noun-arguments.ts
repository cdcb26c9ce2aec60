import type { Argument } from "./clause.ts";
import { arcScore, conjuncts, dependents, prepositionOf } from "./tree.ts";
import type { Tree } from "./tree.ts";

/** Phrases on a noun and on the phrases there ("a supplier of drones to X"), as arguments by preposition. */
export function nounArguments(tree: Tree, noun: number, depth = 1): Argument[] {
  return dependents(tree, noun, "nmod").flatMap((head) => {
    const preposition = prepositionOf(tree, head);
    if (preposition === "") return [];
    const own: Argument = { head, role: "oblique", preposition, shared: false, score: arcScore(tree, head) };
    const nested =
      depth > 0 ? conjuncts(tree, head).flatMap((part) => nounArguments(tree, part, depth - 1)) : [];
    const lower = nested.filter((arg) =>
      ["to", "from", "with", "for", "against", "on", "at"].includes(arg.preposition),
    );
    return [own, ...lower.map((arg) => ({ ...arg, score: arg.score * own.score }))];
  });
}
