import type { LocalClaim, Pack } from "@dossier/core";
import type { Example } from "./logistic.ts";
import { createNotingReader } from "./noted-claims.ts";
import { overlaps } from "./pairs.ts";

/**
 * Reads texts with two packs of models; a claim of the first counts as right if the second gives it too. Where models
 * that learnt from the same trees part, the text is hard: it needs no judge to tell.
 */
export function agreementOf(texts: readonly string[], pack: Pack, other: Pack): Example[] {
  const [read, readAgain] = [createNotingReader(pack), createNotingReader(other)];
  return texts.flatMap((text) => {
    const again = readAgain(text).analysis.claims;
    return read(text).noted.map(({ claim, features }) => ({
      features,
      target: again.some((each) => isSame(claim, each)) ? 1 : 0,
    }));
  });
}

/** True if two claims say the same of the same words. */
function isSame(a: LocalClaim, b: LocalClaim): boolean {
  const isSameObject = a.object && b.object ? overlaps(a.object.span, b.object.span) : a.object === b.object;
  return (
    overlaps(a.trigger, b.trigger) &&
    overlaps(a.subject.span, b.subject.span) &&
    isSameObject &&
    a.predicate === b.predicate &&
    a.polarity === b.polarity &&
    a.modality === b.modality
  );
}
