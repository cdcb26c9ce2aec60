import { createCoref, type Pack, type Ranker } from "@dossier/core";
import type { GoldDocument } from "./documents.ts";
import type { Ranking } from "./fit-ranker.ts";

/** Reads documents with a ranker and notes what it was asked, with the key's answers. */
export function collectRankings(documents: readonly GoldDocument[], pack: Pack, rank: Ranker): Ranking[] {
  const rankings: Ranking[] = [];
  for (const { input, gold } of documents) {
    const noting: Ranker = (anaphor, candidates, none) => {
      const mention = input.mentions[anaphor];
      const right = candidates.map(
        ({ nouns }) =>
          mention !== undefined &&
          gold.isSame(
            mention,
            nouns.flatMap((noun) => input.mentions[noun] ?? []),
          ),
      );
      rankings.push({
        options: [...candidates.map(({ features }) => features), none],
        right: [...right, !right.includes(true)],
      });
      return rank(anaphor, candidates, none);
    };
    createCoref(pack, noting)(input);
  }
  return rankings;
}
