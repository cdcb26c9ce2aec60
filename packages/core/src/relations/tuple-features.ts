import type { Clause } from "./clause.ts";
import { clauseFeatures } from "./confidence.ts";
import { baseOf, headOf, isFinite, markerOf, sentenceAt, uposOf } from "./tree.ts";
import type { Tree } from "./tree.ts";

/** What ranks an open tuple: the clause's own features, its place in the sentence, and the length of its parts. */
export function tupleFeatures(
  tree: Tree,
  clause: Clause,
  [first = "", ...others]: readonly string[],
): Record<string, number> {
  const rest = others.join(" ");
  const own = clause.args.filter((arg) => arg.through === undefined);
  const has = (role: string): number => (own.some((arg) => arg.role === role) ? 1 : 0);
  const above = ancestors(tree, clause.verb);
  return {
    ...Object.fromEntries(clauseFeatures(tree, clause)),
    tuple: 1,
    "tuple args": Math.min(others.length + 1, 5),
    "tuple nothing": rest === "" ? 1 : 0,
    "tuple content": [clause.verb, ...above].some((token) => baseOf(tree, token) === "ccomp") ? 1 : 0,
    "tuple condition": [clause.verb, ...above].some((token) => IFS.includes(markerOf(tree, token))) ? 1 : 0,
    "tuple position": Math.log1p(clause.verb - (sentenceAt(tree, clause.verb)?.firstToken ?? 0)),
    "tuple depth": Math.log1p(above.length),
    "tuple finite": isFinite(tree, clause.verb) ? 1 : 0,
    [`tuple label ${baseOf(tree, clause.verb)}`]: 1,
    "tuple object": has("object"),
    "tuple clause": has("clause"),
    "tuple pronoun": clause.subject && uposOf(tree, clause.subject.head) === "PRON" ? 1 : 0,
    "tuple subject words": Math.log1p(count(first, /\S+/g)),
    "tuple subject breaks": Math.log1p(count(first, BREAK)),
    "tuple rest breaks": Math.log1p(count(rest, BREAK)),
  };
}

const IFS = ["if", "unless", "whether"];

/** Where a phrase goes on: it may be two. */
const BREAK = / (?:,|and|or) /g;

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

function ancestors(tree: Tree, token: number): number[] {
  const found: number[] = [];
  for (let node = headOf(tree, token); node >= 0; node = headOf(tree, node)) found.push(node);
  return found;
}
