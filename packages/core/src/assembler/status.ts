import type { GraphClaim, Modality, Status } from "../types/index.ts";
import type { Placed } from "./attach.ts";
import type { OriginOf } from "./origins.ts";

/** What is only planned or conditional cannot contradict what is. */
const NOT_YET: ReadonlySet<Modality> = new Set(["planned", "conditional"]);

/**
 * Status of a statement, from its claims alone; the first that fits:
 * contested: affirmed and negated, by claims on how things are and about the same content; denied: negated only; claimed-only: nobody but those
 * it is attributed to says so; corroborated: the documents of two independent origins say so themselves and in the
 * same modality; else single-source.
 */
export function statusOf(claims: readonly Placed[], originOf: OriginOf): Status {
  const negated = claims.filter(({ claim }) => isNegated(claim));
  const affirmed = claims.filter(({ claim }) => !isNegated(claim));
  if (affirmed.some((yes) => negated.some((no) => opposed(yes, no)))) return "contested";
  if (affirmed.length === 0) return "denied";
  const own = affirmed.filter(({ claim }) => isOwn(claim));
  if (own.length === 0) return "claimed-only";
  return mostOrigins(own, originOf) >= 2 ? "corroborated" : "single-source";
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
  if (!onHowThingsAre(yes) || !onHowThingsAre(no)) return false;
  const said = contentWords(yes.claim);
  const denied = contentWords(no.claim);
  return said.size === 0 || denied.size === 0 || [...said].some((word) => denied.has(word));
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

/** A plan in one paper and a deed in another do not bear each other out: origins are counted by modality. */
function mostOrigins(claims: readonly Placed[], originOf: OriginOf): number {
  const origins = new Map<Modality, Set<string>>();
  for (const { claim, document } of claims) {
    const ofModality = origins.get(claim.modality) ?? new Set<string>();
    origins.set(claim.modality, ofModality.add(originOf(document)));
  }
  return Math.max(...[...origins.values()].map(({ size }) => size));
}
