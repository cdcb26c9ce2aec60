import { isTemporal } from "../time/index.ts";
import { ownerOf } from "./subjects.ts";
import {
  baseOf,
  childrenOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  isCapitalized,
  isFinite,
  isPredicate,
  labelOf,
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

/** "reflects a push by X to shape …", "pleased by the plan to …": the infinitive belongs to the noun that has an owner, or does it. */
export function moveInfinitive(
  tree: Tree,
  words: Words,
  verb: number,
  heads: number[],
  labels: string[],
): void {
  if (!hasLabel(tree, verb, "advcl", "xcomp") || markerOf(tree, verb) !== "to") return;
  const before = (subtree(tree, verb)[0] ?? verb) - 1;
  const isOfPhrase = baseOf(tree, before) === "obl" && headOf(tree, before) === headOf(tree, verb);
  const isTask = isOfPhrase && words.shell(lemmaOf(tree, before))?.kind === "plan";
  if ((isTask && hasDoer(tree, before)) || isOwnWork(tree, before)) {
    heads[verb] = before;
    labels[verb] = "acl";
    return;
  }
  const agent = dependent(tree, headOf(tree, verb), "obl:agent");
  const object =
    agent ?? (hasLabel(tree, verb, "advcl") ? dependent(tree, headOf(tree, verb), "obj") : undefined);
  if (object === undefined || object > verb) return;
  const kind = words.shell(lemmaOf(tree, object))?.kind;
  if (kind !== "plan" && kind !== "possibility") return;
  if (agent === undefined && ownerOf(tree, object) === undefined) return;
  heads[verb] = object;
  labels[verb] = "acl";
}

/** "remarks on Peru's work to save forests": whose work it is does the rest. */
const isOwnWork = (tree: Tree, noun: number): boolean =>
  ["work", "fight", "struggle", "battle", "mission"].includes(lemmaOf(tree, noun)) &&
  hasLabel(tree, noun, "obl", "nmod") &&
  dependent(tree, noun, "nmod:poss") !== undefined;

/** "its plan", "the Peruvian effort": whose plan it is stands before it. */
const hasDoer = (tree: Tree, noun: number): boolean =>
  ownerOf(tree, noun) !== undefined ||
  dependents(tree, noun, "amod", "compound").some((child) => isCapitalized(tree, child));

/** "accused X of selling …" with the gerund on X: it completes the verb. */
export function moveComplement(
  tree: Tree,
  words: Words,
  verb: number,
  heads: number[],
  labels: string[],
): void {
  if (uposOf(tree, verb) !== "VERB" || !hasLabel(tree, verb, "acl", "nmod") || labels[verb] === "acl:relcl")
    return;
  const noun = headOf(tree, verb);
  const over = heads[noun] ?? -1;
  const marker = markerOf(tree, verb);
  if (over < 0 || marker === "" || labels[noun] !== "obj" || words.shell(lemmaOf(tree, noun))) return;
  if (!words.objectControl(`${lemmaOf(tree, over)} ${marker}`)) return;
  heads[verb] = over;
  labels[verb] = "advcl";
}

const RELATIVE_SUBJECTS = ["which", "who"];
const INSIDE_PHRASE = ["compound", "flat", "amod", "nummod", "det", "punct", "case", "nmod:poss"];

/** ", which have faced …" hung on a verb: a clause with a relative subject belongs to the noun before it. */
export function hangRelative(
  tree: Tree,
  words: Words,
  verb: number,
  heads: number[],
  labels: string[],
): void {
  const subject = dependent(tree, verb, "nsubj");
  const isFar = subject !== undefined && isWhoOfThing(tree, words, verb, subject);
  if (!isFar && !hasLabel(tree, verb, "conj", "advcl", "parataxis", "dep", "ccomp")) return;
  if (headOf(tree, verb) < 0) return;
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
  if (!(isFar ? ["PROPN"] : ["NOUN", "PROPN"]).includes(uposOf(tree, noun))) return;
  for (let node = noun; node >= 0; node = heads[node] ?? -1) if (node === verb) return;
  heads[verb] = noun;
  labels[verb] = "acl:relcl";
}

/** "During a conference, President X, who …": "who" is no conference. */
const isWhoOfThing = (tree: Tree, words: Words, verb: number, subject: number): boolean =>
  labelOf(tree, verb) === "acl:relcl" &&
  wordOf(tree, subject) === "who" &&
  uposOf(tree, headOf(tree, verb)) === "NOUN" &&
  !words.isPersonNoun(lemmaOf(tree, headOf(tree, verb)));

/** "During a visit, President X, …, hailed the deal": the name after the opening phrase is the subject. */
export function findSubject(tree: Tree, verb: number, heads: number[], labels: string[]): void {
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
export function attachQuote(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
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

/** "With the bridge now repaired, commuters expect": the bridge is what the participle speaks of, not the commuters. */
export function readAbsolute(tree: Tree, verb: number, heads: number[], labels: string[]): void {
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
export function raiseSaying(tree: Tree, words: Words, verb: number, heads: number[]): void {
  const content = headOf(tree, verb);
  const isSaying = xposOf(tree, verb) === "VBG" && words.reporting(lemmaOf(tree, verb)) !== undefined;
  if (!isSaying || !hasLabel(tree, verb, "advcl") || wordOf(tree, verb - 1) !== ",") return;
  if (content > verb || !hasLabel(tree, content, "ccomp")) return;
  if (words.reporting(lemmaOf(tree, headOf(tree, content))) !== undefined)
    heads[verb] = headOf(tree, content);
}

/** "… in Peru, doctors reported on Monday" hung on "Peru": whoever speaks at the end says all that stands before. */
export function freeSpeaker(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (
    !hasLabel(tree, verb, "acl", "dep", "advcl", "conj", "ccomp") ||
    words.reporting(lemmaOf(tree, verb))?.kind !== "say"
  )
    return;
  const labelled = (...names: string[]): number | undefined =>
    childrenOf(tree, verb).find((child) => names.includes(labels[child] ?? ""));
  const subject = labelled("nsubj");
  if (
    subject === undefined ||
    RELATIVE_SUBJECTS.includes(wordOf(tree, subject)) ||
    !isFinite(tree, verb) ||
    // "…, and Oslo is reported to be ready", "a story told of her": nobody speaks there
    words.isVerb("telling", lemmaOf(tree, verb)) ||
    labelled("obj", "ccomp", "mark", "cc", "aux:pass") !== undefined
  )
    return;
  const phrase = subtree(tree, verb);
  const isLast = sentenceAt(tree, verb)?.endToken === (phrase.at(-1) ?? verb) + 2;
  const before = phrase[0] ?? subject;
  const isSetOff = [before, before - 1].some((token) => wordOf(tree, token) === ",");
  const spoken = phrase.filter((token) => !hasLabel(tree, token, "punct")).slice(0, 2);
  if (!isLast || !isSetOff || !spoken.includes(subtree(tree, subject)[0] ?? subject)) return;
  let root = verb;
  while (headOf(tree, root) >= 0) root = headOf(tree, root);
  heads[verb] = root;
  labels[verb] = "parataxis";
}

/** "called the plan a mistake" read as two objects: the second tells what the first is called. */
export function readNaming(tree: Tree, words: Words, verb: number, heads: number[], labels: string[]): void {
  if (!words.isVerb("naming", lemmaOf(tree, verb)) && !makesSomebody(tree, words, verb)) return;
  const named = dependents(tree, verb, "obj").find((child) => child > verb);
  const name = named === undefined ? undefined : dependent(tree, named, "appos");
  if (name !== undefined && uposOf(tree, name) === "NOUN" && hasArticleFirst(tree, name)) {
    heads[name] = verb;
    labels[name] = "xcomp";
  }
  const [first, second] = dependents(tree, verb, "obj", "iobj").filter((child) => child > verb);
  if (first === undefined || second === undefined) return;
  labels[first] = "obj";
  labels[second] = "xcomp";
}

/** "made her a baroness" */
function makesSomebody(tree: Tree, words: Words, verb: number): boolean {
  if (lemmaOf(tree, verb) !== "make" || dependent(tree, verb, "iobj") === undefined) return false;
  return dependents(tree, verb, "obj").some((child) => words.isPersonNoun(lemmaOf(tree, child)));
}

/** True for a phrase that opens with its article, no comma before it. */
function hasArticleFirst(tree: Tree, noun: number): boolean {
  const first = subtree(tree, noun).find((token) => !QUOTES.includes(wordOf(tree, token))) ?? noun;
  return hasLabel(tree, first, "det") && wordOf(tree, first - 1) !== ",";
}

const ORDINAL = ["first", "last", "only", "next", "latest", "youngest", "oldest"];

/** "the first ship to reach Peru": the infinitive is about the ship, not about who launched it. */
export function hangInfinitive(tree: Tree, verb: number, heads: number[], labels: string[]): void {
  if (!hasLabel(tree, verb, "advcl") || markerOf(tree, verb) !== "to") return;
  const object = dependent(tree, headOf(tree, verb), "obj");
  if (object === undefined || (subtree(tree, object).at(-1) ?? -1) + 1 !== subtree(tree, verb)[0]) return;
  if (!dependents(tree, object, "amod", "nummod").some((child) => ORDINAL.includes(wordOf(tree, child))))
    return;
  heads[verb] = object;
  labels[verb] = "acl:relcl";
}

/** ", provided that the buyer pays": a condition, although "provided" was read as a second verb. */
export function readProvided(tree: Tree, word: number, heads: number[], labels: string[]): void {
  if (!["provided", "providing"].includes(wordOf(tree, word)) || wordOf(tree, word + 1) !== "that") return;
  const clause = dependent(tree, word, "ccomp");
  if (clause === undefined || headOf(tree, word) < 0 || dependent(tree, word, "nsubj") !== undefined) return;
  heads[clause] = headOf(tree, word);
  labels[clause] = "advcl";
  heads[word] = clause;
  labels[word] = "mark";
  heads[word + 1] = word;
  labels[word + 1] = "fixed";
}
