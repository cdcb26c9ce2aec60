import type { Document, Holder, LocalClaim, Span } from "../types/index.ts";

/** A quotation, its marks left out, and whether it follows on the one before in the same paragraph. */
interface Quote extends Span {
  readonly paragraph: number;
}

/** Shorter stretches in quotation marks are words used with reserve, not speech. */
const SHORTEST = 12;
/** Longest stretch, in UTF-16 code units, between two quotations of one speaker (", she said. "). */
const BETWEEN = 160;

/** Gives what is said in later sentences of a quotation, or in the next one, the speaker of the first. */
export function attributeQuotes(document: Document, claims: readonly LocalClaim[]): LocalClaim[] {
  const quotes = findQuotes(document.text);
  const speakers: (Holder | undefined)[] = [];
  for (const [index, quote] of quotes.entries()) {
    const before = quotes[index - 1];
    const follows = before?.paragraph === quote.paragraph && isBare(document.text, before, quote, claims);
    speakers.push(speakerOf(quote, claims) ?? (follows ? speakers[index - 1] : undefined));
  }
  return claims.map((claim) => {
    const speaker = speakers[quotes.findIndex((quote) => isWithin(claim.trigger, quote))];
    const [first, ...others] = claim.attribution;
    // "We believe that …": whoever says so is the one who speaks
    if (speaker && first?.chain === undefined && first && FIRST_PERSON.test(before(document, first.cue)))
      return {
        ...claim,
        attribution: [speaker, ...others.filter(({ chain }) => chain !== speaker.chain)],
        by: `${claim.by}+quote`,
      };
    const isOpen = claim.attribution.length === 0 && claim.subject.chain !== speaker?.chain;
    return speaker && isOpen ? { ...claim, attribution: [speaker], by: `${claim.by}+quote` } : claim;
  });
}

const FIRST_PERSON = /(?:^|\W)(?:I|[Ww]e)\s+(?:\p{L}+\s+)?$/u;

/** The few words before a span. */
const before = ({ text }: Document, { start }: Span): string => text.slice(Math.max(0, start - 16), start);

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Stretches between quotation marks, within a paragraph; one that is never closed ends with it. */
function findQuotes(text: string): Quote[] {
  const found: Quote[] = [];
  let start = 0;
  for (const [paragraph, line] of text.split("\n").entries()) {
    for (const { index, 0: marked } of line.matchAll(/“[^“”]*(?:”|$)|"[^"]*(?:"|$)/gu)) {
      const quote = { start: start + index + 1, end: start + index + marked.length, paragraph };
      if (quote.end - quote.start >= SHORTEST) found.push(quote);
    }
    start += line.length + 1;
  }
  return found;
}

/** Who is told to say something of the quotation, by words outside it. */
function speakerOf(quote: Quote, claims: readonly LocalClaim[]): Holder | undefined {
  for (const claim of claims.filter(({ trigger }) => isWithin(trigger, quote))) {
    const holder = claim.attribution.find(
      ({ chain, stance, cue }) => chain !== undefined && stance === "asserts" && !isWithin(cue, quote),
    );
    if (holder) return holder;
  }
  const saying = claims.find(
    ({ relation, trigger, qualifiers }) =>
      relation === "says" &&
      !isWithin(trigger, quote) &&
      (qualifiers.content ?? []).some((content) => content.start < quote.end && content.end > quote.start),
  );
  return saying && { chain: saying.subject.chain, stance: "asserts", cue: saying.trigger };
}

/** True if nothing but words of saying stands between two quotations. */
function isBare(text: string, before: Quote, quote: Quote, claims: readonly LocalClaim[]): boolean {
  const between = { start: before.end, end: quote.start };
  if (
    between.end - between.start > BETWEEN ||
    /[.!?]\s+\p{Lu}[^"“]*[.!?]/u.test(text.slice(before.end, quote.start))
  )
    return false;
  return claims.every(
    ({ trigger, relation, by }) => !isWithin(trigger, between) || relation === "says" || by !== "verb+own",
  );
}
