import { isPassive } from "./governor.ts";
import { dependents, labelOf, lemmaOf, markerOf, wordOf } from "./tree.ts";
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
  const object = dependents(tree, verb, "obj", "ccomp", "cop").find(
    (child) => wordOf(tree, child) !== "that",
  );
  return hasThat && subject !== undefined && (object !== undefined || isPassive(tree, verb));
}
