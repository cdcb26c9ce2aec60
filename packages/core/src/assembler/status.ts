import type { GraphClaim, Modality, Status } from "../types/index.ts";
import type { Placed } from "./attach.ts";
import type { OriginOf } from "./origins.ts";

/** Of the words on what is told two reports share more than this part, or they are on different matters. */
const AGREEING = 0.4;
/** What is only planned or conditional cannot contradict what is. */
const NOT_YET: ReadonlySet<Modality> = new Set(["planned", "conditional"]);

/**
 * Status of a statement, from its claims alone; the first that fits:
 * contested: affirmed and negated, by claims on how things are and about the same content; denied: negated only; claimed-only: nobody but those
 * it is attributed to says so; corroborated: the documents of two independent origins say so themselves, in the
 * same modality and about the same content; else single-source.
 */
export function statusOf(claims: readonly Placed[], originOf: OriginOf): Status {
  const negated = claims.filter(({ claim }) => isNegated(claim));
  const affirmed = claims.filter(({ claim }) => !isNegated(claim));
  if (affirmed.some((yes) => negated.some((no) => opposed(yes, no)))) return "contested";
  if (affirmed.length === 0) return "denied";
  const own = affirmed.filter(({ claim }) => isOwn(claim));
  if (own.length === 0) return "claimed-only";
  return isBorneOut(own, originOf) ? "corroborated" : "single-source";
}

/** A claim with a holder who denies it stands against the statement, as a negated one does. */
export function isNegated({ polarity, attribution }: GraphClaim): boolean {
  return polarity === "negated" || attribution.some(({ stance }) => stance === "denies");
}

/** Said by the document in its own voice. */
function isOwn({ modality, attribution }: GraphClaim): boolean {
  return modality !== "alleged" && attribution.length === 0;
}

function onHowThingsAre({ claim }: Placed): boolean {
  return !NOT_YET.has(claim.modality);
}

/** "obliges them to consult" and "does not oblige them to fight" do not contradict each other. */
function opposed(yes: Placed, no: Placed): boolean {
  return onHowThingsAre(yes) && onHowThingsAre(no) && onTheSame(yes.claim, no.claim);
}

/** Nothing is known of what one of them is about, or the shorter shares that part of its words with the other. */
function onTheSame(one: GraphClaim, other: GraphClaim, part = 0): boolean {
  const [few, many] = [contentWords(one), contentWords(other)].sort((a, b) => a.size - b.size);
  if (few === undefined || many === undefined || few.size === 0) return true;
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared > part * few.size;
}

/** Words of four letters and more of what a claim says beyond its participants. */
function contentWords({ qualifiers }: GraphClaim): ReadonlySet<string> {
  const texts = [...(qualifiers.content ?? []), ...(qualifiers.topic ?? [])].map(({ text }) => text);
  return new Set(
    texts
      .join(" ")
      .toLowerCase()
      .match(/\p{L}{4,}/gu),
  );
}

/**
 * Two origins bear each other out where they speak of the same: a plan in one paper and a deed in another do not, nor
 * do a speaker's words on one matter and on another.
 */
function isBorneOut(own: readonly Placed[], originOf: OriginOf): boolean {
  if (new Set(own.map(({ document }) => originOf(document))).size < 2) return false;
  return own.some((one) =>
    own.some(
      (other) =>
        one.claim.modality === other.claim.modality &&
        originOf(one.document) !== originOf(other.document) &&
        onTheSame(one.claim, other.claim, AGREEING),
    ),
  );
}
