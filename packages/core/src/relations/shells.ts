import { isPassive } from "./governor.ts";
import { dependent, dependents, labelOf, lemmaOf, markerOf, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** True if the clause tells what the noun holds ("allegations that X did Y"), not something about the noun. */
export function isContent(tree: Tree, words: Words, verb: number, noun: number): boolean {
  const shell = words.shell(lemmaOf(tree, noun));
  if (!shell) return false;
  if (labelOf(tree, verb) !== "acl:relcl") return markerOf(tree, verb) !== "";
  if (!["claim", "report", "belief", "denial", "fact"].includes(shell.kind)) return false;
  const hasThat = tree.words.slice(noun + 1, verb).includes("that");
  const subject = dependents(tree, verb, "nsubj").find((child) => wordOf(tree, child) !== "that");
  return hasThat && subject !== undefined && isWhole(tree, words, innermost(tree, verb));
}

/** True for a clause that lacks no object which the noun above it could be. */
function isWhole(tree: Tree, words: Words, verb: number): boolean {
  const object = dependents(tree, verb, "obj", "ccomp", "cop").find(
    (child) => wordOf(tree, child) !== "that",
  );
  if (object !== undefined || isPassive(tree, verb)) return true;
  const lemma = lemmaOf(tree, verb);
  return words.reporting(lemma) === undefined && !words.isVerb("expressing", lemma);
}

/** "continues to deny": the verb at the end of the chain. */
function innermost(tree: Tree, verb: number): number {
  const inner = dependent(tree, verb, "xcomp");
  return inner !== undefined && uposOf(tree, inner) === "VERB" ? innermost(tree, inner) : verb;
}
