import type { Argument, Clause, Subject } from "./clause.ts";
import { ofArgument } from "./noun-arguments.ts";
import {
  arcScore,
  baseOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  lemmaOf,
  prepositionOf,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";

/** What a noun or "native" says of the place of its owner; undefined for words that say nothing of a place. */
export function readNounPlace(tree: Tree, word: number): Clause[] | undefined {
  if (SEATS.includes(wordOf(tree, word))) return readSeat(tree, word);
  if (lemmaOf(tree, word) === "native" && hasLabel(tree, word, "amod")) return readNative(tree, word);
  return undefined;
}

const SEATS = ["headquarters", "headquarter", "hq"];

/** "X's headquarters are in Lima", "at its headquarters in Lima", "a firm with headquarters in Lima": where a body sits. */
function readSeat(tree: Tree, noun: number): Clause[] {
  const isPlace = (child: number): boolean => ["in", "at", "near"].includes(prepositionOf(tree, child));
  const above = headOf(tree, noun);
  const isSubject = baseOf(tree, noun) === "nsubj";
  const isThere = isSubject && isPlace(above) && dependent(tree, above, "cop") !== undefined;
  const isSited = isSubject && ["locate", "base", "situate"].includes(lemmaOf(tree, above));
  const places = [
    ...(isThere ? [above] : []),
    ...(isSited ? dependents(tree, above, "obl") : []),
    ...dependents(tree, noun, "nmod"),
  ].filter(isPlace);
  const owner =
    dependent(tree, noun, "nmod:poss") ??
    dependents(tree, noun, "nmod").find((child) => prepositionOf(tree, child) === "of") ??
    (prepositionOf(tree, noun) === "with" && baseOf(tree, noun) === "nmod" ? above : undefined);
  if (owner === undefined || places.length === 0) return [];
  const subject: Subject = { head: owner, why: "poss", score: arcScore(tree, owner) };
  const args = places.slice(0, 1).map((head): Argument => ({
    ...ofArgument(head, arcScore(tree, head)),
    preposition: "in",
    ofPart: true,
  }));
  return [{ kind: "apposition", verb: noun, chain: [], passive: false, subject, args }];
}

/** "left her native Peru": where somebody was born. */
function readNative(tree: Tree, adjective: number): Clause[] {
  const place = headOf(tree, adjective);
  const owner = dependent(tree, place, "nmod:poss");
  if (owner === undefined) return [];
  const subject: Subject = { head: owner, why: "poss", score: arcScore(tree, owner) };
  const args = [ofArgument(place, arcScore(tree, adjective))];
  return [{ kind: "apposition", verb: adjective, chain: [], passive: false, subject, args }];
}
