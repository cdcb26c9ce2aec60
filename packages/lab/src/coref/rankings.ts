import { createCoref, type Pack, type Ranker, type Rankers } from "@dossier/core";
import type { GoldDocument } from "./documents.ts";
import type { Ranking } from "./fit-ranker.ts";

/** Reads documents with rankers and notes what the one of a sort was asked, with the key's answers. */
export function collectRankings(
  documents: readonly GoldDocument[],
  pack: Pack,
  rankers: Rankers,
  sort: keyof Rankers,
): Ranking[] {
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
      return rankers[sort](anaphor, candidates, none);
    };
    createCoref(pack, { ...rankers, [sort]: noting })(input);
  }
  return rankings;
}
