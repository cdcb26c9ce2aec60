import type { Argument, Clause, Subject } from "./clause.ts";
import { nounArguments, ofArgument } from "./noun-arguments.ts";
import { ownerArguments } from "./noun-owners.ts";
import { readNounPlace } from "./noun-places.ts";
import { isNegated } from "./negation.ts";
import type { SubjectFinder } from "./subjects.ts";
import {
  arcScore,
  baseOf,
  conjuncts,
  dependent,
  dependents,
  hasLabel,
  headOf,
  isCapitalized,
  lemmaOf,
  prepositionOf,
  sentenceAt,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** What a noun says of the one whom it describes: "Oslo, a supplier of gas", "her husband, the actor Jan Smit". */
export function readNounRoles(tree: Tree, subjectOf: SubjectFinder, noun: number): Clause[] {
  const placed = readNounPlace(tree, noun);
  if (placed) return placed;
  if (uposOf(tree, noun) !== "NOUN" || dependent(tree, noun, "cop") !== undefined) return [];
  const who = bearerOf(tree, subjectOf, noun) ?? includedIn(tree, noun);
  if (!who || who.head === noun) return [];
  const owner = ownerByHaving(tree, subjectOf, noun);
  const args = [...roleArguments(tree, noun), ...(owner ? [owner] : [])].filter(
    ({ head }) => head !== who.head,
  );
  const isPlainApposition = baseOf(tree, noun) === "appos" && who.head === headOf(tree, noun);
  if (args.length === 0 && !isPlainApposition) return [];
  return [{ kind: "apposition", verb: noun, chain: [], passive: false, subject: who, args }];
}

/** The name that a common noun describes, looked for beside it, above it, and across a copula. */
function bearerOf(tree: Tree, subjectOf: SubjectFinder, noun: number, depth = 0): Subject | undefined {
  const name = nameBeside(tree, noun);
  const isSingle = xposOf(tree, noun) === "NN" ? { single: true } : {};
  if (name !== undefined) return { head: name, why: "appos", score: arcScore(tree, name), ...isSingle };
  const head = headOf(tree, noun);
  if (head < 0 || depth > 3) return undefined;
  const pass = (from: Subject | undefined): Subject | undefined =>
    from && { ...from, why: "appos", score: from.score * arcScore(tree, noun) };
  switch (baseOf(tree, noun)) {
    case "appos":
      if (uposOf(tree, head) === "PROPN")
        return (head < noun && wordOf(tree, noun - 1) !== "(") || isFronted(tree, noun)
          ? { head, why: "appos", score: arcScore(tree, noun), ...isSingle }
          : undefined;
      return uposOf(tree, head) === "NOUN" ? pass(aboveOf(tree, subjectOf, head, depth)) : undefined;
    case "conj":
      return isBareConjunct(tree, noun) ? pass(aboveOf(tree, subjectOf, head, depth)) : undefined;
    case "nsubj":
      // "its office is in Lima": Lima is no office
      return uposOf(tree, head) === "PROPN" &&
        dependent(tree, head, "cop") !== undefined &&
        prepositionOf(tree, head) === ""
        ? { head, why: "copula", score: arcScore(tree, noun), ...isSingle }
        : undefined;
    case "nmod":
      return isOneOf(tree, noun) ? pass(aboveOf(tree, subjectOf, head, depth)) : undefined;
    default:
      return undefined;
  }
}

/** "X's brands include A and B": A is a brand of X's. */
function includedIn(tree: Tree, noun: number): Subject | undefined {
  const verb = headOf(tree, noun);
  if (baseOf(tree, noun) !== "nsubj" || lemmaOf(tree, verb) !== "include") return undefined;
  const name = dependent(tree, verb, "obj");
  const isNamed = name !== undefined && uposOf(tree, name) === "PROPN";
  return isNamed
    ? { head: name, why: "copula", score: arcScore(tree, noun) * arcScore(tree, name) }
    : undefined;
}

/** "A native of Lima, Ada Lund moved …": a description that opens the sentence, up to a comma before the name. */
function isFronted(tree: Tree, noun: number): boolean {
  const tokens = subtree(tree, noun).filter((token) => baseOf(tree, token) !== "punct");
  const [first = -1, last = -1] = [tokens[0], tokens.at(-1)];
  const isFirst = first === sentenceAt(tree, noun)?.firstToken;
  return isFirst && wordOf(tree, last + 1) === "," && last + 2 <= headOf(tree, noun);
}

/** Whom a noun higher up describes: the subject of its copula, or in turn its own bearer. */
function aboveOf(tree: Tree, subjectOf: SubjectFinder, noun: number, depth: number): Subject | undefined {
  return dependent(tree, noun, "cop") === undefined
    ? bearerOf(tree, subjectOf, noun, depth + 1)
    : subjectOf(noun);
}

/** "her husband, Jan Smit", "chief executive Jan Smit", "her husband, the actor Jan Smit". */
export function nameBeside(tree: Tree, noun: number): number | undefined {
  const after = dependents(tree, noun, "appos", "flat").filter((child) => child > noun);
  for (const child of after) {
    if (wordOf(tree, child - 1) === "(") continue;
    if (uposOf(tree, child) === "PROPN") return child;
    const inner = uposOf(tree, child) === "NOUN" ? nameBeside(tree, child) : undefined;
    if (inner !== undefined) return inner;
  }
  const head = headOf(tree, noun);
  const isBefore = hasLabel(tree, noun, "compound", "nmod:desc") && head > noun;
  return isBefore && uposOf(tree, head) === "PROPN" ? head : undefined;
}

/** The name, or the pronoun for one, that a common noun is a plain description of: "X" for "firm" in "X is a firm that …". */
export function describedBy(
  tree: Tree,
  words: Words,
  subjectOf: SubjectFinder,
  noun: number,
): number | undefined {
  if (uposOf(tree, noun) !== "NOUN") return undefined;
  const isPredicate = dependent(tree, noun, "cop") !== undefined;
  const isHedged =
    isPredicate && (isNegated(tree, words, noun) || dependent(tree, noun, "aux") !== undefined);
  const who = isPredicate ? subjectOf(noun) : bearerOf(tree, subjectOf, noun);
  const isName = who !== undefined && ["PROPN", "PRON"].includes(uposOf(tree, who.head));
  return isName && !isHedged ? who.head : undefined;
}

/** "founder and director of X": not "his wife Anna and a son", which is about somebody else. */
function isBareConjunct(tree: Tree, noun: number): boolean {
  const head = headOf(tree, noun);
  const isNamed = nameBeside(tree, head);
  if (uposOf(tree, head) !== "NOUN" || (isNamed !== undefined && isNamed < noun)) return false;
  return dependent(tree, noun, "nmod:poss") === undefined;
}

/** "is one of the sponsors of X". */
function isOneOf(tree: Tree, noun: number): boolean {
  return lemmaOf(tree, headOf(tree, noun)) === "one" && prepositionOf(tree, noun) === "of";
}

/** "they have two children, Ann and Bo": whoever has them takes the place of "their". */
function ownerByHaving(tree: Tree, subjectOf: SubjectFinder, noun: number): Argument | undefined {
  const verb = headOf(tree, noun);
  if (baseOf(tree, noun) !== "obj" || lemmaOf(tree, verb) !== "have") return undefined;
  const subject = nameBeside(tree, noun) === undefined ? undefined : subjectOf(verb);
  return subject && ofArgument(subject.head, subject.score * arcScore(tree, noun));
}

/** Phrases on a noun that gives a role, and its owner ("Apple's chairman") as "of"; coordinated nouns share them. */
export function roleArguments(tree: Tree, noun: number): Argument[] {
  const own = [...ownerArguments(tree, noun), ...portfolioCountry(tree, noun), ...nounArguments(tree, noun)];
  const names = modifierArguments(tree, noun);
  if (own.length > 0) return [...own, ...names];
  const first = baseOf(tree, noun) === "conj" ? headOf(tree, noun) : noun;
  const isShared = (part: number): boolean => uposOf(tree, part) === "NOUN" && isBareConjunct(tree, part);
  const later = conjuncts(tree, first)
    .filter((part) => part > noun && isShared(part) && !tree.words.slice(noun, part).includes(","))
    // "was an officer and the son of X": nobody's officer
    .filter((part) => dependent(tree, part, "det") === undefined)
    .flatMap((part) => nounArguments(tree, part).filter((arg) => arg.head > noun));
  const before =
    first !== noun && isBareConjunct(tree, noun)
      ? ownerArguments(tree, first)
      : ownerArguments(tree, namedBefore(tree, first));
  const shared = [...later, ...before].map((arg) => ({ ...arg, shared: true, score: arg.score * 0.9 }));
  return [...shared, ...names];
}

/** "the Minister of Foreign Affairs of Peru": the country, not the portfolio, is where the office is held. */
function portfolioCountry(tree: Tree, noun: number): Argument[] {
  return dependents(tree, noun, "nmod")
    .filter(
      (part) => prepositionOf(tree, part) === "of" && isCapitalized(tree, part) && !tree.names.has(part),
    )
    .flatMap((part) => dependents(tree, part, "nmod"))
    .filter((head) => prepositionOf(tree, head) === "of" && tree.names.get(head)?.type === "Country")
    .map((head) => ofArgument(head, arcScore(tree, head)));
}

/** "their son Max and daughter Ida": the noun of the name that comes before, −1 if it has none. */
function namedBefore(tree: Tree, name: number): number {
  const noun = headOf(tree, name);
  const isNamed = uposOf(tree, name) === "PROPN" && hasLabel(tree, name, "appos", "flat");
  return isNamed && uposOf(tree, noun) === "NOUN" && nameBeside(tree, noun) === name ? noun : -1;
}

/** "an Apple engineer", "a Dutch minister": names and demonyms right before the noun. */
function modifierArguments(tree: Tree, noun: number): Argument[] {
  return dependents(tree, noun, "compound", "amod", "nmod")
    .filter((child) => child < noun && !hasLabel(tree, child, "nmod:poss") && isCapitalized(tree, child))
    .map((head) => ({
      head,
      role: "modifier",
      preposition: "of",
      shared: false,
      score: arcScore(tree, head),
    }));
}

const ROLE_VERBS = [
  "serve",
  "act",
  "work",
  "become",
  "remain",
  "appoint",
  "name",
  "elect",
  "nominate",
  "install",
  "hire",
  "resign",
  "retire",
  "join",
  "rejoin",
  "leave",
  "enter",
  "promote",
  "return",
  "succeed",
  "swear",
  "bear",
  "grow",
  "operate",
  "exist",
  "function",
  "establish",
];

/** "becomes director of X", "was appointed as envoy to Y": the noun tells the role of subject or object. */
export function readVerbRoles(tree: Tree, clause: Clause): Clause[] {
  if (clause.kind !== "verb" || !ROLE_VERBS.includes(lemmaOf(tree, clause.verb))) return [];
  const role = clause.args.find(
    (arg) => arg.role === "predicate" || (arg.preposition === "as" && arg.head > clause.verb),
  );
  const object = clause.args.find((arg) => arg.role === "object");
  const isEntry = ENTRY_VERBS.includes(lemmaOf(tree, clause.verb));
  const holder = isEntry ? clause.subject : (object ?? clause.subject);
  if (!role || !holder || !["NOUN", "PROPN"].includes(uposOf(tree, role.head))) return [];
  const body = isEntry && object ? [ofArgument(object.head, object.score)] : bodiesBeside(clause, role.head);
  const roles = conjuncts(tree, role.head).filter((head) => head === role.head || isBareConjunct(tree, head));
  return roles.flatMap((head): Clause[] => {
    const own = roleArguments(tree, head);
    // "remains a promise": the verb says it already
    if (own.length + body.length === 0 && holder === clause.subject && role.role === "predicate") return [];
    return [
      {
        kind: "apposition",
        verb: head,
        chain: [],
        passive: false,
        subject: { head: holder.head, why: "copula", score: holder.score * role.score },
        args: own.length === 0 ? body : own,
        via: clause,
      },
    ];
  });
}

/** "joined the firm as head of sales": the role is the subject's, in what is joined. */
const ENTRY_VERBS = ["join", "rejoin", "leave", "enter", "quit"];

/** "became professor in 1862 at the University": the phrase on the verb says where the role is held. */
const bodiesBeside = (clause: Clause, role: number): Argument[] =>
  clause.args.filter(
    ({ head, role: kind, preposition }) =>
      kind === "oblique" && head > role && ["of", "at", "with"].includes(preposition),
  );
