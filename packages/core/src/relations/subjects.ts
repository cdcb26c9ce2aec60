import type { Subject, SubjectReason } from "./clause.ts";
import { continues, governorOf, isActiveLight, isPassive, stepsTo } from "./governor.ts";
import {
  arcScore,
  baseOf,
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

const RELATIVE = ["who", "which", "that", "whom"];

/** Finds the surface subject of a verb, its own or inherited; one function, memoised, drives all constructs. */
export type SubjectFinder = (verb: number) => Subject | undefined;

/** Binds the finder to one tree. */
export function createSubjectFinder(tree: Tree, words: Words): SubjectFinder {
  const memo = new Map<number, Subject | undefined>();
  const find: SubjectFinder = (verb) => {
    if (memo.has(verb)) return memo.get(verb);
    memo.set(verb, undefined);
    const subject = ownSubject(tree, verb) ?? inherited(tree, words, verb, find);
    memo.set(verb, subject);
    return subject;
  };
  return find;
}

/** The head that a relative clause is about: the noun it hangs on. */
export function antecedentOf(tree: Tree, verb: number): number | undefined {
  let node = verb;
  for (let step = 0; step < 4 && node >= 0; step++) {
    if (labelOf(tree, node) === "acl:relcl" || baseOf(tree, node) === "acl") return headOf(tree, node);
    if (!["conj", "xcomp", "ccomp"].includes(baseOf(tree, node))) return undefined;
    node = headOf(tree, node);
  }
  return undefined;
}

function ownSubject(tree: Tree, verb: number): Subject | undefined {
  const child = dependent(tree, verb, "nsubj", "csubj");
  if (child === undefined) return undefined;
  if (uposOf(tree, child) === "PRON" && RELATIVE.includes(wordOf(tree, child))) {
    const antecedent = antecedentOf(tree, verb);
    if (antecedent !== undefined && antecedent < child) {
      const score = arcScore(tree, verb) * arcScore(tree, child);
      // "Ada Lund, who runs the port, and Jo Ray": Ray runs nothing
      const single = dependents(tree, antecedent, "conj").some((other) => other > verb);
      return { head: antecedent, why: "relcl", score, ...(single ? { single } : {}) };
    }
  }
  return { head: child, why: "own", score: arcScore(tree, child) };
}

function inherited(tree: Tree, words: Words, verb: number, find: SubjectFinder): Subject | undefined {
  if (dependent(tree, verb, "expl") !== undefined) return undefined;
  const head = headOf(tree, verb);
  if (head < 0) return undefined;
  const pass = (from: Subject | undefined, why: SubjectReason): Subject | undefined =>
    from && { head: from.head, why, score: from.score * arcScore(tree, verb) };
  if (continues(tree, verb)) {
    return pass(find(head), "conj");
  }
  const governor = governorOf(tree, words, verb) ?? stepsTo(tree, words, verb);
  if (governor) {
    if (governor.control === "subject") return pass(find(governor.verb), "xcomp");
    const object =
      governor.controller ?? dependent(tree, governor.verb, "obj") ?? dependent(tree, governor.verb, "iobj");
    return object === undefined
      ? undefined
      : { head: object, why: "control", score: arcScore(tree, object) * arcScore(tree, verb) };
  }
  if (hasLabel(tree, verb, "acl")) return participleSubject(tree, words, verb, find);
  if (hasLabel(tree, verb, "advcl")) return adverbialSubject(tree, words, verb, find);
  return undefined;
}

/** "the series spanning ten years", "a plan by Oslo to build", "the firm that was sold". */
function participleSubject(tree: Tree, words: Words, verb: number, find: SubjectFinder): Subject | undefined {
  if (isOpenQuestion(tree, verb)) return undefined;
  const noun = headOf(tree, verb);
  const score = arcScore(tree, verb);
  const marker = markerOf(tree, verb);
  if (marker === "to" || (marker !== "" && words.shell(lemmaOf(tree, noun)))) {
    const owner =
      ownerOf(tree, noun) ??
      (marker === "to" ? (doerFor(tree, noun) ?? doerBefore(tree, words, noun)) : undefined);
    const over = headOf(tree, noun);
    if (
      owner === undefined &&
      marker === "to" &&
      baseOf(tree, noun) === "obj" &&
      isActiveLight(lemmaOf(tree, over))
    ) {
      const actor = isPassive(tree, over) ? undefined : find(over);
      return actor && { head: actor.head, why: "poss", score: actor.score * score };
    }
    return owner === undefined
      ? undefined
      : { head: owner, why: "poss", score: score * arcScore(tree, owner) };
  }
  if (isFinite(tree, verb) && !isPassive(tree, verb)) return undefined;
  if (isPredicate(tree, noun)) return find(noun);
  return { head: noun, why: "acl", score };
}

/** "talks on how to end the war": nobody is told to do it. */
const isOpenQuestion = (tree: Tree, verb: number): boolean =>
  dependents(tree, verb, "advmod").some((child) => ["how", "when", "where"].includes(wordOf(tree, child)));

/** "when leaving the port, she …": a time, no question. */
const isWhen = (tree: Tree, verb: number): boolean =>
  xposOf(tree, verb) === "VBG" &&
  dependents(tree, verb, "advmod").some((child) => wordOf(tree, child) === "when");

/** "the potential for X to buy", with the phrase on the noun. */
const doerFor = (tree: Tree, noun: number): number | undefined =>
  dependents(tree, noun, "nmod").find((child) => prepositionOf(tree, child) === "for");

/** "the decision of Peru to build", "Coalition efforts to help": whose plan it is; a city before it only says where it was made. */
function doerBefore(tree: Tree, words: Words, noun: number): number | undefined {
  if (words.shell(lemmaOf(tree, noun))?.kind !== "plan") return undefined;
  const maker = dependents(tree, noun, "nmod").find(
    (child) => prepositionOf(tree, child) === "of" && tree.names.has(child),
  );
  if (maker !== undefined) return maker;
  return dependents(tree, noun, "amod", "compound", "nmod").find(
    (child) =>
      child < noun &&
      isCapitalized(tree, child) &&
      !["Place", "Event"].includes(tree.names.get(child)?.type ?? ""),
  );
}

/** Who has or makes what a noun names: "Rome's plan", "a push by Rome". */
export function ownerOf(tree: Tree, noun: number): number | undefined {
  return (
    dependent(tree, noun, "nmod:poss") ??
    dependents(tree, noun, "nmod").find((child) => ["by", "from"].includes(prepositionOf(tree, child)))
  );
}

/** A participle, gerund or purpose clause takes the subject of the clause it hangs on, one step only. */
function adverbialSubject(tree: Tree, words: Words, verb: number, find: SubjectFinder): Subject | undefined {
  const matrix = headOf(tree, verb);
  if (isFinite(tree, verb) || !isPredicate(tree, matrix)) return undefined;
  if (isOpenQuestion(tree, verb) && !isWhen(tree, verb)) return undefined;
  const marker = markerOf(tree, verb);
  const isBareParticiple = marker === "" && xposOf(tree, verb) === "VBG" && verb > matrix;
  if (isBareParticiple && words.isEventParticiple(lemmaOf(tree, verb))) return undefined;
  if (isBeforeSpeaker(tree, words, verb, matrix)) return undefined;
  if (marker === "to" && words.isVerb("transferring", lemmaOf(tree, matrix)))
    return recipientOf(tree, matrix, verb);
  if (["with", "as", "such as", "like", "than", "including"].includes(marker)) return undefined;
  // "paid the guards for keeping quiet": it may be either's doing.
  if (marker === "for" && dependent(tree, matrix, "obj") !== undefined) return undefined;
  const reason = find(matrix) ?? (isBareParticiple ? subjectAbove(tree, matrix, find) : undefined);
  const isSpeech = words.reporting(lemmaOf(tree, verb))?.kind === "say";
  const isOneStep = reason !== undefined && (reason.why !== "advcl" || isSpeech);
  return isOneStep
    ? { head: reason.head, why: "advcl", score: reason.score * arcScore(tree, verb) }
    : undefined;
}

/** "The boat sank, killing ten people, officials said": no doing of the officials. */
function isBeforeSpeaker(tree: Tree, words: Words, verb: number, matrix: number): boolean {
  const first = subtree(tree, verb)[0] ?? verb;
  return (
    verb < matrix &&
    words.reporting(lemmaOf(tree, matrix))?.kind === "say" &&
    first !== sentenceAt(tree, verb)?.firstToken
  );
}

function recipientOf(tree: Tree, matrix: number, verb: number): Subject | undefined {
  const [first, second] = dependents(tree, matrix, "obj", "iobj").filter(
    (child) => child > matrix && child < verb,
  );
  if (first === undefined || second === undefined) return undefined;
  return { head: first, why: "control", score: arcScore(tree, first) * arcScore(tree, verb) };
}

/** The subject of the nearest clause above one that has none: ", aiming to …" hung on an infinitive. */
function subjectAbove(tree: Tree, verb: number, find: SubjectFinder): Subject | undefined {
  let node = headOf(tree, verb);
  for (let step = 0; step < 4 && node >= 0; step++) {
    const subject = isPredicate(tree, node) ? find(node) : undefined;
    if (subject) return { ...subject, score: subject.score * 0.8 };
    node = headOf(tree, node);
  }
  return undefined;
}
