import {
  childrenOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  lemmaOf,
  markerOf,
  prepositionOf,
  sentenceAt,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** Undoes faults in who does something: subjects that are none, and subjects that were not seen. */
export function repairRoles(
  tree: Tree,
  words: Words,
  token: number,
  heads: number[],
  labels: string[],
): void {
  leadName(tree, token, heads, labels);
  freeOpening(tree, token, labels);
  markExpletive(tree, words, token, labels);
  seeSubject(tree, token, heads, labels);
  partGapped(tree, token, labels);
  turnInfinitive(tree, token, labels);
  raiseFromNumber(tree, token, heads);
  hangParticiple(tree, words, token, heads, labels);
  cutCaption(tree, token, heads, labels);
  readPerCent(tree, token, heads, labels);
}

/** "owns 12 per cent": the two words are one measure, and "per" leads nothing in. */
function readPerCent(tree: Tree, token: number, heads: number[], labels: string[]): void {
  if (wordOf(tree, token) !== "per" || wordOf(tree, token + 1) !== "cent") return;
  const cent = token + 1;
  heads[token] = cent;
  labels[token] = "compound";
  const number = token - 1;
  if (uposOf(tree, number) === "NUM" && headOf(tree, number) === token) heads[number] = cent;
  const isBare = dependents(tree, cent, "case").every((child) => child === token);
  if (hasLabel(tree, cent, "obl") && isBare && dependent(tree, headOf(tree, cent), "obj") === undefined)
    labels[cent] = "obj";
}

/** "jets from the firm Saabel", with "Saabel" on "jets": what stands before the name, preposition and all, leads it in. */
function leadName(tree: Tree, token: number, heads: number[], labels: string[]): void {
  if (uposOf(tree, token) !== "PROPN" || !hasLabel(tree, token, "compound", "appos")) return;
  if (headOf(tree, token) > token || headOf(tree, token) < 0) return;
  const noun = dependents(tree, token, "nmod", "compound").find(
    (child) =>
      child < token &&
      (uposOf(tree, child) === "NOUN" || tree.labels[child] === "nmod:desc") &&
      dependent(tree, child, "case") !== undefined,
  );
  if (noun === undefined || prepositionOf(tree, token) !== "") return;
  for (const preposition of dependents(tree, noun, "case")) heads[preposition] = token;
  labels[noun] = "compound";
  labels[token] = "nmod";
}

/** "Born in Lima, the daughter of a tailor, she studied": a phrase after an opening participle is not its subject. */
function freeOpening(tree: Tree, verb: number, labels: string[]): void {
  const matrix = headOf(tree, verb);
  if (!hasLabel(tree, verb, "advcl") || !["VBN", "VBG"].includes(xposOf(tree, verb)) || verb > matrix) return;
  if (dependent(tree, verb, "aux", "mark", "cop") !== undefined) return;
  const subject = dependents(tree, verb, "nsubj").find((child) => child > verb);
  if (subject !== undefined && dependent(tree, matrix, "nsubj") !== undefined) labels[subject] = "dislocated";
}

/** "It was too early to say": "it" is nobody, unless the adjective is one that governs the infinitive ("it is ready to"). */
function markExpletive(tree: Tree, words: Words, token: number, labels: string[]): void {
  const adjective = headOf(tree, token);
  if (wordOf(tree, token) !== "it" || !hasLabel(tree, token, "nsubj", "expl")) return;
  if (uposOf(tree, adjective) !== "ADJ" || dependent(tree, adjective, "cop") === undefined) return;
  const governs = words.chain(`${lemmaOf(tree, adjective)} to`) !== undefined;
  const isLed = childrenOf(tree, adjective).some(
    (child) =>
      hasLabel(tree, child, "xcomp", "advcl", "csubj", "ccomp") && markerOf(tree, child).endsWith("to"),
  );
  if (isLed) labels[token] = governs ? "nsubj" : "expl";
}

/** "Ghana and Peru plan to build" with the names as part of a noun "plan": before a finite verb they are its subject. */
function seeSubject(tree: Tree, verb: number, heads: number[], labels: string[]): void {
  if (!["VBP", "VBZ", "VBD"].includes(xposOf(tree, verb)) || !["root", "ccomp"].includes(labels[verb] ?? ""))
    return;
  if (dependent(tree, verb, "nsubj", "csubj", "expl", "cop", "det", "case") !== undefined) return;
  const subject = dependents(tree, verb, "compound", "nmod", "amod").find(
    (child) => child < verb && uposOf(tree, child) === "PROPN",
  );
  if (subject === undefined) return;
  labels[subject] = "nsubj";
  for (const child of dependents(tree, verb, "acl", "advcl"))
    if (child > verb && markerOf(tree, child) === "to") labels[child] = "xcomp";
}

/** "advised by Chile and Peru by Ghana": the second half is a clause without its verb. */
function partGapped(tree: Tree, token: number, labels: string[]): void {
  const agent = headOf(tree, token);
  if (!hasLabel(tree, token, "conj") || prepositionOf(tree, agent) !== "by") return;
  const other = [
    ...dependents(tree, token, "nmod", "obl", "orphan"),
    ...dependents(tree, headOf(tree, agent), "obl"),
  ].find((child) => child > token && prepositionOf(tree, child) === "by");
  if (other === undefined || prepositionOf(tree, token) !== "") return;
  labels[token] = "dep";
  labels[other] = "dep";
}

/** "She is due to meet him" with the infinitive as a second subject: it completes the adjective. */
function turnInfinitive(tree: Tree, verb: number, labels: string[]): void {
  const head = headOf(tree, verb);
  if (labels[verb] !== "csubj" || verb < head || markerOf(tree, verb) !== "to") return;
  const subject = dependent(tree, head, "nsubj");
  if (subject !== undefined && subject !== verb && wordOf(tree, subject) !== "it") labels[verb] = "xcomp";
}

/** "34 percent of the firm" with the firm on the number: it belongs to the measure. */
function raiseFromNumber(tree: Tree, token: number, heads: number[]): void {
  const number = headOf(tree, token);
  const noun = headOf(tree, number);
  if (hasLabel(tree, token, "nmod") && hasLabel(tree, number, "nummod") && noun > number && noun < token)
    heads[token] = noun;
}

/** A participle right after the object, with no comma between. */
function hangParticiple(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (!hasLabel(tree, verb, "advcl") || xposOf(tree, verb) !== "VBG") return;
  if (
    !words.isVerb("describing", lemmaOf(tree, verb)) ||
    dependent(tree, verb, "mark", "aux", "nsubj") !== undefined
  )
    return;
  const object = dependent(tree, headOf(tree, verb), "obj");
  if (object === undefined || (subtree(tree, object).at(-1) ?? 0) + 1 !== (subtree(tree, verb)[0] ?? 0))
    return;
  heads[verb] = object;
  labels[verb] = "acl";
}

/** "Answer: The minister will travel": the word before the colon is a caption, the name after it the subject. */
function cutCaption(tree: Tree, token: number, heads: number[], labels: string[]): void {
  const verb = headOf(tree, token);
  if (!hasLabel(tree, token, "nsubj") || wordOf(tree, token + 1) !== ":" || verb < token) return;
  if (sentenceAt(tree, token)?.firstToken !== token) return;
  const subject = dependents(tree, token, "appos", "conj", "parataxis", "dep").find(
    (child) => child < verb && ["NOUN", "PROPN", "PRON"].includes(uposOf(tree, child)),
  );
  if (subject !== undefined) {
    heads[subject] = verb;
    labels[subject] = labels[token] ?? "nsubj";
  }
  labels[token] = "discourse";
}
