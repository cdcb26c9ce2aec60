import { dependents, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";

const COUNTS = ["two", "three", "four", "five", "six"];

/** "Two men arrested on Friday, A and B": as many names as the noun counts. */
export const isCount = (tree: Tree, noun: number, count: number): boolean =>
  dependents(tree, noun, "nummod").some((number) =>
    [COUNTS[count - 2], String(count)].includes(wordOf(tree, number)),
  );
