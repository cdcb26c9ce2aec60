import {
  baseOf,
  childrenOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  isPredicate,
  lemmaOf,
  markerOf,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";

/** "rules help those who write, while preventing …": the aside is about the rules, not about those who write. */
export function raiseWhile(tree: Tree, verb: number, heads: number[]): void {
  if (!hasLabel(tree, verb, "advcl") || markerOf(tree, verb) !== "while" || xposOf(tree, verb) !== "VBG")
    return;
  const relative = headOf(tree, verb);
  if (tree.labels[relative] !== "acl:relcl" || relative > verb || !isAfter(tree, verb, ",")) return;
  if (isAfter(tree, relative, ",")) return;
  const over = clauseAbove(tree, headOf(tree, relative));
  if (over !== undefined) heads[verb] = over;
}

/** True if the mark stands right before the phrase, or opens it. */
function isAfter(tree: Tree, token: number, mark: string): boolean {
  const first = subtree(tree, token)[0] ?? token;
  return [wordOf(tree, first), wordOf(tree, first - 1)].includes(mark);
}

function clauseAbove(tree: Tree, token: number): number | undefined {
  let node = token;
  while (node >= 0 && !isPredicate(tree, node)) node = headOf(tree, node);
  return node < 0 ? undefined : node;
}

/** "is helping clinics reopen; restoring roads; training nurses": what semicolons part goes on with the progressive. */
export function listProgressives(tree: Tree, verb: number, heads: number[], labels: string[]): void {
  if (xposOf(tree, verb) !== "VBG" || !isAfter(tree, verb, ";")) return;
  if (!hasLabel(tree, verb, "conj", "advcl", "acl", "parataxis", "dep")) return;
  if (dependent(tree, verb, "nsubj", "aux", "mark", "cop") !== undefined) return;
  for (let over = headOf(tree, verb); over >= 0; over = headOf(tree, over)) {
    if (
      xposOf(tree, over) !== "VBG" ||
      !dependents(tree, over, "aux").some((be) => lemmaOf(tree, be) === "be")
    )
      continue;
    heads[verb] = over;
    labels[verb] = "conj";
    return;
  }
}

/** "designed to stop them from fishing and to rebuild …": an infinitive goes on with an infinitive. */
export function matchInfinitives(tree: Tree, verb: number, heads: number[]): void {
  const first = headOf(tree, verb);
  if (!hasLabel(tree, verb, "conj") || markerOf(tree, verb) !== "to" || xposOf(tree, first) !== "VBG") return;
  for (let over = headOf(tree, first); over >= 0; over = headOf(tree, over)) {
    if (markerOf(tree, over) !== "to" || xposOf(tree, over) !== "VB") continue;
    heads[verb] = over;
    return;
  }
}

/** "stand shoulder to shoulder with X", "door to door": a noun and itself tell the manner; what follows is the verb's. */
export function foldTwins(tree: Tree, noun: number, heads: number[], labels: string[]): void {
  const [link, twin] = [noun + 1, noun + 2];
  const verb = headOf(tree, noun);
  if (wordOf(tree, noun) !== wordOf(tree, twin) || !["to", "by", "after", "on"].includes(wordOf(tree, link)))
    return;
  if (!["obj", "obl", "xcomp", "advmod"].includes(baseOf(tree, noun)) || uposOf(tree, verb) !== "VERB")
    return;
  if (xposOf(tree, noun) !== "NN" || ![noun, verb].includes(headOf(tree, twin))) return;
  labels[noun] = "advmod";
  heads[twin] = noun;
  labels[twin] = "fixed";
  for (const child of childrenOf(tree, twin)) {
    if (child < twin) continue;
    heads[child] = verb;
    if (labels[child] === "nmod") labels[child] = "obl";
  }
}
