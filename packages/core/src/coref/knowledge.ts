import { lemmaOf } from "../noun-phrase.ts";
import type { Lexicon, Pack } from "../types/index.ts";
import { readCertainty, type Certainty } from "./certainty.ts";
import type { Draft, Features } from "./features.ts";

/** Tables on what goes with the words around a pronoun. */
export interface Knowledge {
  /** Verbs whose object is another's. */
  readonly othersOwn: Lexicon;
  readonly speechVerbs: Lexicon;
  /** Who does what a verb says: `agent` or `thing`. */
  readonly verbSubjects: Lexicon;
  /** What is said of a clause, the time or the weather. */
  readonly clausal: Lexicon;
  readonly certainty: Certainty;
}

/** Reads the tables; one that the pack lacks is empty. */
export function readKnowledge(pack: Pack): Knowledge {
  const table = (name: string): Lexicon => pack.lexicons.get(name) ?? new Map();
  return {
    othersOwn: table("others-own"),
    speechVerbs: table("reporting-verbs"),
    verbSubjects: table("verb-subjects"),
    clausal: table("clausal-predicates"),
    certainty: readCertainty(pack),
  };
}

/** Whose act the verb is of which a mention is the subject: one who speaks, an agent, a thing; undefined where it does not tell. */
export function doneBy(
  { speechVerbs, verbSubjects }: Knowledge,
  { parsed }: Draft,
  { label, governor }: Features,
): string | undefined {
  if (label !== "nsubj") return undefined;
  const verb = lemmaOf(parsed, governor);
  return speechVerbs.has(verb) ? "speaks" : verbSubjects.get(verb)?.["subject"];
}
