import {
  baseOf,
  childrenOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  isFinite,
  isPredicate,
  lemmaOf,
  markerOf,
  prepositionOf,
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

/** "news that Peru won, helped by Chile": the participle after the comma is about the clause, not about the news. */
export function lowerParticiple(tree: Tree, verb: number, heads: number[], labels: string[]): void {
  if (!hasLabel(tree, verb, "acl") || xposOf(tree, verb) !== "VBN" || !isAfter(tree, verb, ",")) return;
  const clause = dependents(tree, headOf(tree, verb), "acl", "ccomp").find(
    (child) => child < verb && isFinite(tree, child) && markerOf(tree, child) === "that",
  );
  if (clause === undefined || dependent(tree, verb, "nsubj", "aux") !== undefined) return;
  heads[verb] = clause;
  labels[verb] = "advcl";
}

/** "met in the villa with his adviser" with "adviser" on "villa": whom one meets is no part of the place. */
export function raisePartner(tree: Tree, partner: number, heads: number[], labels: string[]): void {
  const place = headOf(tree, partner);
  if (!hasLabel(tree, partner, "nmod") || !["with", "alongside"].includes(prepositionOf(tree, partner)))
    return;
  if (!hasLabel(tree, place, "obl") || !["in", "at", "near", "on"].includes(prepositionOf(tree, place)))
    return;
  const verb = headOf(tree, place);
  if (!PARTNERED.includes(lemmaOf(tree, verb)) || dependent(tree, verb, "obj") !== undefined) return;
  heads[partner] = verb;
  labels[partner] = "obl";
}

/** Verbs of what one does with somebody. */
const PARTNERED = [
  "meet",
  "speak",
  "talk",
  "confer",
  "negotiate",
  "appear",
  "live",
  "work",
  "cooperate",
  "train",
];

/** "working with Peru and the Union to end …" with "end" on "Union": a name has no purpose of its own. */
export function raisePurpose(tree: Tree, verb: number, heads: number[], labels: string[]): void {
  if (!hasLabel(tree, verb, "acl") || markerOf(tree, verb) !== "to") return;
  const noun = headOf(tree, verb);
  const first = hasLabel(tree, noun, "conj") ? headOf(tree, noun) : noun;
  if (uposOf(tree, first) !== "PROPN" || hasLabel(tree, first, "obj", "root", "appos")) return;
  const over = clauseAbove(tree, first);
  if (over === undefined || over > verb) return;
  heads[verb] = over;
  labels[verb] = "advcl";
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
