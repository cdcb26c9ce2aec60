import { findTimes } from "../time/index.ts";
import type { Coreferred, LocalClaim, Mention, Span, TimeValue } from "../types/index.ts";
import type { Context } from "./context.ts";
import { sentenceAt } from "./tree.ts";

/** Longest stretch in brackets, in UTF-16 code units, that is read for dates of a life. */
const LONGEST = 160;
const DASH = /\s[–—-]\s|(?<=\d)[–—-](?=\d)/u;
const YEAR = /\b(?:1\d{3}|20\d{2})\b/gu;

/** "Ada Bos (3 May 1920 – 1 June 1999)", "Ada Bos (born 1920)": when a person was born and died, as facts. */
export function lifeClaims(input: Coreferred, context: Context, read: readonly LocalClaim[]): LocalClaim[] {
  return input.mentions.flatMap((mention, index) => {
    const chain = input.chainOf[index] ?? -1;
    const inner =
      mention.kind === "name" && mention.type === "Person" ? bracketAfter(input, mention) : undefined;
    if (!inner || chain < 0) return [];
    return readLife(input, inner).flatMap(({ predicate, time }) => {
      const isKnown = read.some(
        (claim) =>
          claim.predicate === predicate &&
          claim.trigger.start >= inner.start &&
          claim.trigger.end <= inner.end &&
          claim.qualifiers.time !== undefined,
      );
      return isKnown ? [] : [claimOf(context, mention, chain, inner, predicate, time)];
    });
  });
}

/** What stands in round brackets right after a name. */
function bracketAfter(input: Coreferred, name: Mention): Span | undefined {
  const { text } = input.document;
  const rest = text.slice(name.end, name.end + LONGEST);
  const content = /^ \(([^()\n]*)\)/u.exec(rest)?.[1];
  return content === undefined ? undefined : { start: name.end + 2, end: name.end + 2 + content.length };
}

interface LifeDate {
  readonly predicate: "bear" | "die";
  readonly time: TimeValue;
}

function readLife(input: Coreferred, inner: Span): LifeDate[] {
  const text = input.document.text.slice(inner.start, inner.end);
  const timeIn = (start: number, end: number): TimeValue | undefined => {
    const span = { start: inner.start + start, end: inner.start + end };
    return findTimes(input.document, span)[0] ?? yearIn(text.slice(start, end), span.start);
  };
  const born = /\b(?:born|b\.)/u.exec(text);
  const died = /\b(?:died|d\.)\s/u.exec(text);
  const dash = DASH.exec(text);
  if (!born && !died && !(dash && isLifespan(text, dash.index))) return [];
  const end = died?.index ?? dash?.index ?? text.length;
  const start = born?.index ?? 0;
  const birth = born || dash ? timeIn(start, Math.max(end, start)) : undefined;
  const death = died || dash ? timeIn(end, text.length) : undefined;
  return [
    ...(birth ? [{ predicate: "bear" as const, time: birth }] : []),
    ...(death ? [{ predicate: "die" as const, time: death }] : []),
  ];
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

function claimOf(
  { tree, score }: Context,
  who: Mention,
  chain: number,
  inner: Span,
  predicate: LifeDate["predicate"],
  time: TimeValue,
): LocalClaim {
  const sentence = sentenceAt(tree, who.head);
  return {
    subject: { chain, span: { start: who.start, end: who.end } },
    object: undefined,
    predicate,
    relation: undefined,
    label: predicate === "bear" ? "was born" : "died",
    polarity: "affirmed",
    modality: "actual",
    attribution: [],
    qualifiers: { time },
    evidence: { start: sentence?.start ?? who.start, end: Math.max(sentence?.end ?? 0, inner.end) },
    trigger: { start: time.start, end: time.end },
    score: score([
      ["kind title", 1],
      ["mention", who.score],
    ]),
    by: "life",
  };
}
