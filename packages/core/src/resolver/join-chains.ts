import { createLinks, type Links } from "../links.ts";
import type { EntityType } from "../types/index.ts";
import { foldName, joinByKey } from "./blocking.ts";
import type { ChainFacts, Phrase } from "./chain-facts.ts";
import { joinAgreements } from "./join-agreements.ts";
import { joinSurnames, joinTransliterations } from "./join-people.ts";

const PLACES: ReadonlySet<EntityType> = new Set<EntityType>(["Place", "Country", "Infrastructure"]);
/** Types of nominals that name a kind of thing rather than one thing: alike in every document. */
const KINDS: ReadonlySet<EntityType> = new Set<EntityType>([
  "Concept",
  "Product",
  "FinancialSystem",
  "Infrastructure",
]);

/** Joins chains that are one thing; blocks of equal keys keep the work near-linear in the number of chains. */
export function joinChains(chains: readonly ChainFacts[]): Links {
  const links = createLinks(chains.length);
  joinListed(chains, links);
  joinNames(chains, links);
  joinAcronyms(chains, links);
  const people = chains.filter(
    ({ type, names, members }) => type === "Person" && names.size > 0 && members.length === 0,
  );
  const context = contexts(chains, links);
  joinTransliterations(people, links, context);
  joinSurnames(people, links, context);
  joinOffices(chains, links);
  joinBareOffices(chains, links);
  joinPhrases(chains, links);
  joinAgreements(chains, links, context);
  return links;
}

function joinListed(chains: readonly ChainFacts[], links: Links): void {
  joinByKey(
    chains,
    links,
    ({ gazetteer }) => (gazetteer === undefined ? [] : [gazetteer]),
    "alias table",
    0.98,
  );
}

/** Full names, alike but for case, accents and hyphens, of types that go together. */
function joinNames(chains: readonly ChainFacts[], links: Links): void {
  const keys = (chain: ChainFacts): string[] => {
    if (chain.gazetteer !== undefined || chain.members.length > 0) return [];
    // two bodies may have one acronym: with a full name beside it, it joins nothing
    const spelled = chain.names.size > new Set(chain.acronyms).size;
    const full = [...chain.names.keys()].filter((name) =>
      chain.type === "Person" ? name.includes(" ") : !(spelled && chain.acronyms.includes(name)),
    );
    return full.map((name) => `${family(chain.type, name)}:${foldName(name)}`);
  };
  joinByKey(chains, links, keys, "same name", 0.95);
  const listed = chains.filter(({ gazetteer }) => gazetteer !== undefined);
  const owner = new Map<string, number>();
  for (const chain of listed) {
    for (const name of chain.names.keys())
      owner.set(`${family(chain.type, name)}:${foldName(name)}`, chain.id);
  }
  for (const chain of chains) {
    if (chain.gazetteer !== undefined) continue;
    const match = keys(chain).flatMap((key) => owner.get(key) ?? [])[0];
    if (match !== undefined) links.join(match, chain.id, "same name", 0.95);
  }
}

/** A place and its club may share one word; a longer name is of one thing, whatever type was guessed. */
function family(type: EntityType, name: string): string {
  if (type === "Person") return "person";
  return PLACES.has(type) && !name.includes(" ") ? "place" : "other";
}

/** An acronym joins the chain that spells it out in another document, unless two do so differently. */
function joinAcronyms(chains: readonly ChainFacts[], links: Links): void {
  const owners = new Map<string, Set<number>>();
  for (const chain of chains) {
    if (chain.names.size < 2) continue;
    for (const acronym of chain.acronyms) {
      const key = foldName(acronym);
      owners.set(key, (owners.get(key) ?? new Set()).add(chain.id));
    }
  }
  for (const chain of chains) {
    if (chain.gazetteer !== undefined || chain.names.size !== 1) continue;
    for (const acronym of chain.acronyms) {
      const roots = new Set([...(owners.get(foldName(acronym)) ?? [])].map((id) => links.find(id)));
      const [only] = roots;
      if (roots.size === 1 && only !== undefined)
        links.join(only, chain.id, "acronym spelled out in another document", 0.85);
    }
  }
}

/** Names that stand in the same document as each chain, by root: the company it keeps. */
function contexts(chains: readonly ChainFacts[], links: Links): (chain: ChainFacts) => ReadonlySet<number> {
  const byAnalysis = new Map<number, Set<number>>();
  for (const chain of chains) {
    if (chain.names.size === 0 || chain.members.length > 0) continue;
    const roots = byAnalysis.get(chain.analysis) ?? new Set<number>();
    byAnalysis.set(chain.analysis, roots.add(links.find(chain.id)));
  }
  return ({ analysis }) => byAnalysis.get(analysis) ?? new Set();
}

/** Titles of one office of one country or body; a title without either takes it from its holder's other titles. */
function joinOffices(chains: readonly ChainFacts[], links: Links): void {
  const anchored = new Map<string, number>();
  const titles = chains.flatMap((chain) =>
    chain.phrases.filter(({ kind }) => kind === "title").map((phrase) => ({ chain, phrase })),
  );
  const byHolder = new Map<string, number>();
  for (const { chain, phrase } of titles) {
    if (phrase.anchor === undefined) continue;
    const key = `${phrase.core}|${String(links.find(phrase.anchor))}`;
    const same = anchored.get(key);
    if (same === undefined) anchored.set(key, chain.id);
    else links.join(same, chain.id, "same office", 0.85);
    if (phrase.holder !== undefined)
      byHolder.set(`${phrase.core}|${String(links.find(phrase.holder))}`, chain.id);
  }
  for (const { chain, phrase } of titles) {
    if (phrase.anchor !== undefined || phrase.holder === undefined) continue;
    const same = byHolder.get(`${phrase.core}|${String(links.find(phrase.holder))}`);
    if (same !== undefined) links.join(same, chain.id, "office of the same holder", 0.8);
  }
}

/** Offices of which no country or body is told are one by their words. */
function joinBareOffices(chains: readonly ChainFacts[], links: Links): void {
  const keys = ({ phrases }: ChainFacts): string[] =>
    phrases.every(({ kind, anchor }) => kind === "title" && anchor === undefined)
      ? phrases.map(({ core }) => core)
      : [];
  const bare = chains.filter((chain) => chain.type === "Position" && links.members(chain.id).length === 1);
  joinByKey(bare, links, keys, "same office", 0.6);
}

/** Nominals of the same words that hang on the same entity, or that name a kind of thing. */
function joinPhrases(chains: readonly ChainFacts[], links: Links): void {
  const keys = (chain: ChainFacts): string[] => {
    if (chain.names.size > 0 || chain.type === "Agreement" || chain.members.length > 0) return [];
    return chain.phrases.flatMap((phrase) => phraseKey(chain, phrase, links) ?? []);
  };
  joinByKey(chains, links, keys, "same phrase", 0.75);
}

function phraseKey(chain: ChainFacts, phrase: Phrase, links: Links): string | undefined {
  if (phrase.kind === "title") return undefined;
  const core = phrase.noun === "legislature" ? "legislature" : phrase.core;
  const number = phrase.plural ? "s" : "";
  if (phrase.anchor !== undefined) {
    const one = phrase.plural || phrase.definite || KINDS.has(chain.type) || phrase.anchorNamed;
    return one
      ? `${String(links.find(phrase.anchor))}|${core}|${number}|${phrase.tail.toLowerCase()}`
      : undefined;
  }
  const generic = KINDS.has(chain.type) || (phrase.plural && !phrase.definite);
  return generic ? `|${core}|${number}|${phrase.tail.toLowerCase()}` : undefined;
}
