import { wordOf } from "../noun-phrase.ts";
import { clauseAbove, clauseOf } from "./clauses.ts";
import type { Draft, Features } from "./features.ts";

/** The pronoun of that sort that stands last before, in the same or the last sentence. */
export function lastLike({ features }: Draft, pronoun: Features): Features | undefined {
  for (let index = pronoun.index - 1; index >= 0; index -= 1) {
    const other = features[index];
    if (other === undefined || pronoun.sentence - other.sentence > 1) return undefined;
    const { mention, plural, gender } = other;
    const isLike =
      mention.kind === "pronoun" &&
      plural === pronoun.plural &&
      gender === pronoun.gender &&
      mention.type === pronoun.mention.type;
    if (isLike && THIRD.test(other.words[0] ?? "")) return other;
  }
  return undefined;
}

const THIRD = /^(?:it|its|itself|they|them|their|theirs|themselves|he|him|his|she|her|hers)$/;

/** Whether a mention is the first or second word of its sentence. */
export function opensSentence({ parsed }: Draft, { mention, sentence }: Features): boolean {
  return mention.head - (parsed.sentences[sentence]?.firstToken ?? 0) < 2;
}

/** By what a pronoun hangs below a noun, as in "people who lost their homes" and "X and its allies". */
export function linkBelow(draft: Draft, noun: Features, pronoun: Features): string | undefined {
  const { labels, heads } = draft.parsed;
  let at = pronoun.mention.head;
  for (let step = 0; step < 12 && at >= 0; step += 1) {
    const up = heads[at] ?? -1;
    if (up === noun.mention.head) return labels[at];
    at = up;
  }
  return undefined;
}

/** Where a clause stands as seen from another. */
export function relationOf(draft: Draft, clause: number, from: number): string {
  if (clause === from) return "the same clause";
  if (isAbove(draft, clause, from)) return "a clause above";
  return isAbove(draft, from, clause) ? "a clause below" : "a clause beside";
}

function isAbove(draft: Draft, upper: number, lower: number): boolean {
  let at = lower;
  for (let step = 0; step < 8 && at >= 0; step += 1) {
    at = clauseAbove(draft, at);
    if (at === upper) return true;
  }
  return false;
}

/** The clause in which a pronoun stands as a part of a clause above. */
export function clauseBelow(draft: Draft, pronoun: Features, above: number): number {
  let clause = clauseOf(draft, pronoun.mention.head);
  for (let step = 0; step < 6; step += 1) {
    const next = clauseAbove(draft, clause);
    if (next === above || next < 0) return clause;
    clause = next;
  }
  return clause;
}

/** "Peru's promise to share its water": who owns the noun around a pronoun. */
export function ownsAround(draft: Draft, other: Features, pronoun: Features): boolean {
  const { labels, heads } = draft.parsed;
  if (labels[other.mention.head] !== "nmod:poss" || other.sentence !== pronoun.sentence) return false;
  const owned = heads[other.mention.head] ?? -1;
  let at = heads[pronoun.mention.head] ?? -1;
  for (let step = 0; step < 12 && at >= 0; step += 1) {
    if (at === owned) return true;
    at = heads[at] ?? -1;
  }
  return false;
}

/** Whether quotation marks of the sentence are open before a mention. */
export function isQuoted({ parsed }: Draft, { mention, sentence }: Features): boolean {
  let isOpen = false;
  for (let token = parsed.sentences[sentence]?.firstToken ?? 0; token < mention.head; token += 1) {
    const word = wordOf(parsed, token);
    if (word === '"' || word === "``" || word === "''") isOpen = !isOpen;
    else if (word === "“") isOpen = true;
    else if (word === "”") isOpen = false;
  }
  return isOpen;
}
