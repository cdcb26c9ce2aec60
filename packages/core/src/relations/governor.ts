import type { Modality, Polarity } from "../types/index.ts";
import {
  baseOf,
  childrenOf,
  dependent,
  dependents,
  headOf,
  isPredicate,
  lemmaOf,
  markerOf,
  prepositionOf,
  sentenceAt,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** The verb (or adjective) whose complement a clause is, and what it makes of it. */
export interface Governor {
  readonly verb: number;
  readonly control: "subject" | "object";
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** The phrase that does the inner verb, where the verb itself says so: "sides" in "called on both sides to". */
  readonly controller?: number;
}

const COMPLEMENTS = ["xcomp", "advcl", "ccomp", "obl", "acl", "obj", "nmod"];

/** Verb lemma with its particle: "carry out". */
export function verbKey(tree: Tree, verb: number): string {
  const particle = dependents(tree, verb, "compound:prt")
    .filter((part) => wordOf(tree, part - 1) !== "of" && !isUpTo(tree, part))
    .map((part) => wordOf(tree, part));
  return [lemmaOf(tree, verb), ...particle].join(" ");
}

/** "fine it up to 4 percent": no particle of the verb. */
const isUpTo = (tree: Tree, particle: number): boolean =>
  wordOf(tree, particle + 1) === "to" && uposOf(tree, particle + 2) === "NUM";

/** True for such an "up" after the verb's object; before the object it is part of that. */
export const isAmount = (tree: Tree, particle: number, verb: number): boolean =>
  isUpTo(tree, particle) && (dependent(tree, verb, "obj") ?? particle) < particle;

/** True if the verb is passive: by its auxiliary, by its subject, or as a bare participle that modifies. */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childrenOf(tree, verb).some((child) => tree.labels[child] === "aux:pass")) return true;
  if (xposOf(tree, verb) !== "VBN" || dependent(tree, verb, "aux") !== undefined) return false;
  const isHeadline = sentenceAt(tree, verb)?.zone === "headline";
  if (!isHeadline && dependents(tree, verb, "nsubj").some((child) => child < verb)) return false;
  if (baseOf(tree, verb) === "conj" && dependent(tree, verb, "nsubj", "obj") === undefined) {
    return isPassive(tree, headOf(tree, verb));
  }
  return ["acl", "advcl", "amod", "root", "parataxis", "xcomp"].includes(baseOf(tree, verb));
}

/** True for a verb that shares its subject with the verb that it is coordinated to. */
export function continues(tree: Tree, verb: number): boolean {
  return (
    baseOf(tree, verb) === "conj" &&
    isPredicate(tree, headOf(tree, verb)) &&
    dependent(tree, verb, "nsubj", "csubj", "expl") === undefined
  );
}

/** What governs a clause without a subject of its own: "plans" for "supply" in "plans to supply". */
export function governorOf(tree: Tree, words: Words, verb: number): Governor | undefined {
  if (dependent(tree, verb, "nsubj", "csubj") !== undefined) return undefined;
  if (continues(tree, verb)) {
    const marker = markerOf(tree, verb);
    if (marker === "" || marker === "to") return governorOf(tree, words, headOf(tree, verb));
  }
  const head = headOf(tree, verb);
  const label = baseOf(tree, verb);
  if (head < 0 || !COMPLEMENTS.includes(label)) return undefined;
  if (!isPredicate(tree, head) && uposOf(tree, head) !== "ADJ") return undefined;
  // "denied it, insisting that …": what a comma sets off is no complement.
  if (label === "advcl" && wordOf(tree, verb - 1) === ",") return undefined;
  // "Established in 1990, it has ten members": nor is what opens the sentence
  if (label === "advcl" && verb < head && markerOf(tree, verb) === "") return undefined;
  // "said retired Judge Lund", "said in a note": who says something does not do it
  const isSaid = words.reporting(lemmaOf(tree, head))?.kind === "say" && !isPassive(tree, head);
  if (label === "xcomp" && isSaid && markerOf(tree, verb) === "") return undefined;
  const bare = (label === "xcomp" || label === "ccomp") && !isPerfect(tree, verb);
  const entry = lookUp(tree, words, head, markerOf(tree, verb), bare && uposOf(tree, verb) === "VERB");
  return entry && { verb: head, ...entry };
}

/** "The toll has risen, Oslo said": what has its own "has" does not complete the verb of another. */
const isPerfect = (tree: Tree, verb: number): boolean =>
  dependents(tree, verb, "aux").some((child) => ["has", "have", "had"].includes(wordOf(tree, child))) &&
  markerOf(tree, verb) === "";

