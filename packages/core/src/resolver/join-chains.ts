import { compareCodeUnits } from "../compare.ts";
import { createLinks, type Links } from "../links.ts";
import { nameSimilarity, soundOf } from "../similarity.ts";
import type { EntityType } from "../types/index.ts";
import type { ChainFacts, Phrase } from "./chain-facts.ts";

/** A name must look this much alike before context is even asked. */
const SIMILAR = 0.93;
/** No block larger than this is compared pair by pair: the rest keep their exact joins only. */
const BLOCK_LIMIT = 40;
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
  joinAgreements(chains, links);
  return links;
}

function joinByKey(
  chains: readonly ChainFacts[],
  links: Links,
  keysOf: (chain: ChainFacts) => readonly string[],
  reason: string,
  score: number,
): void {
  const first = new Map<string, number>();
  for (const chain of chains) {
    for (const key of keysOf(chain)) {
      const same = first.get(key);
      if (same === undefined) first.set(key, chain.id);
      else links.join(same, chain.id, reason, score);
    }
  }
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
    const full = [...chain.names.keys()].filter((name) => chain.type !== "Person" || name.includes(" "));
    return full.map((name) => `${family(chain.type)}:${foldName(name)}`);
  };
  joinByKey(chains, links, keys, "same name", 0.95);
  const listed = chains.filter(({ gazetteer }) => gazetteer !== undefined);
  const owner = new Map<string, number>();
  for (const chain of listed) {
    for (const name of chain.names.keys()) owner.set(`${family(chain.type)}:${foldName(name)}`, chain.id);
  }
  for (const chain of chains) {
    if (chain.gazetteer !== undefined) continue;
    const match = keys(chain).flatMap((key) => owner.get(key) ?? [])[0];
    if (match !== undefined) links.join(match, chain.id, "same name", 0.95);
  }
}

function family(type: EntityType): string {
  if (type === "Person") return "person";
  return PLACES.has(type) ? "place" : "other";
}

/** Lower case without accents, punctuation and "the". */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^the /, "")
    .trim();
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

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const item of a.size < b.size ? a : b) if (a.has(item) && b.has(item)) count += 1;
  return count;
}

function fullName(chain: ChainFacts): string | undefined {
  return [...chain.names.keys()]
    .filter((name) => name.includes(" "))
    .sort((a, b) => b.length - a.length || compareCodeUnits(a, b))[0];
}

/** "Serhiy Lund" and "Sergei Lund": alike in sound and letters, and at least two others with them in both documents. */
function joinTransliterations(
  people: readonly ChainFacts[],
  links: Links,
  context: (chain: ChainFacts) => ReadonlySet<number>,
): void {
  const blocks = new Map<string, Map<string, ChainFacts>>();
  for (const person of people) {
    const name = fullName(person);
    if (name === undefined) continue;
    const words = foldName(name).split(" ");
    const key = `${soundOf(words.at(-1) ?? "")}:${(words[0] ?? "")[0] ?? ""}`;
    const block = blocks.get(key) ?? new Map<string, ChainFacts>();
    if (!block.has(words.join(" "))) block.set(words.join(" "), person);
    blocks.set(key, block);
  }
  for (const block of blocks.values()) {
    const entries = [...block].slice(0, BLOCK_LIMIT);
    for (const [at, [name, person]] of entries.entries()) {
      for (const [other, twin] of entries.slice(0, at)) {
        if (twin.analysis === person.analysis || nameSimilarity(name, other) < SIMILAR) continue;
        if (shared(context(person), context(twin)) < 2) continue;
        links.join(twin.id, person.id, "like-sounding name in the same company", 0.75);
      }
    }
  }
}

/** A bare surname joins the only person of that surname in the corpus who keeps the same company. */
function joinSurnames(
  people: readonly ChainFacts[],
  links: Links,
  context: (chain: ChainFacts) => ReadonlySet<number>,
): void {
  const bySurname = new Map<string, Map<number, ChainFacts[]>>();
  for (const person of people) {
    const name = fullName(person);
    if (name === undefined) continue;
    const surname = foldName(name).split(" ").at(-1) ?? "";
    const roots = bySurname.get(surname) ?? new Map<number, ChainFacts[]>();
    const known = roots.get(links.find(person.id)) ?? [];
    if (known.length < BLOCK_LIMIT) known.push(person);
    roots.set(links.find(person.id), known);
    bySurname.set(surname, roots);
  }
  for (const person of people) {
    if (fullName(person) !== undefined) continue;
    const surname = foldName([...person.names.keys()][0] ?? "");
    const roots = bySurname.get(surname);
    if (roots === undefined || roots.size > BLOCK_LIMIT) continue;
    const near = [...roots].filter(([, known]) =>
      known.some((each) => shared(context(person), context(each)) > 0),
    );
    const only = near[0];
    if (near.length === 1 && only !== undefined)
      links.join(only[0], person.id, "surname in the same company", 0.8);
  }
  joinByKey(
    people.filter((person) => fullName(person) === undefined),
    links,
    (person) =>
      bySurname.has(foldName([...person.names.keys()][0] ?? ""))
        ? []
        : [...person.names.keys()].map(foldName),
    "same surname, no other bearer",
    0.7,
  );
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

/** Agreements with a name in common, or of the same parties when nothing else told of them differs. */
function joinAgreements(chains: readonly ChainFacts[], links: Links): void {
  const known = new Map<string, ChainFacts[]>();
  for (const chain of chains) {
    const key = partiesKey(chain, links);
    if (key === undefined) continue;
    const block = known.get(key) ?? [];
    const twin = block.slice(0, BLOCK_LIMIT).find((other) => sameAgreement(chain, other));
    if (twin === undefined) {
      block.push(chain);
      known.set(key, block);
    } else {
      links.join(twin.id, chain.id, "same parties, nothing told of it differs", 0.8);
    }
  }
}

/** The two parties told most, by entity; none when fewer are known. */
function partiesKey(chain: ChainFacts, links: Links): string | undefined {
  if (chain.agreement === undefined) return undefined;
  const parties = topParties(chain, links);
  return parties.length < 2 ? undefined : [...parties].sort((a, b) => a - b).join(",");
}

/** Roots of the parties, most often told first, at most three; one told once beside two told often is left out. */
export function topParties(chain: ChainFacts, links: Links): readonly number[] {
  const counts = new Map<number, number>();
  for (const [party, count] of chain.agreement?.parties ?? []) {
    const root = links.find(party);
    counts.set(root, (counts.get(root) ?? 0) + count);
  }
  const order = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  const enough = (order[1]?.[1] ?? 0) / 3;
  return order.filter(([, count], at) => at < 2 || (at < 3 && count > enough)).map(([root]) => root);
}

function sameAgreement(a: ChainFacts, b: ChainFacts): boolean {
  const [x, y] = [a.agreement, b.agreement];
  if (x === undefined || y === undefined) return false;
  if (apart(x.years, y.years) || apart(x.durations, y.durations)) return false;
  return !apart(x.kinds, y.kinds);
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((item) => b.includes(item));
}

function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !meet(a, b);
}
