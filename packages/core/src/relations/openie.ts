import type { Pack, Parsed, Span } from "../types/index.ts";
import type { Argument, Clause } from "./clause.ts";
import { readClauses } from "./clauses.ts";
import { clauseFeatures, createScorer } from "./confidence.ts";
import { readNominalisations } from "./nominal.ts";
import { repairTree } from "./repair.ts";
import { adverbialsOf, argumentChoices, linkOf, predicateTokens, subjectChoices } from "./tuple-phrases.ts";
import { createTree, sentenceAt, spanOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { createWords } from "./words.ts";

/** One open tuple: the clause's words, with its first argument first. */
export interface OpenExtraction {
  readonly sentence: Span;
  /** Probability in [0, 1] that the sentence says so. */
  readonly confidence: number;
  readonly predicate: string;
  readonly args: readonly string[];
  /** Features behind the confidence, for fitting it. */
  readonly features: Readonly<Record<string, number>>;
}

/** Reads parses into n-ary open tuples, one a clause. */
export function createOpenExtractor(pack: Pack): (parsed: Parsed) => OpenExtraction[] {
  const words = createWords(pack);
  const nominals = readNominalisations(pack);
  const score = createScorer(pack);
  return (parsed) => {
    const tree = repairTree(createTree(parsed), words);
    const { clauses } = readClauses(tree, words, nominals);
    const governing = new Set(clauses.flatMap((clause) => clause.chain));
    return clauses
      .filter((clause) => clause.kind !== "noun" && !(governing.has(clause.verb) && !hasOwnArguments(clause)))
      .flatMap((clause) => tupleOf(tree, clause))
      .map(({ clause, predicate, args }) => {
        const features = {
          ...clauseFeatures(tree, clause),
          tuple: 1,
          "tuple args": Math.min(args.length, 5),
        };
        const sentence = sentenceAt(tree, clause.verb);
        return {
          sentence: { start: sentence?.start ?? 0, end: sentence?.end ?? 0 },
          confidence: score(features),
          predicate,
          args,
          features,
        };
      });
  };
}

const hasOwnArguments = (clause: Clause): boolean =>
  clause.args.some((arg) => arg.role === "object" || arg.role === "clause");

interface Tuple {
  readonly clause: Clause;
  readonly predicate: string;
  readonly args: readonly string[];
}

function tupleOf(tree: Tree, clause: Clause): Tuple[] {
  if (!clause.subject) return [];
  const own = clause.args.filter((arg) => arg.through === undefined && arg.head !== clause.subject?.head);
  const parts: Part[] = [
    ...own.map((arg) => ({
      preposition: linkOf(tree, arg),
      choices: argumentChoices(tree, arg, clause),
      rank: rank(arg),
    })),
    ...adverbialsOf(tree, clause).map((tokens) => ({ preposition: "", choices: [tokens], rank: 3 })),
  ].filter((part) => (part.choices[0]?.length ?? 0) > 0);
  parts.sort((a, b) => a.rank - b.rank || (a.choices[0]?.[0] ?? 0) - (b.choices[0]?.[0] ?? 0));
  const { predicate, rest } = predicateTokens(tree, clause);
  const link = rest.length > 0 ? "" : (parts[0]?.preposition ?? "");
  const verb = join([textOf(tree, predicate), link]);
  const tuples: Tuple[] = [];
  for (const subject of subjectChoices(tree, clause)) {
    for (const texts of spread(tree, parts, rest.length === 0)) {
      const args = [textOf(tree, subject), ...(rest.length > 0 ? [textOf(tree, rest)] : []), ...texts];
      if (args.length > 1 && args[0] !== "" && verb !== "") tuples.push({ clause, predicate: verb, args });
    }
  }
  return tuples;
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

interface Part {
  readonly preposition: string;
  /** Tokens of each conjunct that is told apart. */
  readonly choices: readonly (readonly number[])[];
  readonly rank: number;
}

/** Objects first, then obliques, then what is said loosely. */
function rank(arg: Argument): number {
  if (arg.role === "iobject") return 0;
  if (arg.role === "object" || arg.role === "clause" || arg.role === "predicate") return 1;
  return 2;
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