function lookUp(
  tree: Tree,
  words: Words,
  head: number,
  marker: string,
  isComplement: boolean,
): Omit<Governor, "verb"> | undefined {
  const extended = dependents(tree, head, "xcomp", "advmod", "compound:prt").map(
    (child) => `${lemmaOf(tree, head)} ${wordOf(tree, child)}`,
  );
  const keys = [...extended, verbKey(tree, head), lemmaOf(tree, head), wordOf(tree, head)].map((word) =>
    marker === "" ? word : `${word} ${marker}`,
  );
  const find = (
    table: (key: string) => Omit<Governor, "verb"> | undefined,
  ): Omit<Governor, "verb"> | undefined => keys.map(table).find((entry) => entry !== undefined);
  const viaOblique = obliqueControl(tree, words, head, marker);
  if (viaOblique) return viaOblique;
  const passive = isPassive(tree, head);
  const grant = passive || marker !== "to" ? undefined : grantedTo(tree, words, head);
  if (grant) return grant;
  const hasObject = !passive && realObject(tree, words, head) !== undefined;
  const hasLight =
    !hasObject &&
    !passive &&
    dependents(tree, head, "obj").some((child) => words.isLight(lemmaOf(tree, child)));
  if (hasLight && marker === "to") {
    const isDoer = ACTIVE_LIGHT.includes(lemmaOf(tree, head));
    return isDoer ? { control: "subject", modality: "planned", polarity: "affirmed" } : undefined;
  }
  if (hasObject) {
    const found = find(words.objectControl);
    // "face challenges working …": it is not the challenges that work
    const isThing = uposOf(tree, realObject(tree, words, head) ?? -1) === "NOUN";
    if (found === undefined && marker === "" && isThing) return undefined;
    return (
      found ?? (isComplement ? { control: "object", modality: "planned", polarity: "affirmed" } : undefined)
    );
  }
  const found = find(words.chain) ?? (passive ? find(words.objectControl) : undefined);
  if (found) return { ...found, control: "subject" };
  return isComplement && marker !== "that"
    ? { control: "subject", modality: marker === "to" ? "planned" : "actual", polarity: "affirmed" }
    : undefined;
}

/** "called on both sides to return": the oblique does the inner verb. */
function obliqueControl(
  tree: Tree,
  words: Words,
  head: number,
  marker: string,
): Omit<Governor, "verb"> | undefined {
  if (marker !== "to") return undefined;
  for (const child of dependents(tree, head, "obl", "obj")) {
    const found = words.objectControl(`${verbKey(tree, head)} ${prepositionOf(tree, child)} to`);
    if (found && prepositionOf(tree, child) !== "") return { ...found, controller: child };
  }
  return undefined;
}

/** "got permission to build": whoever got it may build; nothing is built yet. */
function grantedTo(tree: Tree, words: Words, verb: number): Omit<Governor, "verb"> | undefined {
  if (!words.isVerb("getting", lemmaOf(tree, verb))) return undefined;
  const isGrant = dependents(tree, verb, "obj").some(
    (child) => words.shell(lemmaOf(tree, child))?.kind === "possibility",
  );
  return isGrant ? { control: "subject", modality: "possible", polarity: "affirmed" } : undefined;
}

/** The object that can do an inner verb; "taken steps to" has none. */
function realObject(tree: Tree, words: Words, verb: number): number | undefined {
  return childrenOf(tree, verb).find(
    (child) =>
      (baseOf(tree, child) === "obj" || baseOf(tree, child) === "iobj") &&
      !words.isLight(lemmaOf(tree, child)) &&
      !["that", "which", "who", "whom"].includes(wordOf(tree, child)) &&
      !wordOf(tree, child).endsWith("self") &&
      !wordOf(tree, child).endsWith("selves"),
  );
}

/** Governing verbs that share the clause's subject, outermost first. */
export function chainOf(tree: Tree, words: Words, verb: number): number[] {
  const chain: number[] = [];
  let inner = verb;
  for (let step = 0; step < 6; step++) {
    const governor = governorOf(tree, words, inner) ?? stepsTo(tree, words, inner);
    if (governor?.control !== "subject" || chain.includes(governor.verb)) break;
    chain.unshift(governor.verb);
    inner = governor.verb;
  }
  return chain;
}

/** "have taken steps to strengthen": the verb over a light noun governs the noun's infinitive. */
export function stepsTo(tree: Tree, words: Words, verb: number): Governor | undefined {
  if (dependent(tree, verb, "nsubj", "csubj") !== undefined) return undefined;
  if (continues(tree, verb)) return stepsTo(tree, words, headOf(tree, verb));
  if (markerOf(tree, verb) !== "to") return undefined;
  const isOnNoun = baseOf(tree, verb) === "acl";
  const over = isOnNoun ? headOf(tree, headOf(tree, verb)) : headOf(tree, verb);
  const noun = isOnNoun ? headOf(tree, verb) : dependent(tree, over, "obj");
  if (noun === undefined || (!isOnNoun && baseOf(tree, verb) !== "advcl")) return undefined;
  if (baseOf(tree, noun) !== "obj" || uposOf(tree, over) !== "VERB" || isPassive(tree, over))
    return undefined;
  const grant = grantedTo(tree, words, over);
  if (grant) return { verb: over, ...grant };
  const shell = words.isLight(lemmaOf(tree, noun)) ? words.shell(lemmaOf(tree, noun)) : undefined;
  if (shell?.kind !== "plan" || dependent(tree, noun, "nmod:poss") !== undefined) return undefined;
  if (!ACTIVE_LIGHT.includes(lemmaOf(tree, over))) return undefined;
  return { verb: over, control: "subject", modality: shell.modality, polarity: shell.polarity };
}

/** True for verbs whose subject is also the doer of the infinitive on their object ("signed a treaty to build"). */
export const isActiveLight = (lemma: string): boolean => ACTIVE_LIGHT.includes(lemma);

const ACTIVE_LIGHT = [
  "take",
  "make",
  "have",
  "launch",
  "begin",
  "start",
  "undertake",
  "announce",
  "unveil",
  "reach",
  "sign",
  "lead",
  "step",
];
