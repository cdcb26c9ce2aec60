import type { Argument } from "./clause.ts";
import { arcScore, conjuncts, dependents, lemmaOf, prepositionOf, xposOf } from "./tree.ts";
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
    const bodies = conjuncts(tree, head).flatMap((part) => bodiesOf(tree, part, own));
    return [own, ...lower.map((arg) => ({ ...arg, score: arg.score * own.score })), ...bodies];
  });
}

/** Nouns for a part of a body: who is on the board of a firm or in a department of a university belongs there. */
const PARTS = ["board", "committee", "subcommittee", "department", "faculty", "staff", "division", "caucus"];

/** "on the board of directors of X": the bodies that a part belongs to, in the part's own role. */
export function bodiesOf(tree: Tree, part: number, { preposition, score }: Argument): Argument[] {
  if (!PARTS.includes(lemmaOf(tree, part))) return [];
  const below = (noun: number): number[] =>
    dependents(tree, noun, "nmod")
      .filter((child) => ["of", "at", "for"].includes(prepositionOf(tree, child)))
      .flatMap((child) => (xposOf(tree, child).endsWith("S") ? below(child) : conjuncts(tree, child)));
  return below(part).map((head) => ({
    head,
    role: "oblique",
    preposition,
    shared: false,
    score: score * arcScore(tree, head),
    single: true,
    ofPart: true,
  }));
}

/** A phrase with "of", as an argument of the noun before it. */
export const ofArgument = (head: number, score: number, shared = false): Argument => ({
  head,
  role: "oblique",
  preposition: "of",
  shared,
  score,
});
