import { findTimes } from "../time/index.ts";
import type { Coreferred, LocalClaim, Mention, Span, TimeValue } from "../types/index.ts";
import type { Context } from "./context.ts";
import { firstFrom } from "./mention-search.ts";
import { sentenceAt } from "./tree.ts";

/** Longest stretch in brackets, in UTF-16 code units, that is read for dates of a life. */
const LONGEST = 200;
/** What may stand between a name and those brackets: letters of honours, and brackets with another spelling. */
const BETWEEN = /^(?:,? \p{Lu}{2,5}(?=[ ,]))*,?(?: ?\([^()\n]{0,120}\))? ?(?=\()/u;
const DASH = /\s[–—-]\s|(?<=\d)[–—-](?=\d)/u;
const YEAR = /\b(?:1\d{3}|20\d{2})\b/gu;

/** "Ada Bos (3 May 1920, Delft – 1 June 1999)", "Ada Bos (born 1920)": when and where a person was born and died. */
export function lifeClaims(input: Coreferred, context: Context, read: readonly LocalClaim[]): LocalClaim[] {
  return input.mentions.flatMap((mention, index) => {
    const chain = input.chainOf[index] ?? -1;
    const isPerson = mention.kind === "name" && mention.type === "Person" && chain >= 0;
    const inner = isPerson
      ? bracketsAfter(input, mention).find((span) => readLife(input, span).length > 0)
      : undefined;
    if (!inner) return [];
    const claims = readLife(input, inner).flatMap((event) =>
      claimsOf(input, context, mention, chain, inner, event),
    );
    return claims.filter((claim) => !read.some((known) => isKnown(known, claim, inner)));
  });
}

/** Whether a clause within the brackets has said the same at least as surely. */
const isKnown = (known: LocalClaim, claim: LocalClaim, inner: Span): boolean =>
  known.predicate === claim.predicate &&
  known.score >= claim.score &&
  known.trigger.start >= inner.start &&
  known.trigger.end <= inner.end &&
  (claim.object
    ? known.object?.chain === claim.object.chain
    : known.object === undefined && known.qualifiers.time !== undefined);

/** What stands in the round brackets right after a name, and in those after them. */
function bracketsAfter(input: Coreferred, name: Mention): Span[] {
  const { text } = input.document;
  const rest = text.slice(name.end, name.end + 2 * LONGEST);
  const starts = [0, BETWEEN.exec(rest)?.[0].length ?? 0];
  return starts.flatMap((start) => {
    const found = /^ ?\(([^()\n]*)\)/u.exec(rest.slice(start));
    const content = found?.[1] ?? "";
    if (!found || content.length > LONGEST) return [];
    const from = name.end + start + found[0].length - 1 - content.length;
    return [{ start: from, end: from + content.length }];
  });
}

/** One end of a life: the words that tell of it, and its date if they have one. */
interface LifeEvent {
  readonly predicate: "bear" | "die";
  readonly words: Span;
  readonly time: TimeValue | undefined;
}

function readLife(input: Coreferred, inner: Span): LifeEvent[] {
  const text = input.document.text.slice(inner.start, inner.end);
  const eventIn = (predicate: LifeEvent["predicate"], start: number, end: number): LifeEvent => {
    const words = { start: inner.start + start, end: inner.start + end };
    const time = findTimes(input.document, words)[0] ?? yearIn(text.slice(start, end), words.start);
    return { predicate, words, time };
  };
  const born = /\b(?:[Bb]orn|b\.)/u.exec(text);
  const died = /\b(?:[Dd]ied|d\.)\s/u.exec(text);
  const dash = DASH.exec(text);
  const isSpan = dash !== null && isLifespan(text, dash.index);
  if (!born && !died && !isSpan) return [];
  const end = died?.index ?? dash?.index ?? text.length;
  const start = born?.index ?? 0;
  return [
    ...(born || isSpan ? [eventIn("bear", start, Math.max(end, start))] : []),
    ...(died || dash ? [eventIn("die", end, text.length)] : []),
  ].filter(({ time }) => time !== undefined);
}

/** A year stands on both sides of the dash, the later one second, a life apart. */
function isLifespan(text: string, dash: number): boolean {
  const from = Number(text.slice(0, dash).match(YEAR)?.at(-1));
  const to = Number(text.slice(dash).match(YEAR)?.at(-1));
  return to - from >= 10 && to - from <= 115;
}

function yearIn(text: string, offset: number): TimeValue | undefined {
  const found = [...text.matchAll(YEAR)].at(-1);
  return (
    found && { value: found[0], start: offset + found.index, end: offset + found.index + found[0].length }
  );
}

/** The event as a fact with its date, and as an edge to each place that its words name. */
function claimsOf(
  input: Coreferred,
  { tree, score }: Context,
  who: Mention,
  chain: number,
  inner: Span,
  { predicate, words, time }: LifeEvent,
): LocalClaim[] {
  const sentence = sentenceAt(tree, who.head);
  const isBirth = predicate === "bear";
  const fact: LocalClaim = {
    subject: { chain, span: { start: who.start, end: who.end } },
    object: undefined,
    predicate,
    relation: undefined,
    label: isBirth ? "was born" : "died",
    polarity: "affirmed",
    modality: "actual",
    attribution: [],
    qualifiers: time ? { time } : {},
    evidence: { start: sentence?.start ?? who.start, end: Math.max(sentence?.end ?? 0, inner.end) },
    trigger: { start: time?.start ?? words.start, end: time?.end ?? words.end },
    score: score([
      ["kind title", 1],
      ["mention", who.score],
    ]),
    by: "life",
  };
  const places = placesIn(input, words, chain).map(([mention, place]): LocalClaim => ({
    ...fact,
    object: { chain: place, span: { start: mention.start, end: mention.end } },
    relation: isBirth ? "born-in" : "died-in",
    label: isBirth ? "was born in" : "died in",
    score: score([
      ["kind title", 1],
      ["mention", Math.min(who.score, mention.score)],
    ]),
  }));
  return [fact, ...places];
}

/** Places named within the words, with their chains. */
function placesIn(input: Coreferred, words: Span, subject: number): (readonly [Mention, number])[] {
  const found: (readonly [Mention, number])[] = [];
  for (let index = firstFrom(input.mentions, words.start); index < input.mentions.length; index++) {
    const mention = input.mentions[index];
    if (mention === undefined || mention.start > words.end) break;
    const chain = input.chainOf[index] ?? -1;
    const isPlace = ["Place", "Country"].includes(input.chains[chain]?.type ?? "");
    const isLanguage = input.document.text[mention.end] === ":";
    const isName = ["name", "acronym", "metonym"].includes(mention.kind) && !isLanguage;
    if (isPlace && isName && mention.end <= words.end && chain !== subject) found.push([mention, chain]);
  }
  return found;
}
