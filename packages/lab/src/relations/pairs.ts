import type { Analysis, LocalClaim, Span } from "@dossier/core";

/** True if two spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Spans of all who take part in a claim: its two sides, and named qualifiers. */
export function participantsOf(claim: LocalClaim): Span[] {
  const { time, ...roles } = claim.qualifiers;
  const others: readonly Span[] = [...Object.values(roles).flat(), ...(time ? [time] : [])];
  return [claim.subject.span, ...(claim.object ? [claim.object.span] : []), ...others];
}

/** True if both spans are mentions of one chain: the text's two names for one thing. */
export function isSameChain(analysis: Analysis, a: Span, b: Span): boolean {
  const chainsAt = (span: Span): Set<number> =>
    new Set(
      analysis.mentions.flatMap((mention, index) =>
        overlaps(mention, span) ? [analysis.chainOf[index] ?? -1] : [],
      ),
    );
  const first = chainsAt(a);
  return [...chainsAt(b)].some((chain) => chain >= 0 && first.has(chain));
}
