import { isTemporal } from "../time/index.ts";
import { logit } from "./confidence.ts";
import {
  arcScore,
  baseOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  prepositionOf,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
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

/** Two phrases of which one hangs on the other, and what that says. */
interface Pair {
  readonly kind: "appos" | "place" | "example";
  readonly predicate: string;
  /** True if the lower phrase is what is spoken of. */
  readonly isTurned: boolean;
}

/** "Oslo, a port": Oslo is a port; "Ely, Iowa": Ely is in Iowa; "metals such as tin": they are such as tin. */
export function impliedTuples(tree: Tree): Implied[] {
  return [...tree.heads.keys()].flatMap((token) => {
    const head = headOf(tree, token);
    const pair =
      head < 0 ? undefined : (place(tree, token) ?? apposition(tree, token) ?? example(tree, token));
    if (!pair) return [];
    const phrases = [phrase(tree, head, [], (child) => child === token), phrase(tree, token, [])];
    const [first = [], second = []] = pair.isTurned ? phrases.reverse() : phrases;
    if (first.length === 0 || second.length === 0) return [];
    const features = {
      implied: 1,
      [`implied ${pair.kind}`]: 1,
      "implied of name": uposOf(tree, head) === "PROPN" ? 1 : 0,
      "implied by name": uposOf(tree, token) === "PROPN" ? 1 : 0,
      "implied arc": logit(arcScore(tree, token)),
      "implied words": Math.log1p(first.length + second.length),
    };
    return [{ head: token, first, predicate: pair.predicate, second, features }];
  });
}

/** "Oslo, a port", "a port, Oslo", "Ann, one of the crew". */
function apposition(tree: Tree, token: number): Pair | undefined {
  const head = headOf(tree, token);
  const first = subtree(tree, token)[0] ?? token;
  const isAside =
    [first - 1, first, token - 1].some((at) => ["(", "-"].includes(wordOf(tree, at))) ||
    dependent(tree, token, "case", "cc") !== undefined;
  if (baseOf(tree, token) !== "appos" || isAside || !isNoun(tree, token) || !isNoun(tree, head))
    return undefined;
  if (uposOf(tree, token) === "NUM" && !isOneOf(tree, token)) return undefined;
  const isNameLast = uposOf(tree, token) === "PROPN" && uposOf(tree, head) !== "PROPN";
  return { kind: "appos", predicate: "is", isTurned: isNameLast };
}

const isNoun = (tree: Tree, token: number): boolean =>
  ["NOUN", "PROPN"].includes(uposOf(tree, token)) || isOneOf(tree, token);

/** "one of the crew". */
const isOneOf = (tree: Tree, token: number): boolean =>
  uposOf(tree, token) === "NUM" &&
  prepositionOf(tree, token) === "" &&
  dependents(tree, token, "nmod").some((child) => prepositionOf(tree, child) === "of");

/** "in Ely, Iowa", "the Minster in York": names of which the second tells where the first is. */
function place(tree: Tree, token: number): Pair | undefined {
  const head = headOf(tree, token);
  if (uposOf(tree, token) !== "PROPN" || uposOf(tree, head) !== "PROPN" || head > token) return undefined;
  if (isTemporal([wordOf(tree, token)]) || isTemporal([wordOf(tree, head)])) return undefined;
  const isInside = baseOf(tree, token) === "nmod" && prepositionOf(tree, token) === "in";
  return isInside || isBeside(tree, token)
    ? { kind: "place", predicate: "is in", isTurned: false }
    : undefined;
}

function isBeside(tree: Tree, token: number): boolean {
  const head = headOf(tree, token);
  const first = subtree(tree, token)[0] ?? token;
  return (
    hasLabel(tree, token, "appos", "nmod", "conj") &&
    [wordOf(tree, first), wordOf(tree, first - 1)].includes(",") &&
    dependent(tree, token, "cc", "case") === undefined &&
    dependents(tree, head, "conj").every((child) => child === token) &&
    ["in", "at", "to", "from", "near"].includes(prepositionOf(tree, head))
  );
}

/** "metals such as tin". */
function example(tree: Tree, token: number): Pair | undefined {
  if (baseOf(tree, token) !== "nmod" || !["such as", "like"].includes(prepositionOf(tree, token)))
    return undefined;
  const be = ["NNS", "NNPS"].includes(xposOf(tree, headOf(tree, token))) ? "are" : "is";
  return { kind: "example", predicate: `${be} such as`, isTurned: false };
}
