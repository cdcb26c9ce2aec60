import { lemmaOf, prepositionOf } from "../noun-phrase.ts";
import type { Lexicon } from "../types/index.ts";
import { isNamed, type Draft, type Features } from "./features.ts";
import { namesTwoPeople } from "./person-names.ts";

/** Labels of what names the phrase on which it hangs once more. */
const BESIDE = /^(?:appos|flat|nmod:desc|dep)$/;

/**
 * Whether two mentions cannot be one thing: one lies within the other, they name people of other given names, numbers
 * or gender, or one is a relative of the other (`kin`: nouns for relatives).
 */
export function createApart(draft: Draft, kin: Lexicon): (a: number, b: number) => boolean {
  return (a, b) => {
    const [x, y] = [draft.features[a], draft.features[b]];
    if (x === undefined || y === undefined) return false;
    return (
      isWithin(draft, x, y) || isWithin(draft, y, x) || arePeopleApart(x, y) || areRelatives(draft, kin, x, y)
    );
  };
}

/** "the mayor of Lima" is not Lima; "Ada Lund, a minister" holds what stands beside it. */
function isWithin(draft: Draft, inner: Features, outer: Features): boolean {
  const { start, end, head } = inner.mention;
  if (start < outer.mention.start || end > outer.mention.end || head === outer.mention.head) return false;
  // "Chile's government" is Chile as an actor
  if (outer.kind === "government") return false;
  const label = draft.parsed.labels[head] ?? "";
  const names = isNamed(inner) && isNamed(outer) && outer.mention.type !== "Person";
  if (label === "compound") return names;
  return !BESIDE.test(label) && prepositionOf(draft.parsed, draft.children, head) !== "as";
}

function arePeopleApart(a: Features, b: Features): boolean {
  if (a.mention.type !== "Person" || b.mention.type !== "Person") return false;
  if (a.mention.kind !== "name" || b.mention.kind !== "name") return false;
  const known = a.gender !== undefined && b.gender !== undefined;
  return (known && a.gender !== b.gender) || namesTwoPeople(a.words, b.words);
}

/** "Ada May Lund, a daughter of May Lund", "his wife, Ada Lund", "X is married to Y": nobody is a relative of himself. */
function areRelatives(draft: Draft, kin: Lexicon, a: Features, b: Features): boolean {
  if (a.sentence !== b.sentence || a.key === b.key) return false;
  const areNames = [a, b].every(({ mention }) => mention.kind === "name" && mention.type === "Person");
  if (!areNames) return false;
  if (a.governor === b.governor && COUPLING.has(lemmaOf(draft.parsed, a.governor))) return true;
  const areLong = a.words.length > 1 && b.words.length > 1;
  const last = a.mention.start > b.mention.start ? a : b;
  return [a, b].some((name) => {
    const { head } = name.mention;
    const noun = draft.parsed.heads[head] ?? -1;
    if (noun < 0 || !kin.has(lemmaOf(draft.parsed, noun))) return false;
    const label = draft.parsed.labels[head] ?? "";
    const isBeside = name === last && /^(?:appos|flat)$/.test(label);
    return (areLong && label.startsWith("nmod")) || (isBeside && isOwned(draft, noun));
  });
}

/** Verbs of which both sides are people, and two. */
const COUPLING = new Set(["marry", "wed", "remarry", "divorce"]);

/** "his wife" */
const isOwned = ({ parsed, children }: Draft, noun: number): boolean =>
  (children[noun] ?? []).some((child) => parsed.labels[child] === "nmod:poss");
