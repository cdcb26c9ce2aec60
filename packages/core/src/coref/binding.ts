import type { Links } from "../links.ts";
import { lemmaOf, roleOf, wordOf } from "../noun-phrase.ts";
import type { Lexicon } from "../types/index.ts";
import type { Draft, Features } from "./features.ts";

/**
 * Whether a pronoun cannot mean a mention for the place where both stand: subject and object of one verb are two things unless
 * the pronoun is reflexive, and nothing is its own possessor (principles B and C of binding, Chomsky 1981).
 */
export function isBlocked(
  draft: Draft,
  links: Links,
  other: Features,
  pronoun: Features,
  othersOwn: Lexicon,
): boolean {
  if (other.mention.start <= pronoun.mention.start && pronoun.mention.end <= other.mention.end) return true;
  const word = wordOf(draft.parsed, pronoun.mention.head).toLowerCase();
  if (word.endsWith("self") || word.endsWith("selves")) return false;
  if (pronoun.label === "nmod:poss") {
    return (
      headOf(draft, pronoun) === other.mention.head || isOthersOwn(draft, links, other, pronoun, othersOwn)
    );
  }
  const mine = roleOf(draft.parsed, pronoun.mention.head);
  if (pronoun.label !== "nsubj" && other.label === "nsubj" && lends(draft, other.governor, mine.governor))
    return true;
  return (
    mine.governor === other.governor &&
    mine.governor >= 0 &&
    lemmaOf(draft.parsed, mine.governor) !== "" &&
    other.label !== "nmod:poss"
  );
}

/** "X joined the league and plans to leave it": the upper verb lends its subject to the lower, which has none. */
function lends(draft: Draft, upper: number, lower: number): boolean {
  const { labels, heads: above } = draft.parsed;
  for (let verb = lower, step = 0; verb >= 0 && step < 5; step++) {
    if (verb === upper) return step > 0;
    const hasSubject = (draft.children[verb] ?? []).some((child) => labels[child]?.startsWith("nsubj"));
    if (hasSubject || !["conj", "xcomp"].includes(labels[verb] ?? "")) return false;
    verb = above[verb] ?? -1;
  }
  return false;
}

/** "X echoed his remarks": they are another's, by what the verb means. */
function isOthersOwn(
  draft: Draft,
  links: Links,
  other: Features,
  pronoun: Features,
  othersOwn: Lexicon,
): boolean {
  const possessed = headOf(draft, pronoun);
  const verb = draft.parsed.labels[possessed] === "obj" ? (draft.parsed.heads[possessed] ?? -1) : -1;
  if (verb < 0 || !othersOwn.has(lemmaOf(draft.parsed, verb))) return false;
  const subject = (draft.children[verb] ?? []).find((child) => draft.parsed.labels[child] === "nsubj");
  const index = subject === undefined ? undefined : draft.mentionAt.get(subject);
  return index !== undefined && links.find(index) === links.find(other.index);
}

function headOf(draft: Draft, features: Features): number {
  return draft.parsed.heads[features.mention.head] ?? -1;
}
