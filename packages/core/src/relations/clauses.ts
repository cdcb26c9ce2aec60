import { isTemporal } from "../time/index.ts";
import { argumentsOf } from "./arguments.ts";
import type { Argument, Clause } from "./clause.ts";
import { chainOf, isPassive } from "./governor.ts";
import type { Nominalisations } from "./nominal.ts";
import { nounArguments } from "./noun-arguments.ts";
import { nameBeside, readNounRoles, readVerbRoles, roleArguments } from "./noun-roles.ts";
import { openingArguments } from "./opening-arguments.ts";
import { createSubjectFinder, ownerOf } from "./subjects.ts";
import type { SubjectFinder } from "./subjects.ts";
import {
  arcScore,
  baseOf,
  conjuncts,
  dependent,
  dependents,
  hasLabel,
  headOf,
  lemmaOf,
  markerOf,
  prepositionOf,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** All predications of a document in text order, and the finder that gave their subjects. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly subjectOf: SubjectFinder;
}

/** Reads verbs, copulas, nominalisations and appositions into clause records. */
export function readClauses(tree: Tree, words: Words, nominals: Nominalisations): Clauses {
  const subjectOf = createSubjectFinder(tree, words);
  const clauses: Clause[] = [];
  for (const token of tree.heads.keys()) {
    const clause = readVerb(tree, words, subjectOf, token) ?? readCopula(tree, words, subjectOf, token);
    if (clause) clauses.push(clause, ...readVerbRoles(tree, clause));
    else clauses.push(...readNounRoles(tree, subjectOf, token));
    const noun = readNoun(tree, nominals, subjectOf, token);
    if (noun) clauses.push(noun);
  }
  return { clauses, subjectOf };
}

const NOT_CLAUSAL = [
  "amod",
  "compound",
  "case",
  "mark",
  "fixed",
  "flat",
  "det",
  "aux",
  "cop",
  "goeswith",
  "nmod",
  "cc",
];

function readVerb(tree: Tree, words: Words, subjectOf: SubjectFinder, verb: number): Clause | undefined {
  const isVerb = uposOf(tree, verb) === "VERB" || isBeThat(tree, verb);
  if (!isVerb || NOT_CLAUSAL.includes(baseOf(tree, verb))) return undefined;
  if (dependent(tree, verb, "cop") !== undefined && !isVerbAfterBe(tree, verb)) return undefined;
  if (baseOf(tree, verb) === "conj" && NOT_CLAUSAL.includes(baseOf(tree, headOf(tree, verb))))
    return undefined;
  const chain = chainOf(tree, words, verb);
  const args = argumentsOf(tree, words, verb);
  return {
    kind: "verb",
    verb,
    chain,
    passive: isPassive(tree, verb),
    subject: subjectOf(verb),
    args: [...args, ...openingArguments(tree, verb, chain, args)],
  };
}

/** "The plan is that Oslo pays": a verb of its own. */
const isBeThat = (tree: Tree, token: number): boolean =>
  uposOf(tree, token) === "AUX" && dependent(tree, token, "ccomp") !== undefined;

/** "is to leave", "is demanding": a verb, although the parser took "be" for a copula. */
const isVerbAfterBe = (tree: Tree, token: number): boolean =>
  uposOf(tree, token) === "VERB" && (markerOf(tree, token) === "to" || xposOf(tree, token) === "VBG");

function readCopula(tree: Tree, words: Words, subjectOf: SubjectFinder, head: number): Clause | undefined {
  const isShared = baseOf(tree, head) === "conj" && dependent(tree, headOf(tree, head), "cop") !== undefined;
  const hasCopula = dependent(tree, head, "cop") !== undefined;
  // "was the daughter of Lund and his wife Rosa": the wife is another
  const isNamed = isShared && nameBeside(tree, head) !== undefined;
  if (!hasCopula && (!isShared || isNamed || uposOf(tree, head) === "VERB")) return undefined;
  if (isVerbAfterBe(tree, head) || isCleft(tree, head)) return undefined;
  if (!["NOUN", "PROPN", "ADJ", "VERB", "NUM", "SYM", "ADV", "PRON"].includes(uposOf(tree, head)))
    return undefined;
  return {
    kind: "copula",
    verb: head,
    chain: chainOf(tree, words, head),
    passive: false,
    subject: subjectOf(head),
    args: [...argumentsOf(tree, words, head), ...roleArguments(tree, head)],
  };
}

/** "It was Oslo that signed": "it" is nobody. */
function isCleft(tree: Tree, head: number): boolean {
  const subject = dependent(tree, head, "nsubj", "expl");
  return (
    subject !== undefined &&
    wordOf(tree, subject) === "it" &&
    dependent(tree, head, "acl:relcl") !== undefined
  );
}

