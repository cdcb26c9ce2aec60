import { createLinks } from "../links.ts";
import type { Coreferred, Lexicon, Pack, Recognized } from "../types/index.ts";
import { linkAgreements } from "./agreements.ts";
import { createApart } from "./apart.ts";
import { buildChains } from "./chains.ts";
import { linkDescriptions } from "./descriptions.ts";
import { createFeatureReader } from "./features.ts";
import { expandGroups } from "./groups.ts";
import { readKnowledge } from "./knowledge.ts";
import { linkNames } from "./names.ts";
import { linkOffices } from "./offices.ts";
import { ownAcronyms } from "./own-acronyms.ts";
import { linkPredicateNouns } from "./predicate-nouns.ts";
import { linkPronouns } from "./pronouns.ts";
import { createRanker, type Rankers } from "./ranker.ts";
import { settleTypes } from "./type-votes.ts";

/**
 * Gathers the mentions of one document into chains, one per thing: surest links first, each pass sees those before it
 * (Raghunathan et al. 2010, "A Multi-Pass Sieve for Coreference Resolution").
 */
export function createCoref(
  pack: Pack,
  rankers: Rankers = {
    pronouns: createRanker(pack, "pronoun-links"),
    descriptions: createRanker(pack, "description-links"),
  },
): (input: Recognized) => Coreferred {
  const read = createFeatureReader(pack);
  const pronouns: Lexicon = pack.lexicons.get("pronouns") ?? new Map();
  const nameHeads: Lexicon = pack.lexicons.get("name-heads") ?? new Map();
  const given: Lexicon = pack.lexicons.get("given-names") ?? new Map();
  const cues: Lexicon = pack.lexicons.get("type-cues") ?? new Map();
  const kinds: Lexicon = pack.lexicons.get("agreement-kinds") ?? new Map();
  const knowledge = readKnowledge(pack);
  const kin: Lexicon = pack.lexicons.get("kin-nouns") ?? new Map();
  return (input) => {
    const untyped = read(ownAcronyms(input));
    const links = createLinks(input.mentions.length, createApart(untyped, kin));
    linkNames(untyped, links, nameHeads);
    const draft = settleTypes(untyped, links, cues, given);
    linkOffices(draft, links);
    const alone = linkDescriptions(draft, links, rankers.descriptions, knowledge.certainty);
    const partiesOf = linkAgreements(draft, links, kinds);
    const groups = expandGroups(draft, links, partiesOf);
    linkPredicateNouns(draft, links, true);
    const pointed = linkPronouns(draft, links, pronouns, knowledge, rankers.pronouns, groups);
    linkPredicateNouns(draft, links, false);
    return buildChains(draft, links, pointed, alone);
  };
}

export { createRanker, rankerOf, type Ranker, type Rankers, type RankFeatures } from "./ranker.ts";
