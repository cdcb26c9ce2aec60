import type { Coreferred, Mention } from "../types/index.ts";
import { firstFrom } from "./mention-search.ts";

/** A person and the position that a title gives: mention indexes, and the country or body that the title names. */
export interface Titled {
  readonly person: number;
  readonly title: number;
  readonly of: number | undefined;
}

const NAMED = ["name", "acronym", "demonym", "metonym"];

/** Pairs each title with the person named right after it or just before ("X, president of Y"). */
export function readTitles(input: Coreferred): Titled[] {
  const found: Titled[] = [];
  const ends = furthestEnds(input.mentions);
  for (const [index, mention] of input.mentions.entries()) {
    if (mention.kind !== "title") continue;
    const beside = mentionsBeside(input, mention, ends);
    const person = personBeside(input, mention, beside);
    if (person === undefined) continue;
    found.push({ person, title: index, of: bodyOf(input, mention, person, beside) });
  }
  return found;
}

type Indexed = readonly [index: number, mention: Mention];

/** The longest that may stand between a title and what belongs to it (" for the "), in code units. */
const REACH = 9;

/** For each mention, where the furthest of those up to it ends. */
function furthestEnds(mentions: readonly Mention[]): number[] {
  let furthest = 0;
  return mentions.map(({ end }) => (furthest = Math.max(furthest, end)));
}

/** Mentions that overlap a title or stand close by. */
function mentionsBeside(
  { mentions }: Coreferred,
  { start, end }: Mention,
  ends: readonly number[],
): Indexed[] {
  const behind = firstFrom(mentions, end + REACH + 1);
  let first = behind;
  while (first > 0 && (ends[first - 1] ?? 0) >= start - REACH) first--;
  const found: Indexed[] = [];
  for (const [at, mention] of mentions.slice(first, behind).entries()) {
    if (mention.end >= start - REACH) found.push([first + at, mention]);
  }
  return found;
}

function personBeside(input: Coreferred, title: Mention, beside: readonly Indexed[]): number | undefined {
  const { text } = input.document;
  let best: number | undefined;
  let rank = 0;
  for (const [index, mention] of beside) {
    if (mention.type !== "Person" || !NAMED.includes(mention.kind)) continue;
    const isInside = mention.start >= title.start && mention.end <= title.end;
    const isAround = mention.start <= title.start && mention.end > title.end;
    const isAfter = mention.start >= title.end && /^,? ?$/.test(text.slice(title.end, mention.start));
    const isBefore =
      title.start >= mention.end && /^, (?:the |a |an )?$/.test(text.slice(mention.end, title.start));
    const here = isInside ? 0 : isAround || isAfter ? 2 : isBefore ? 1 : 0;
    if (here > rank) [best, rank] = [index, here];
  }
  return best;
}

/** The country or organisation inside the title's words, or right after them with "of". */
function bodyOf(
  input: Coreferred,
  title: Mention,
  person: number,
  beside: readonly Indexed[],
): number | undefined {
  const { text } = input.document;
  for (const [index, mention] of beside) {
    if (index === person || !NAMED.includes(mention.kind) || mention.type === "Person") continue;
    // "the Oslo-born investor X" holds no office in Oslo
    if (/^-(?:born|based|bred|listed)\b/.test(text.slice(mention.end, mention.end + 8))) continue;
    const isInside = mention.start >= title.start && mention.end <= title.end;
    const isBefore =
      mention.end <= title.start && /^(?:['’]s?)? $/.test(text.slice(mention.end, title.start));
    const isAfter =
      mention.start >= title.end && /^ (?:of|for|at) (?:the )?$/.test(text.slice(title.end, mention.start));
    if (isInside || isBefore || isAfter) return index;
  }
  return undefined;
}

/** "Norvik chief executive": the title opens with a name that the document has elsewhere. Its chain and length. */
export function namePrefix(
  input: Coreferred,
  title: Mention,
): { readonly chain: number; readonly end: number } | undefined {
  const { text } = input.document;
  const words = text.slice(title.start, title.end);
  const initial = words.charCodeAt(0);
  for (const [index, mention] of input.mentions.entries()) {
    if (text.charCodeAt(mention.start) !== initial) continue;
    if (!["name", "acronym"].includes(mention.kind) || mention.type === "Person") continue;
    const name = text.slice(mention.start, mention.end);
    const chain = input.chainOf[index] ?? -1;
    if (chain >= 0 && name.length > 2 && words.startsWith(`${name} `))
      return { chain, end: title.start + name.length };
  }
  return undefined;
}
