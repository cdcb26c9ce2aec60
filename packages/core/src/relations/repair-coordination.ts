import {
  childrenOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  lemmaOf,
  prepositionOf,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/**
 * "includes drills, training, and coordinated patrols": a bare past form after a present verb, right before a bare
 * noun, is the participle of the list's last item, not a second verb.
 */
export function joinList(tree: Tree, verb: number, heads: number[], labels: string[]): void {
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
export function partAside(tree: Tree, token: number, heads: number[], labels: string[]): void {
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

/** "Ada Lund and his wife, Rosa Berg, left" read as three people: the name right after a relative is that one's. */
export function nameRelative(
  tree: Tree,
  words: Words,
  name: number,
  heads: number[],
  labels: string[],
): void {
  const noun = name - 2;
  if (uposOf(tree, name) !== "PROPN" || !hasLabel(tree, name, "conj") || wordOf(tree, name - 1) !== ",")
    return;
  if (dependent(tree, name, "cc") !== undefined || !words.isKin(lemmaOf(tree, noun))) return;
  const isListed = headOf(tree, noun) === headOf(tree, name) && dependent(tree, noun, "cc") !== undefined;
  if (!isListed || dependent(tree, noun, "nmod:poss") === undefined) return;
  heads[name] = noun;
  labels[name] = "appos";
}

const AND = ["and", "or"];

/** "pipeline and refinery projects": projects of two kinds, not a pipeline and some projects. */
export function shareHead(tree: Tree, token: number, heads: number[], labels: string[]): void {
  const [first, and, modifier] = [token - 3, token - 2, token - 1];
  if (xposOf(tree, token) !== "NNS" || !hasLabel(tree, token, "conj") || !AND.includes(wordOf(tree, and)))
    return;
  if (!hasLabel(tree, modifier, "compound") || headOf(tree, modifier) !== token) return;
  const isListed = [first, headOf(tree, first)].includes(headOf(tree, token));
  const isBare = dependent(tree, first, "det", "nmod:poss", "nummod", "nmod", "acl") === undefined;
  if (xposOf(tree, first) !== "NN" || !isListed || !isBare) return;
  for (const child of childrenOf(tree, first)) heads[child] = token;
  heads[token] = heads[first] ?? headOf(tree, first);
  labels[token] = labels[first] ?? "dep";
  heads[first] = token;
  labels[first] = "compound";
  heads[modifier] = first;
  labels[modifier] = "conj";
  heads[and] = modifier;
}

/** "observers from the Union and the League": a name is listed with the name before it, not with the noun above. */
export function listAlike(tree: Tree, token: number, heads: number[]): void {
  const noun = headOf(tree, token);
  if (!hasLabel(tree, token, "conj") || uposOf(tree, token) !== "PROPN" || uposOf(tree, noun) !== "NOUN")
    return;
  const and = subtree(tree, token)[0] ?? token;
  const name = dependents(tree, noun, "nmod").find((child) => subtree(tree, child).at(-1) === and - 1);
  if (name === undefined || uposOf(tree, name) !== "PROPN" || !AND.includes(wordOf(tree, and))) return;
  if (prepositionOf(tree, token) !== "" || (xposOf(tree, noun) === "NN" && takesPlural(tree, noun))) return;
  heads[token] = name;
}

/** True if the verb's form asks for more than one subject. */
function takesPlural(tree: Tree, subject: number): boolean {
  const verb = headOf(tree, subject);
  return (
    hasLabel(tree, subject, "nsubj") &&
    [verb, ...dependents(tree, verb, "aux", "cop")].some(
      (word) => xposOf(tree, word) === "VBP" || wordOf(tree, word) === "were",
    )
  );
}

/** "Oslo and Lima—both makers of ships—signed": what dashes set off says who they are and is no third party. */
export function setOffAside(tree: Tree, token: number, labels: string[]): void {
  if (!hasLabel(tree, token, "conj") || uposOf(tree, token) === "VERB") return;
  const first = subtree(tree, token)[0] ?? token;
  const isDashed =
    ["—", "–", "--"].includes(wordOf(tree, first - 1)) || ["—", "–", "--"].includes(wordOf(tree, first));
  const hasAnd = [first, first + 1].some((word) => [...AND, "but"].includes(wordOf(tree, word)));
  if (isDashed && !hasAnd) labels[token] = "appos";
}

/** Verbs that may have two objects side by side. */
const DITRANSITIVE = [
  "give",
  "sell",
  "send",
  "offer",
  "lend",
  "grant",
  "award",
  "pay",
  "promise",
  "show",
  "tell",
  "teach",
  "cost",
  "deny",
  "owe",
  "hand",
  "pass",
  "bring",
  "buy",
  "build",
  "make",
  "call",
];

/** "curb Peruvian and U.S. influence" read as two objects: names right before the noun tell whose it is. */
export function joinModifier(tree: Tree, noun: number, heads: number[], labels: string[]): void {
  const verb = headOf(tree, noun);
  if (!hasLabel(tree, noun, "obj") || uposOf(tree, noun) !== "NOUN") return;
  if (DITRANSITIVE.includes(tree.lemmas[verb] ?? "") || dependent(tree, noun, "det") !== undefined) return;
  const first = subtree(tree, noun)[0] ?? noun;
  const names = dependents(tree, verb, "obj").find(
    (other) => uposOf(tree, other) === "PROPN" && subtree(tree, other).at(-1) === first - 1,
  );
  if (names === undefined || dependent(tree, names, "conj") === undefined) return;
  heads[names] = noun;
  labels[names] = "compound";
}

/** "bought the firm Saabel" read as two objects: a name right after a noun says which one. */
export function joinName(tree: Tree, name: number, heads: number[], labels: string[]): void {
  const [verb, noun] = [headOf(tree, name), (subtree(tree, name)[0] ?? name) - 1];
  if (!hasLabel(tree, name, "obj") || uposOf(tree, name) !== "PROPN" || uposOf(tree, noun) !== "NOUN") return;
  if (!hasLabel(tree, noun, "obj", "iobj") || headOf(tree, noun) !== verb) return;
  const isFirm = ["Company", "Organization"].includes(tree.names.get(name)?.type ?? "");
  const lemma = tree.lemmas[verb] ?? "";
  const mayHaveTwo = DITRANSITIVE.includes(lemma) && !(isFirm && ["buy", "sell"].includes(lemma));
  if (mayHaveTwo || xposOf(tree, noun) !== "NN") return;
  heads[name] = noun;
  labels[name] = "appos";
}

/** "an academy founded by Ann and funded by Bob": participles of one noun belong together, whatever verb stands above. */
export function joinParticiples(tree: Tree, verb: number, heads: number[]): void {
  const over = headOf(tree, verb);
  if (!hasLabel(tree, verb, "conj") || xposOf(tree, verb) !== "VBN" || xposOf(tree, over) === "VBN") return;
  if (uposOf(tree, over) !== "VERB" || dependent(tree, verb, "aux", "nsubj", "obj") !== undefined) return;
  for (let token = verb - 1; token > over; token--) {
    const isParticiple = hasLabel(tree, token, "acl") && xposOf(tree, token) === "VBN";
    if (isParticiple && dependent(tree, token, "aux", "nsubj") === undefined) {
      heads[verb] = token;
      return;
    }
  }
}

/**
 * "was asked whether they would follow and replied": a past form goes on with a past form, not with "would follow"; nor
 * does "would help" go on with "to use" in "had leave to use it and would help".
 */
export function matchForms(tree: Tree, verb: number, heads: number[]): void {
  const first = headOf(tree, verb);
  if (!hasLabel(tree, verb, "conj") || dependent(tree, verb, "nsubj", "mark", "expl") !== undefined) return;
  const auxiliaries = dependents(tree, verb, "aux");
  const isPast = xposOf(tree, verb) === "VBD" && auxiliaries.length === 0;
  const isModal = auxiliaries.some((child) => xposOf(tree, child) === "MD") && hasTo(tree, first);
  if (!(isPast || isModal) || xposOf(tree, first) !== "VB") return;
  for (let over = headOf(tree, first); over >= 0; over = headOf(tree, over)) {
    const forms = [over, ...dependents(tree, over, "aux", "cop")].map((token) => xposOf(tree, token));
    if (!forms.includes("VBD") && !(isModal && forms.some((form) => ["VBZ", "VBP", "MD"].includes(form))))
      continue;
    heads[verb] = over;
    return;
  }
}

const hasTo = (tree: Tree, verb: number): boolean =>
  dependents(tree, verb, "mark").some((child) => wordOf(tree, child) === "to");
