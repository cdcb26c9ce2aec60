import {
  foldTwins,
  listProgressives,
  lowerParticiple,
  matchInfinitives,
  raisePartner,
  raisePurpose,
  raiseWhile,
} from "./repair-attachment.ts";
import {
  attachQuote,
  findSubject,
  freeSpeaker,
  hangInfinitive,
  hangRelative,
  moveComplement,
  moveInfinitive,
  raiseSaying,
  readAbsolute,
  readNaming,
  readProvided,
} from "./repair-clauses.ts";
import {
  joinList,
  joinModifier,
  joinName,
  joinParticiples,
  matchForms,
  nameRelative,
  listAlike,
  partAside,
  setOffAside,
  shareHead,
} from "./repair-coordination.ts";
import { repairNames } from "./repair-names.ts";
import { repairByType } from "./repair-by-type.ts";
import { repairRoles } from "./repair-roles.ts";
import { repairSpeech } from "./repair-speech.ts";
import { repairSubjects } from "./repair-subjects.ts";
import {
  dependent,
  dependents,
  hasLabel,
  headOf,
  lemmaOf,
  markerOf,
  prepositionOf,
  uposOf,
  withArcs,
  wordOf,
  xposOf,
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
    hangRelative(tree, words, token, heads, labels);
    raisePreposition(tree, token, heads, labels);
    joinList(tree, token, heads, labels);
    partAside(tree, token, heads, labels);
    shareHead(tree, token, heads, labels);
    nameRelative(tree, words, token, heads, labels);
    listAlike(tree, token, heads);
    joinParticiples(tree, token, heads);
    matchForms(tree, token, heads);
    matchInfinitives(tree, token, heads);
    raiseWhile(tree, token, heads);
    lowerParticiple(tree, token, heads, labels);
    raisePartner(tree, token, heads, labels);
    raisePurpose(tree, token, heads, labels);
    listProgressives(tree, token, heads, labels);
    foldTwins(tree, token, heads, labels);
    readProvided(tree, token, heads, labels);
    setOffAside(tree, token, labels);
    joinModifier(tree, token, heads, labels);
    joinName(tree, token, heads, labels);
    freeSpeaker(tree, words, token, heads, labels);
    readNaming(tree, words, token, heads, labels);
    hangInfinitive(tree, token, heads, labels);
    readAbsolute(tree, token, heads, labels);
    raiseSaying(tree, words, token, heads);
    findSubject(tree, token, heads, labels);
    attachQuote(tree, words, token, heads, labels);
    repairNames(tree, words, token, heads, labels);
    repairByType(tree, words, token, heads, labels);
    repairSpeech(tree, words, token, heads, labels);
    repairRoles(tree, words, token, heads, labels);
    repairSubjects(tree, token, heads, labels);
  }
  undoCycles(tree, heads, labels);
  return withArcs(tree, heads, labels);
}

/** Two repairs of one sentence may contradict each other: where its tree is none any more, the parser's own stays. */
function undoCycles(tree: Tree, heads: number[], labels: string[]): void {
  for (const { firstToken, endToken } of tree.parsed.sentences) {
    const isRooted = (token: number): boolean => {
      let node = token;
      for (let step = firstToken; step <= endToken && node >= 0; step++) node = heads[node] ?? -1;
      return node < 0;
    };
    let token = firstToken;
    while (token < endToken && isRooted(token)) token++;
    if (token === endToken) continue;
    for (let part = firstToken; part < endToken; part++) {
      heads[part] = headOf(tree, part);
      labels[part] = tree.labels[part] ?? "dep";
    }
  }
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
  if (dependent(tree, verb, "nsubj", "csubj", "mark") !== undefined) return;
  if (dependents(tree, verb, "ccomp").some((content) => content > verb)) return;
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
