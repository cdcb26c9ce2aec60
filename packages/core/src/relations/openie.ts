import type { Coreferred, Pack, Parsed, Span } from "../types/index.ts";
import { readAntecedents } from "./antecedents.ts";
import type { Argument, Clause } from "./clause.ts";
import { readClauses } from "./clauses.ts";
import { continues } from "./governor.ts";
import { createScorer } from "./confidence.ts";
import { impliedTuples } from "./implied-tuples.ts";
import { readNominalisations } from "./nominal.ts";
import { repairTree } from "./repair.ts";
import type { SubjectFinder } from "./subjects.ts";
import { tupleFeatures } from "./tuple-features.ts";
import { adverbialsOf, complementsOf } from "./tuple-adverbials.ts";
import { argumentChoices, linkOf, subjectPhrase, trimmed } from "./tuple-phrases.ts";
import { absorbComplement, predicateTokens, unsaidBe } from "./tuple-predicate.ts";
import type { Part } from "./tuple-predicate.ts";
import { createTree, dependent, headOf, sentenceAt, spanOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { createWords } from "./words.ts";

/** One open tuple: its words, with its first argument first; an intransitive has an empty second one. */
export interface OpenExtraction {
  readonly sentence: Span;
  /** Share, in [0, 1], of what a person would write of the sentence that it is expected to say, and in so few words. */
  readonly confidence: number;
  readonly predicate: string;
  readonly args: readonly string[];
  /** Features behind the confidence, for fitting it. */
  readonly features: Readonly<Record<string, number>>;
}

interface Tuple extends Omit<OpenExtraction, "sentence" | "confidence"> {
  /** A token of it. */
  readonly head: number;
}

/**
 * Reads parses into n-ary open tuples, one a clause, and what noun phrases imply. Where coreference was read, a pronoun that
 * is a subject is told as what it stands for in its sentence.
 */
export function createOpenExtractor(pack: Pack): (parsed: Parsed | Coreferred) => OpenExtraction[] {
  const words = createWords(pack);
  const nominals = readNominalisations(pack);
  const score = createScorer(pack);
  return (parsed) => {
    const tree = repairTree(createTree(parsed), words);
    const { clauses, subjectOf } = readClauses(tree, words, nominals);
    const antecedents = readAntecedents(parsed);
    const governing = new Set(clauses.flatMap((clause) => clause.chain));
    const told = clauses
      .filter(({ kind }) => kind === "verb" || kind === "copula")
      .filter((clause) => !isBidden(tree, clause, subjectOf))
      .filter((clause) => !governing.has(clause.verb) || hasOwnArguments(clause))
      .flatMap((clause) => tuplesOf(tree, clause, subjectOf, antecedents));
    return [...told, ...impliedOf(tree)].map(({ head, ...tuple }) => ({
      sentence: sentenceSpan(tree, head),
      confidence: score(Object.entries(tuple.features)),
      ...tuple,
    }));
  };
}

function sentenceSpan(tree: Tree, token: number): Span {
  const { start = 0, end = 0 } = sentenceAt(tree, token) ?? {};
  return { start, end };
}

const hasOwnArguments = (clause: Clause): boolean =>
  clause.args.some((arg) => arg.role === "object" || arg.role === "clause");

/** "to lend" in "asked Oslo to lend": an argument of the asking; nobody says that it came about. */
function isBidden(tree: Tree, { verb, chain }: Clause, subjectOf: SubjectFinder): boolean {
  let top = chain[0] ?? verb;
  while (continues(tree, top)) top = headOf(tree, top);
  return subjectOf(top)?.why === "control";
}

const impliedOf = (tree: Tree): Tuple[] =>
  impliedTuples(tree).map(({ head, first, predicate, second, features }) => ({
    head,
    predicate,
    args: [textOf(tree, first), textOf(tree, second)],
    features,
  }));

function tuplesOf(
  tree: Tree,
  clause: Clause,
  subjectOf: SubjectFinder,
  antecedents: ReadonlyMap<number, number>,
): Tuple[] {
  if (!clause.subject) return [];
  const { predicate, parts } = absorbComplement(tree, clause, groupOf(tree, clause));
  const isExistential = dependent(tree, clause.verb, "expl") !== undefined;
  if (parts.length === 0 && isExistential) return [];
  const isLinked = parts[0] !== undefined && parts[0].rank < OPENING;
  const link = isLinked ? (parts[0]?.preposition ?? "") : "";
  const verb = join([unsaidBe(tree, clause), textOf(tree, predicate), link]);
  const subject = textOf(tree, subjectPhrase(tree, clause, clause.subject, subjectOf, antecedents));
  if (subject === "" || verb === "") return [];
  return spread(tree, parts, isLinked).map((texts) => {
    const args = [subject, ...(texts.length > 0 ? texts : [""])];
    return { head: clause.verb, predicate: verb, args, features: tupleFeatures(tree, clause, args) };
  });
}

/** The predicate's words, and what a copula links to, arguments and adverbials: the closest to the verb first. */
function groupOf(tree: Tree, clause: Clause): { predicate: readonly number[]; parts: Part[] } {
  const { predicate, rest } = predicateTokens(tree, clause);
  const args = clause.args
    .filter(({ through, head }) => through === undefined && head !== clause.subject?.head)
    .filter(({ head }) => !rest.includes(head) && !RELATIVE.includes(wordOf(tree, head)))
    .map((arg) => ({
      preposition: textOf(tree, linkOf(tree, arg)),
      choices: argumentChoices(tree, arg, clause),
      rank: rank(arg, clause.verb),
    }));
  const adverbials = adverbialsOf(tree, clause).map((tokens) => apart(tokens, OPENING));
  const start = rest.findIndex((token) => token > (predicate[0] ?? 0));
  const linked =
    start < 0
      ? [apart(rest, 0)]
      : [apart(rest.slice(start), 0), apart(trimmed(tree, rest.slice(0, start)), OPENING)];
  const complements = complementsOf(tree, clause).map((tokens) => apart(tokens, 3));
  const parts = [...linked, ...args, ...complements, ...adverbials].filter(
    ({ choices }) => (choices[0]?.length ?? 0) > 0,
  );
  parts.sort((a, b) => a.rank - b.rank || (a.choices[0]?.[0] ?? 0) - (b.choices[0]?.[0] ?? 0));
  return { predicate, parts };
}

const apart = (tokens: readonly number[], rank: number): Part => ({
  preposition: "",
  choices: [tokens],
  rank,
});

/** Words that only stand for the antecedent, which the clause has as subject or object. */
const RELATIVE = ["which", "that", "who", "whom", "where", "when", "whose"];

/** Rank of what opens the sentence or is said loosely. */
const OPENING = 5;

/** Objects first, then a role ("known as"), then other obliques. */
function rank(arg: Argument, verb: number): number {
  if (arg.role === "iobject") return 1;
  if (arg.role === "object" || arg.role === "clause" || arg.role === "predicate") return 2;
  if (arg.head < verb) return OPENING;
  return arg.preposition === "as" ? 3 : 4;
}

const join = (words: readonly string[]): string => words.filter((word) => word !== "").join(" ");

/** Texts of all arguments, once for each conjunct of the first one. */
function spread(tree: Tree, parts: readonly Part[], isLinked: boolean): string[][] {
  const [first, ...others] = parts;
  const rest = others.map((part) => join([part.preposition, textOf(tree, part.choices.flat())]));
  if (!first) return [[]];
  return first.choices.map((tokens) => [
    join([isLinked ? "" : first.preposition, textOf(tree, tokens)]),
    ...rest,
  ]);
}

function textOf(tree: Tree, tokens: readonly number[]): string {
  const { text } = tree.parsed.document;
  return tokens
    .map((token) => {
      const span = spanOf(tree, [token]);
      return text.slice(span.start, span.end);
    })
    .join(" ");
}
