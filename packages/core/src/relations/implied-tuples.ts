import { logit } from "./confidence.ts";
import { arcScore, baseOf, dependent, headOf, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { phrase } from "./tuple-phrases.ts";

/** What a noun phrase says without a verb: first argument, predicate and second argument. */
export interface Implied {
  readonly head: number;
  readonly first: readonly number[];
  readonly predicate: string;
  readonly second: readonly number[];
  readonly features: Readonly<Record<string, number>>;
}

/** "Oslo, a port", "a port, Oslo": Oslo is a port. */
export function impliedTuples(tree: Tree): Implied[] {
  return [...tree.heads.keys()].flatMap((token) => {
    const head = headOf(tree, token);
    const isAside = wordOf(tree, token - 1) === "(" || dependent(tree, token, "case", "cc") !== undefined;
    if (baseOf(tree, token) !== "appos" || isAside || !isNoun(tree, token) || !isNoun(tree, head)) return [];
    const above = phrase(tree, head, -1, (child) => child === token);
    const below = phrase(tree, token, -1);
    const isNameLast = uposOf(tree, token) === "PROPN" && uposOf(tree, head) === "NOUN";
    const [first, second] = isNameLast ? [below, above] : [above, below];
    const features = {
      implied: 1,
      "implied of name": uposOf(tree, head) === "PROPN" ? 1 : 0,
      "implied by name": uposOf(tree, token) === "PROPN" ? 1 : 0,
      "implied arc": logit(arcScore(tree, token)),
      "implied words": Math.log1p(first.length + second.length),
    };
    return first.length > 0 && second.length > 0
      ? [{ head: token, first, predicate: "is", second, features }]
      : [];
  });
}

const isNoun = (tree: Tree, token: number): boolean => ["NOUN", "PROPN"].includes(uposOf(tree, token));
