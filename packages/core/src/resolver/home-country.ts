import type { Analysis, Pack } from "../types/index.ts";
import type { ChainFacts, Phrase } from "./chain-facts.ts";

/** Offices that only a state has, and of which the news at home leaves the state out. */
const STATE_OFFICE =
  /(?:^|\s)(?:minister|premier|chancellor|attorney general|opposition leader|vice president)$|^president$/;
/** Weight of a dateline beside one mention. */
const DATELINE = 3;
/** So many times as present as the next country, and so present at least, is the country that an article is about. */
const AHEAD = 1.5;
const ENOUGH = 2;

/** Gives an office of state without a country ("Finance Minister X") the country that the article is about. */
export type HomeReader = (chains: readonly ChainFacts[], analysis: Analysis) => ChainFacts[];

/** Reads from the gazetteer whose capital a city is. */
export function createHomeReader(pack: Pack): HomeReader {
  const countryOf = new Map<string, string>();
  for (const { id, type, forms } of pack.gazetteer) {
    if (type !== "Country") continue;
    for (const { kind, text } of forms) if (kind === "capital") countryOf.set(text, id);
  }
  return (chains, analysis) => {
    const home = homeOf(chains, analysis, countryOf);
    return home === undefined ? [...chains] : chains.map((chain) => withHome(chain, chains, home));
  };
}

function homeOf(
  chains: readonly ChainFacts[],
  analysis: Analysis,
  countryOf: ReadonlyMap<string, string>,
): number | undefined {
  const presence = new Map<string, number>();
  let others = 0;
  for (const facts of chains) {
    const weight = presenceOf(facts, analysis);
    const listed = facts.gazetteer?.startsWith("country/") === true ? facts.gazetteer : undefined;
    const country = listed ?? [...facts.names.keys()].flatMap((name) => countryOf.get(name) ?? [])[0];
    if (country !== undefined) presence.set(country, (presence.get(country) ?? 0) + weight);
    else if (facts.names.size > 0 && facts.type !== "Person") others = Math.max(others, weight);
  }
  const [first, second] = [...presence].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (first === undefined || first[1] < Math.max(ENOUGH, AHEAD * (second?.[1] ?? 0))) return undefined;
  return chains.find(({ gazetteer }) => gazetteer === first[0])?.id;
}

function presenceOf({ chain }: ChainFacts, { chains, mentions, document }: Analysis): number {
  const datelines = document.zones.filter(({ kind }) => kind === "dateline");
  let weight = 0;
  for (const index of chains[chain]?.mentions ?? []) {
    const mention = mentions[index];
    if (mention === undefined || mention.kind === "pronoun") continue;
    weight += datelines.some(({ start, end }) => start <= mention.start && mention.end <= end) ? DATELINE : 1;
  }
  return weight;
}

/** A title takes the country from another title of its holder before it takes that of the article. */
function withHome(chain: ChainFacts, all: readonly ChainFacts[], home: number): ChainFacts {
  if (chain.type !== "Position") return chain;
  const anchorOf = (phrase: Phrase): number | undefined => {
    const bare = phrase.kind === "title" && phrase.anchor === undefined && phrase.holder !== undefined;
    if (!bare || !STATE_OFFICE.test(phrase.core)) return phrase.anchor;
    const told = all
      .flatMap(({ phrases }) => phrases)
      .find(
        ({ anchor, core, holder }) =>
          anchor !== undefined && holder === phrase.holder && core === phrase.core,
      );
    return told?.anchor ?? home;
  };
  return { ...chain, phrases: chain.phrases.map((phrase) => ({ ...phrase, anchor: anchorOf(phrase) })) };
}
