import { isTemporal } from "../time/index.ts";
import { ownerOf } from "./subjects.ts";
import {
  createTree,
  dependent,
  dependents,
  isFinite,
  isPredicate,
  sentenceAt,
  subtree,
  markerOf,
  xposOf,
  prepositionOf,
  baseOf,
  hasLabel,
  headOf,
  lemmaOf,
  uposOf,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** Undoes the parser's commonest faults in news before any rule reads the tree. */
export function repairTree(tree: Tree, words: Words): Tree {
  const heads = [...tree.heads];
  const labels = [...tree.labels];
  for (const token of tree.heads.keys()) {
    joinNames(tree, token, heads, labels);
    turnSpeaker(tree, words, token, labels);
    foldParticiple(tree, words, token, heads, labels);
    moveInfinitive(tree, words, token, heads, labels);
    moveComplement(tree, words, token, heads, labels);
    hangRelative(tree, token, heads, labels);
    raisePreposition(tree, token, heads, labels);
    joinList(tree, token, heads, labels);
    partAside(tree, token, heads, labels);
    readAbsolute(tree, token, heads, labels);
    raiseSaying(tree, words, token, heads);
    findSubject(tree, token, heads, labels);
    attachQuote(tree, words, token, heads, labels);
  }
  return createTree(tree.parsed, heads, labels);
}

/** Two proper nouns side by side as apposition or as two subjects are one name. */
function joinNames(tree: Tree, token: number, heads: number[], labels: string[]): void {
  const before = token - 1;
  if (uposOf(tree, token) !== "PROPN" || uposOf(tree, before) !== "PROPN") return;
  if (hasLabel(tree, token, "appos") && headOf(tree, token) === before) labels[token] = "flat";
  const isTwin =
    hasLabel(tree, token, "nsubj") &&
    hasLabel(tree, before, "nsubj") &&
    headOf(tree, token) === headOf(tree, before);
  if (isTwin) {
    heads[token] = before;
    labels[token] = "flat";
  }
}

/** ", said the minister": what follows a speech verb without a subject is its speaker. */
function turnSpeaker(tree: Tree, words: Words, verb: number, labels: string[]): void {
  if (!["VBD", "VBZ", "VBP"].includes(xposOf(tree, verb))) return;
  if (words.reporting(lemmaOf(tree, verb))?.kind !== "say") return;
  if (dependent(tree, verb, "nsubj", "csubj", "ccomp", "mark") !== undefined) return;
  const object = dependent(tree, verb, "obj");
  const isAfterPause = [",", "”", '"', "''", "—", "–"].includes(wordOf(tree, verb - 1));
  if (object !== undefined && object > verb && isAfterPause) labels[object] = "nsubj";
}

/** "amid growing tensions", "navigate evolving threats": a participle right before its bare noun modifies it. */
function foldParticiple(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (xposOf(tree, verb) !== "VBG" || uposOf(tree, verb) !== "VERB") return;
  const object = dependent(tree, verb, "obj");
  const head = headOf(tree, verb);
  if (object === undefined || head < 0 || dependent(tree, verb, "nsubj", "aux", "obl", "conj") !== undefined)
    return;
  const between = tree.parsed.upos.slice(verb + 1, object);
  if (object <= verb || between.some((tag) => !["ADJ", "NOUN", "PROPN", "PUNCT", "NUM"].includes(tag)))
    return;
  const preposition = markerOf(tree, verb) || prepositionOf(tree, verb);
  const isObject =
    hasLabel(tree, verb, "xcomp", "ccomp") && !words.chain(lemmaOf(tree, head)) && preposition === "";
  if (!isObject && !["amid", "amidst", "despite"].includes(preposition)) return;
  heads[object] = head;
  labels[object] = isObject ? "obj" : "obl";
  for (const child of tree.children[verb] ?? [])
    if (hasLabel(tree, child, "mark", "case")) {
      heads[child] = object;
      labels[child] = "case";
    }
  heads[verb] = object;
  labels[verb] = "amod";
}

/** "reflects a push by X to shape …": the infinitive belongs to the noun that has an owner. */
function moveInfinitive(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (!hasLabel(tree, verb, "advcl") || markerOf(tree, verb) !== "to") return;
  const object = dependent(tree, headOf(tree, verb), "obj");
  if (object === undefined || object > verb || baseOf(tree, object) !== "obj") return;
  const kind = words.shell(lemmaOf(tree, object))?.kind;
  if ((kind !== "plan" && kind !== "possibility") || ownerOf(tree, object) === undefined) return;
  heads[verb] = object;
  labels[verb] = "acl";
}

/** "accused X of selling …" with the gerund on X: it completes the verb. */
function moveComplement(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (uposOf(tree, verb) !== "VERB" || !hasLabel(tree, verb, "acl", "nmod") || labels[verb] === "acl:relcl")
    return;
  const noun = headOf(tree, verb);
  const over = headOf(tree, noun);
  const marker = markerOf(tree, verb);
  if (over < 0 || marker === "" || !hasLabel(tree, noun, "obj") || words.shell(lemmaOf(tree, noun))) return;
  if (!words.objectControl(`${lemmaOf(tree, over)} ${marker}`)) return;
  heads[verb] = over;
  labels[verb] = "advcl";
}

const RELATIVE_SUBJECTS = ["which", "who"];
const INSIDE_PHRASE = ["compound", "flat", "amod", "nummod", "det", "punct", "case", "nmod:poss"];

/** ", which have faced …" hung on a verb: a clause with a relative subject belongs to the noun before it. */
function hangRelative(tree: Tree, verb: number, heads: number[], labels: string[]): void {
  if (!hasLabel(tree, verb, "conj", "advcl", "parataxis", "dep", "ccomp") || headOf(tree, verb) < 0) return;
  const subject = dependent(tree, verb, "nsubj");
  if (subject === undefined || !RELATIVE_SUBJECTS.includes(wordOf(tree, subject))) return;
  if (wordOf(tree, subject - 1) !== ",") return;
  let noun = subject - 2;
  while (
    INSIDE_PHRASE.includes(labels[noun] ?? "") &&
    (heads[noun] ?? -1) >= 0 &&
    (heads[noun] ?? subject) < subject &&
    ["NOUN", "PROPN"].includes(uposOf(tree, heads[noun] ?? -1))
  ) {
    noun = heads[noun] ?? noun;
  }
  if (!["NOUN", "PROPN"].includes(uposOf(tree, noun))) return;
  for (let node = noun; node >= 0; node = heads[node] ?? -1) if (node === verb) return;
  heads[verb] = noun;
  labels[verb] = "acl:relcl";
}

/** "During a visit, President X, …, hailed the deal": the name after the opening phrase is the subject. */
function findSubject(tree: Tree, verb: number, heads: number[], labels: string[]): void {
  if (!isFinite(tree, verb) || uposOf(tree, verb) !== "VERB") return;
  if (dependent(tree, verb, "nsubj", "csubj", "expl", "mark") !== undefined || labels[verb] === "conj")
    return;
  if (!["root", "ccomp", "parataxis"].includes(baseOf(tree, verb))) return;
  const bare = dependents(tree, verb, "obl:unmarked", "nmod:unmarked", "vocative", "dislocated").find(
    (child) => child < verb && uposOf(tree, child) === "PROPN" && !isTemporal([wordOf(tree, child)]),
  );
  if (bare !== undefined) {
    labels[bare] = "nsubj";
    return;
  }
  for (const opening of dependents(tree, verb, "obl", "nmod", "advcl").filter((child) => child < verb)) {
    const subject = dependents(tree, opening, "appos", "conj").find(
      (child) =>
        child > opening &&
        child < verb &&
        ["PROPN", "NOUN"].includes(uposOf(tree, child)) &&
        !hasAnd(tree, child),
    );
    if (subject === undefined) continue;
    heads[subject] = verb;
    labels[subject] = "nsubj";
    return;
  }
}

const hasAnd = (tree: Tree, token: number): boolean => dependent(tree, token, "cc", "case") !== undefined;

const QUOTES = ["“", '"', "``", "‘", "'"];

/** ", stating, “…”": the quotation right after a verb of saying is what is said. */
function attachQuote(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (uposOf(tree, verb) !== "VERB" || words.reporting(lemmaOf(tree, verb))?.kind !== "say") return;
  if (dependent(tree, verb, "ccomp") !== undefined) return;
  const quote = [",", ":"].includes(wordOf(tree, verb + 1)) ? verb + 2 : verb + 1;
  if (!QUOTES.includes(wordOf(tree, quote))) return;
  const end = sentenceAt(tree, verb)?.endToken ?? 0;
  for (let token = quote + 1; token < end; token++) {
    if (!hasLabel(tree, token, "parataxis", "conj", "dep", "obj", "advcl") || !isPredicate(tree, token))
      continue;
    if (subtree(tree, token)[0] !== quote) continue;
    heads[token] = verb;
    labels[token] = "ccomp";
    return;
  }
}

/** "calls for expanded cooperation" with "for" on the participle: the preposition leads the noun in. */
function raisePreposition(tree: Tree, token: number, heads: number[], labels: string[]): void {
  const participle = headOf(tree, token);
  if (!hasLabel(tree, token, "mark", "case") || !hasLabel(tree, participle, "amod") || token > participle)
    return;
  if (uposOf(tree, token) !== "ADP" && xposOf(tree, token) !== "IN") return;
  const noun = headOf(tree, participle);
  if (noun < participle) return;
  heads[token] = noun;
  labels[token] = "case";
  if (hasLabel(tree, noun, "obj")) labels[noun] = "obl";
}

/**
 * "includes drills, training, and coordinated patrols": a bare past form after a present verb, right before a bare
 * noun, is the participle of the list's last item, not a second verb.
 */
function joinList(tree: Tree, verb: number, heads: number[], labels: string[]): void {
  const matrix = headOf(tree, verb);
  if (!hasLabel(tree, verb, "conj") || !["VBD", "VBN"].includes(xposOf(tree, verb))) return;
  if (!["VBZ", "VBP"].includes(xposOf(tree, matrix)) || wordOf(tree, verb - 1) !== "and") return;
  const object = dependent(tree, verb, "obj");
  if (object === undefined || object < verb || dependent(tree, verb, "nsubj", "aux", "advmod") !== undefined)
    return;
  const between = tree.parsed.upos.slice(verb + 1, object);
  let item = wordOf(tree, verb - 2) === "," ? verb - 3 : verb - 2;
  if (
    between.some((tag) => !["ADJ", "NOUN", "PROPN", "PUNCT"].includes(tag)) ||
    uposOf(tree, item) !== "NOUN"
  )
    return;
  while (
    hasLabel(tree, item, "conj", "compound") &&
    ["NOUN", "PROPN"].includes(uposOf(tree, headOf(tree, item)))
  ) {
    item = headOf(tree, item);
  }
  for (const child of dependents(tree, verb, "advcl", "cc")) heads[child] = object;
  for (const child of dependents(tree, verb, "advcl")) labels[child] = "acl";
  heads[object] = item;
  labels[object] = "conj";
  heads[verb] = object;
  labels[verb] = "amod";
}

/** "rifles and, according to officers, shells": the shells are listed with the rifles, not with the officers. */
function partAside(tree: Tree, token: number, heads: number[], labels: string[]): void {
  const source = headOf(tree, token);
  if (!hasLabel(tree, token, "conj") || prepositionOf(tree, source) !== "according to") return;
  const according = dependents(tree, source, "case")[0] ?? source;
  const listed = according - 3;
  const isAside = wordOf(tree, according - 1) === "," && ["and", "or"].includes(wordOf(tree, according - 2));
  if (!isAside || wordOf(tree, source + 1) !== "," || !["NOUN", "PROPN"].includes(uposOf(tree, listed)))
    return;
  heads[token] = listed;
  heads[source] = headOf(tree, listed);
  labels[source] = "obl";
  for (const and of dependents(tree, source, "cc")) heads[and] = token;
}

/** "With the bridge now repaired, commuters expect": the bridge is what the participle speaks of, not the commuters. */
function readAbsolute(tree: Tree, verb: number, heads: number[], labels: string[]): void {
  const isPassive = xposOf(tree, verb) === "VBN";
  if (!hasLabel(tree, verb, "advcl") || !(isPassive || xposOf(tree, verb) === "VBG")) return;
  const noun = dependents(tree, verb, "obl").find(
    (child) => child < verb && prepositionOf(tree, child) === "with",
  );
  if (noun === undefined || dependent(tree, verb, "nsubj", "mark", "aux") !== undefined) return;
  if (!tree.parsed.upos.slice(noun + 1, verb).every((tag) => tag === "ADV")) return;
  labels[noun] = isPassive ? "nsubj:pass" : "nsubj";
  for (const preposition of dependents(tree, noun, "case")) {
    heads[preposition] = verb;
    labels[preposition] = "mark";
  }
}

/** "denied that it had paid, insisting that …": who denies also insists; it is no part of what is denied. */
function raiseSaying(tree: Tree, words: Words, verb: number, heads: number[]): void {
  const content = headOf(tree, verb);
  const isSaying = xposOf(tree, verb) === "VBG" && words.reporting(lemmaOf(tree, verb)) !== undefined;
  if (!isSaying || !hasLabel(tree, verb, "advcl") || wordOf(tree, verb - 1) !== ",") return;
  if (content > verb || !hasLabel(tree, content, "ccomp")) return;
  if (words.reporting(lemmaOf(tree, headOf(tree, content))) !== undefined)
    heads[verb] = headOf(tree, content);
}
