import type { Links } from "../links.ts";
import type { Lexicon } from "../types/index.ts";
import { antecedentsOf, type Reading } from "./antecedents.ts";
import type { Draft, Features, Gender } from "./features.ts";
import type { Expansion } from "./groups.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Ranker } from "./ranker.ts";
import { relativeOf } from "./relative-pronouns.ts";

/** How likely the best antecedent must be for a pronoun to be resolved. */
const NEEDED = 0.35;
/** Pronouns that are as sure as each other, by animacy; the rest are plural. */
const SORTS: Readonly<Record<string, string>> = { animate: "person", inanimate: "thing" };
/** How likely the noun before a relative pronoun is the one that it means. */
const RELATIVE = 0.9;

/** What pronouns and groups stand for: members of groups, and how likely each mention means its chain. */
export interface Pointed {
  readonly expansions: readonly Expansion[];
  readonly certainty: ReadonlyMap<number, number>;
}

/** Joins pronouns to their antecedents; plural ones may stand for a coordination, given as expansions. Unsure ones stay alone. */
export function linkPronouns(
  draft: Draft,
  links: Links,
  lexicon: Lexicon,
  knowledge: Knowledge,
  rank: Ranker,
  expansions: readonly Expansion[],
): Pointed {
  const found = new Map(expansions.map((expansion) => [expansion.mention, expansion]));
  const groups = new Map(expansions.map(({ mention, members }) => [mention, members]));
  const certainty = new Map(expansions.map(({ mention, score }) => [mention, score]));
  const genders = new Map<number, Gender>();
  const reading = { draft, links, genders, groups, knowledge };
  for (const features of draft.features) {
    noteGender(links, genders, features);
    if (features.mention.kind !== "pronoun") continue;
    const row = lexicon.get(features.words[0] ?? "");
    const antecedent =
      row?.["person"] === "rel"
        ? relative(draft, features)
        : row?.["person"] === "3"
          ? mostLikely(reading, features, row["animacy"] ?? "", rank)
          : undefined;
    if (antecedent === undefined) continue;
    const { mentions, score, reason } = antecedent;
    certainty.set(features.index, score);
    const [only] = mentions;
    if (mentions.length === 1 && only !== undefined && !groups.has(only)) {
      links.join(only, features.index, reason, score);
      noteGender(links, genders, features);
    } else {
      const members = mentions.flatMap((index) => groups.get(index) ?? [index]);
      found.set(features.index, { mention: features.index, members, score });
      groups.set(features.index, members);
    }
  }
  return { expansions: [...found.values()], certainty };
}

interface Antecedent {
  readonly mentions: readonly number[];
  readonly score: number;
  readonly reason: string;
}

function noteGender(links: Links, genders: Map<number, Gender>, features: Features): void {
  if (features.gender === undefined) return;
  const root = links.find(features.index);
  if (features.mention.kind !== "pronoun" || root !== features.index) genders.set(root, features.gender);
}

function relative(draft: Draft, pronoun: Features): Antecedent | undefined {
  const mentions = relativeOf(draft, pronoun);
  return mentions && { mentions, score: RELATIVE, reason: "relative pronoun" };
}

function mostLikely(
  reading: Reading,
  pronoun: Features,
  animacy: string,
  rank: Ranker,
): Antecedent | undefined {
  const { candidates, none } = antecedentsOf(reading, pronoun, animacy);
  const probabilities = rank(pronoun.index, candidates, none);
  const most = Math.max(0, ...probabilities);
  const best = most >= NEEDED ? candidates[probabilities.indexOf(most)] : undefined;
  return (
    best && {
      mentions: best.mentions,
      score: reading.knowledge.certainty(SORTS[animacy] ?? "plural", most),
      reason: "pronoun of a likely antecedent",
    }
  );
}