/** "Russia's invasion of Ukraine", "sanctions by Rome on Oslo", "the talks between X and Y". */
function readNoun(
  tree: Tree,
  nominals: Nominalisations,
  subjectOf: SubjectFinder,
  noun: number,
): Clause | undefined {
  const entry = uposOf(tree, noun) === "NOUN" ? nominals.get(lemmaOf(tree, noun)) : undefined;
  if (!entry) return undefined;
  const between = betweenArguments(tree, noun);
  const others = [...nounArguments(tree, noun), ...whereHeld(tree, noun)].filter(
    (arg) => arg.preposition !== "between",
  );
  const subject =
    dependent(tree, noun, "nmod:poss") ??
    between[0]?.head ??
    others.find((arg) => entry.subject.includes(arg.preposition))?.head ??
    modifierSubject(tree, noun) ??
    (entry.verb === "meet" ? whoMeets(tree, subjectOf, noun, others) : undefined);
  const isPronoun = subject !== undefined && uposOf(tree, subject) === "PRON";
  if ((isPronoun || entry.dated) && !(entry.alone && hasDate(tree, noun))) return undefined;
  const args = [...between.slice(1), ...others.filter((arg) => arg.head !== subject)].map((arg) =>
    entry.object.includes(arg.preposition) ? { ...arg, role: "object" as const } : arg,
  );
  const single = between.length > 1;
  return {
    kind: "noun",
    verb: noun,
    chain: [],
    passive: false,
    subject:
      subject === undefined
        ? undefined
        : { head: subject, why: "noun", score: arcScore(tree, subject), single },
    args,
  };
}

const ENCOUNTERS = ["in", "at", "during", "after", "following", "before", "on"];

/** "said after talks with X", "raised it in a call with X": whoever acts is the one who met X. */
function whoMeets(
  tree: Tree,
  subjectOf: SubjectFinder,
  noun: number,
  args: readonly Argument[],
): number | undefined {
  const verb = headOf(tree, noun);
  const isCircumstance = baseOf(tree, noun) === "obl" && ENCOUNTERS.includes(prepositionOf(tree, noun));
  if (!isCircumstance || uposOf(tree, verb) !== "VERB" || isPassive(tree, verb)) return undefined;
  return args.some(({ preposition }) => preposition === "with") ? subjectOf(verb)?.head : undefined;
}

/** "the talks took place in Lima", "a meeting was held on Monday": where and when is told of the act itself. */
function whereHeld(tree: Tree, noun: number): Argument[] {
  const verb = headOf(tree, noun);
  const isAct = hasLabel(tree, noun, "nsubj") && uposOf(tree, verb) === "VERB";
  const isTaking = lemmaOf(tree, verb) === "take" && wordOf(tree, verb + 1) === "place";
  if (!isAct || !(isTaking || (lemmaOf(tree, verb) === "hold" && isPassive(tree, verb)))) return [];
  return dependents(tree, verb, "obl")
    .filter((head) => prepositionOf(tree, head) !== "" && wordOf(tree, head) !== "place")
    .map((head) => ({
      head,
      role: "oblique",
      preposition: prepositionOf(tree, head),
      shared: true,
      score: arcScore(tree, head),
    }));
}

/** "his death in 1902": only then is it more than another's circumstance. */
const hasDate = (tree: Tree, noun: number): boolean =>
  dependents(tree, noun, "nmod", "obl", "nummod").some((child) => isTemporal([wordOf(tree, child)])) ||
  (["in", "on"].includes(wordOf(tree, noun + 1)) && isTemporal([wordOf(tree, noun + 2)]));

/** The sides of "between X and Y"; a lone "between the two" stays one phrase. */
function betweenArguments(tree: Tree, noun: number): Argument[] {
  const phrase = nounArguments(tree, noun).find((arg) => arg.preposition === "between");
  if (!phrase) return [];
  const sides = conjuncts(tree, phrase.head);
  if (sides.length < 2) return [phrase];
  return sides.map((head) => ({ ...phrase, head, preposition: "with", single: true }));
}

/** "Western sanctions", "the U.S. invasion": a name or a demonym before the noun. */
function modifierSubject(tree: Tree, noun: number): number | undefined {
  return (
    dependents(tree, noun, "amod", "compound", "nmod").find(
      (child) => child < noun && /^\p{Lu}/u.test(textOf(tree, child)) && prepositionOf(tree, child) === "",
    ) ?? ownerOf(tree, noun)
  );
}

function textOf(tree: Tree, token: number): string {
  const span = tree.parsed.tokens[token];
  return span ? tree.parsed.document.text.slice(span.start, span.end) : "";
}
