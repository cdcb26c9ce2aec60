import { isTemporal } from "../time/index.ts";
import type { Argument } from "./clause.ts";
import { readOblique } from "./arguments.ts";
import { continues } from "./governor.ts";
import { dependent, dependents, headOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";

/**
 * What opens a sentence holds for more than the verb that it hangs on: "In Lima, the firm began to build …" for what is
 * begun, "In 1990, she left and sold …" for both acts, if the second has no time of its own.
 */
export function openingArguments(
  tree: Tree,
  verb: number,
  chain: readonly number[],
  own: readonly Argument[],
): Argument[] {
  const isTime = ({ head }: Argument): boolean => isTemporal([wordOf(tree, head)]);
  const governing = chain.flatMap((over) => openingOf(tree, over));
  const dated = own.some(isTime) || governing.some(isTime);
  return dated ? governing : [...governing, ...listedBefore(tree, chain[0] ?? verb).filter(isTime)];
}

/** Openings of the verbs that a verb is coordinated to. */
function listedBefore(tree: Tree, verb: number): Argument[] {
  if (!continues(tree, verb)) return [];
  const first = headOf(tree, verb);
  return [...openingOf(tree, first), ...listedBefore(tree, first)];
}

/** Obliques before a verb and its subject. */
function openingOf(tree: Tree, verb: number): Argument[] {
  const subject = dependent(tree, verb, "nsubj", "csubj") ?? -1;
  return dependents(tree, verb, "obl")
    .filter((child) => child < subject && subject < verb)
    .flatMap((child) => readOblique(tree, child) ?? [])
    .map((argument) => ({ ...argument, shared: true, score: argument.score * 0.9 }));
}
