import type { Document, GraphEvidence, LocalClaim, Span, ZoneKind } from "../types/index.ts";

/** Length of the text kept before and after a quote to find it again, in UTF-16 code units. */
const CONTEXT = 32;

/** Context may be cut amid a surrogate pair, at its far end. */
const HALF_AT_START = /^[\uDC00-\uDFFF]/;
const HALF_AT_END = /[\uD800-\uDBFF]$/;

/** The words that say a claim, with `slice === quote`; undefined where they lie in boilerplate or outside the text. */
export function toEvidence(
  document: Document,
  local: LocalClaim,
  swapped: boolean,
): GraphEvidence | undefined {
  const { start, end } = local.evidence;
  const { text } = document;
  const zone = zoneOf(document, local.evidence);
  if (zone === "boilerplate" || start < 0 || end > text.length || start >= end) return undefined;
  const [subject, object] = swapped ? [local.object, local.subject] : [local.subject, local.object];
  return {
    start,
    end,
    document: document.id,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(HALF_AT_START, ""),
    suffix: text.slice(end, end + CONTEXT).replace(HALF_AT_END, ""),
    zone,
    subject: bare((subject ?? local.subject).span),
    ...(object === undefined ? {} : { object: bare(object.span) }),
    trigger: bare(local.trigger),
  };
}

/** Boilerplate as soon as any part of the span is; else the zone of its first character. */
function zoneOf({ zones }: Document, { start, end }: Span): ZoneKind {
  const touched = zones.filter((zone) => zone.start < end && zone.end > start);
  if (touched.some(({ kind }) => kind === "boilerplate")) return "boilerplate";
  return touched[0]?.kind ?? "body";
}

/** Only the two offsets, in this order: spans come from objects that carry more. */
export function bare({ start, end }: Span): Span {
  return { start, end };
}
