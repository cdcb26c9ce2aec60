import type { Judging } from "./holders.ts";
import { isPassive, verbKey } from "./governor.ts";
import { dependents, hasLabel, headOf, lemmaOf, prepositionOf, uposOf, wordOf, xposOf } from "./tree.ts";
import type { Tree } from "./tree.ts";

/**
 * True where the thing a clause tells of need not exist ("to build a bridge that crosses …", "any firm that sells …"), so
 * that the clause is no surer than what stands above it. In "to end the raids that kill …" there are raids.
 */
export function isHypothetical(judging: Judging, noun: number, clause?: number): boolean {
  const { tree } = judging;
  if (clause !== undefined && isPast(tree, clause)) return false;
  return isAny(tree, noun) || isBroughtAbout(judging, noun);
}

const RELYING = ["under", "despite", "since", "because of", "due to", "in line with", "in violation of"];

/** Nouns of what only happens to what there is. */
const ENDINGS = ["end", "halt", "stop", "cessation", "suspension", "response"];

/** "urged Oslo to pay, as it must under the pact with Lima", "called for an end to Oslo's attacks": these there are. */
export function isGiven(tree: Tree, noun: number): boolean {
  const preposition = prepositionOf(tree, noun);
  if (["to", "of"].includes(preposition) && ENDINGS.includes(lemmaOf(tree, headOf(tree, noun)))) return true;
  const isDefinite = dependents(tree, noun, "det", "nmod:poss").some(
    (child) => !["a", "an", "any", "no"].includes(wordOf(tree, child)),
  );
  return isDefinite && RELYING.includes(preposition);
}

/** "that were diverted", "who fled": it has happened, whatever is planned. */
function isPast(tree: Tree, verb: number): boolean {
  if (xposOf(tree, verb) === "VBD") return true;
  return dependents(tree, verb, "aux", "cop").some(
    (child) =>
      xposOf(tree, child) === "VBD" || (xposOf(tree, child) !== "VB" && lemmaOf(tree, child) === "have"),
  );
}

const isAny = (tree: Tree, noun: number): boolean =>
  dependents(tree, noun, "det").some((child) =>
    ["any", "no", "every", "whatever"].includes(wordOf(tree, child)),
  );

/** "build a plant", "the construction of a plant", "called for a deal": what comes into being only by the act. */
function isBroughtAbout({ tree, words }: Judging, noun: number): boolean {
  const first = hasLabel(tree, noun, "conj") ? headOf(tree, noun) : noun;
  const over = headOf(tree, first);
  if (over < 0) return false;
  const preposition = prepositionOf(tree, first);
  const isVerb = uposOf(tree, over) === "VERB";
  const isBare = hasLabel(tree, first, "obj") || (hasLabel(tree, first, "nsubj") && isPassive(tree, over));
  if (preposition === "" && !(isVerb && isBare)) return false;
  const key = `${isVerb ? verbKey(tree, over) : lemmaOf(tree, over)} ${preposition}`.trim();
  if (words.makes(key)) return true;
  if (isVerb) return words.nounGovernor(key)?.modality === "planned";
  return (
    preposition === "for" && ["plan", "possibility"].includes(words.shell(lemmaOf(tree, over))?.kind ?? "")
  );
}
