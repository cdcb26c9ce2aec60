import type { Pack, Span } from "@dossier/core";
import type { CarbTuple } from "./carb.ts";
import type { Example } from "./logistic.ts";
import { createNotingReader } from "./noted-claims.ts";

/** Share of a participant's words that a gold argument has to hold. */
const ENOUGH = 0.6;

/** Claims with two sides from sentences with gold tuples: right if one tuple holds both sides, apart, and the predicate. */
export function carbClaims(gold: ReadonlyMap<string, readonly CarbTuple[]>, pack: Pack): Example[] {
  const read = createNotingReader(pack);
  return [...gold].flatMap(([sentence, tuples]) => {
    const { analysis, noted } = read(sentence);
    const wordsOf = ({ start, end }: Span): string[] => split(analysis.document.text.slice(start, end));
    return noted.flatMap(({ claim, features }) => {
      if (!claim.object) return [];
      const sides = [wordsOf(claim.subject.span), wordsOf(claim.object.span)] as const;
      const trigger = wordsOf(claim.trigger);
      return [{ features, target: tuples.some((tuple) => tells(tuple, trigger, sides)) ? 1 : 0 }];
    });
  });
}

function tells(
  tuple: CarbTuple,
  trigger: readonly string[],
  [subject, object]: readonly [readonly string[], readonly string[]],
): boolean {
  const first = split(tuple.first.join(" "));
  const others = split([...tuple.predicate, ...tuple.rest].join(" "));
  const isParted = (a: readonly string[], b: readonly string[]): boolean => isIn(a, first) && isIn(b, others);
  return (
    trigger.some((word) => others.includes(word)) && (isParted(subject, object) || isParted(object, subject))
  );
}

function isIn(words: readonly string[], bag: readonly string[]): boolean {
  return words.length > 0 && words.filter((word) => bag.includes(word)).length >= ENOUGH * words.length;
}

const split = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
