import {
  bareDocument,
  createCoref,
  createNer,
  createParser,
  createRelations,
  createTagger,
  createTokenizer,
} from "@dossier/core";
import type { Analysis, LocalClaim, Pack } from "@dossier/core";
import type { Example } from "./logistic.ts";

/** A claim and the features that its confidence is told from. */
export interface NotedClaim {
  readonly claim: LocalClaim;
  readonly features: Example["features"];
}

/** Features that are the same for all claims, that no tree tells about, or whose claims gold tuples hardly ever hold. */
const BY_HAND = [
  "claim",
  "unchecked",
  "loose",
  "bare conjunct",
  "nested antecedent",
  "relation",
  "relation by apposition",
  "pronoun",
  "claim why control",
  "claim why copula",
  "claim why poss",
  "claim why noun",
  "claim why none",
];

/** Reads a text into claims with the features that fitted weights count for. */
export function createNotingReader(
  pack: Pack,
): (text: string) => { readonly analysis: Analysis; readonly noted: readonly NotedClaim[] } {
  const tokenize = createTokenizer(pack);
  const tag = createTagger(pack);
  const parse = createParser(pack);
  const recognize = createNer(pack);
  const corefer = createCoref(pack);
  const seen: Example["features"][] = [];
  // A claim's score is the place where its features are kept.
  const relate = createRelations(pack, (features) => seen.push(Object.fromEntries(features)));
  return (text) => {
    seen.length = 0;
    const analysis = relate(corefer(recognize(parse(tag(tokenize(bareDocument(text)))))));
    const noted = analysis.claims.flatMap((claim) => {
      const found = seen[claim.score - 1];
      if (found?.["claim"] === undefined || claim.by.endsWith("denied")) return [];
      const features = Object.entries(found).filter(([name]) => !BY_HAND.includes(name));
      return [{ claim, features: Object.fromEntries(features) }];
    });
    return { analysis, noted };
  };
}
