import { compareCodeUnits } from "../compare.ts";
import type { Links } from "../links.ts";
import type { EntityType, GazetteerEntry } from "../types/index.ts";
import type { ChainFacts, Phrase } from "./chain-facts.ts";
import { topParties } from "./join-agreements.ts";

/** Words of a label at most. */
const LONGEST_LABEL = 8;
/** Nouns that say nothing without what they hang on. */
const BARE = new Set(
  "country nation state region group company government party side one other number part lot kind sort type way thing bit range series set variety majority rest capital power ally partner counterpart republic kingdom regime administration leadership homeland leader president minister official".split(
    " ",
  ),
);

/** What labels need to know of the other entities. */
export interface Naming {
  readonly links: Links;
  readonly entry: (id: string) => GazetteerEntry | undefined;
  /** Label of the entity of a chain, if it has one; guarded against circles by the caller. */
  readonly labelOf: (chain: number) => string | undefined;
  /** Year of publication of an analysis. */
  readonly yearOf: (analysis: number) => string | undefined;
}

/** The name that a reader should see, or `undefined` where the text gives nothing but a pronoun or a bare "the deal". */
export function labelOf(chains: readonly ChainFacts[], type: EntityType, naming: Naming): string | undefined {
  const listed = chains.flatMap(({ gazetteer }) =>
    gazetteer === undefined ? [] : (naming.entry(gazetteer) ?? []),
  )[0];
  if (listed !== undefined) return listed.name;
  const named = bestName(chains, type);
  if (named !== undefined) return named;
  if (type === "Agreement") return agreementLabel(chains, naming);
  return phraseLabel(chains, type, naming);
}

/** The fullest of the names that occur; among equals the most frequent. */
export function bestName(chains: readonly ChainFacts[], type: EntityType): string | undefined {
  const counts = new Map<string, number>();
  for (const { names } of chains)
    for (const [name, count] of names) counts.set(name, (counts.get(name) ?? 0) + count);
  const acronyms = new Set(chains.flatMap((chain) => chain.acronyms));
  const words = (name: string): number =>
    acronyms.has(name) ? 0 : type === "Person" ? Math.min(2, name.split(" ").length) : 1;
  const shouting = (name: string): number => Number(/^[\p{Lu}\s.'-]{5,}$/u.test(name));
  const order = [...counts].sort(
    ([a, x], [b, y]) =>
      words(b) - words(a) ||
      shouting(a) - shouting(b) ||
      y - x ||
      b.length - a.length ||
      compareCodeUnits(a, b),
  );
  return order[0]?.[0];
}

/** "Chile–Peru free trade agreement (2009)": parties, subject, kind and year as far as they are told. */
function agreementLabel(chains: readonly ChainFacts[], naming: Naming): string | undefined {
  const facts = chains.flatMap(({ agreement }) => agreement ?? []);
  const parties = partiesOf(chains, naming);
  const modifiers = [...summed(facts.map((each) => each.modifiers))].filter(
    ([word]) => !parties.some((party) => party.toLowerCase().includes(word)),
  );
  const most = Math.max(0, ...modifiers.map(([, count]) => count));
  const subject = orderedAsWritten(
    chains,
    modifiers.filter(([, count]) => count * 3 >= most).map(([word]) => word),
  );
  const kind = [...summed(facts.map((each) => each.heads))].sort(
    ([a, x], [b, y]) => rankHead(a) - rankHead(b) || y - x || compareCodeUnits(a, b),
  )[0]?.[0];
  const head = kind === undefined || subject.includes(kind) ? (kind ?? "agreement") : kind;

  const words = subject
    .filter((word) => word !== head)
    .slice(0, 3)
    .join(" ");
  if (parties.length < 2 && words === "") return undefined;
  const year = agreementYear(chains, naming);
  const front =
    parties.length > 1 ? `${parties.join("–")} ` : parties.length === 1 ? `${parties[0] ?? ""} ` : "";
  return `${front}${words === "" ? "" : `${words} `}${head}${year === undefined ? "" : ` (${year})`}`;
}

/** The plainest words for an agreement come before those of headlines. */
function rankHead(head: string): number {
  const order = ["treaty", "agreement", "accord", "pact", "deal"];
  return order.includes(head) ? order.indexOf(head) : order.length;
}

function partiesOf(chains: readonly ChainFacts[], naming: Naming): string[] {
  const votes = new Map<number, number>();
  for (const chain of chains) {
    topParties(chain, naming.links).forEach((root, at) => votes.set(root, (votes.get(root) ?? 0) + 3 - at));
  }
  const order = [...votes].sort(([a, x], [b, y]) => y - x || a - b).slice(0, 2);
  const names = order.flatMap(([root]) => naming.labelOf(root) ?? []);
  return [...new Set(names)].sort(compareCodeUnits);
}

function summed(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const map of maps) for (const [key, count] of map) total.set(key, (total.get(key) ?? 0) + count);
  return total;
}

/** Modifiers in the order of the wording that holds most of them. */
function orderedAsWritten(chains: readonly ChainFacts[], words: readonly string[]): string[] {
  const texts = chains.flatMap(({ phrases }) =>
    phrases.map(({ text }) => text.toLowerCase().split(/[\s-]+/)),
  );
  const hits = (text: readonly string[]): number => words.filter((word) => text.includes(word)).length;
  const best =
    [...texts].sort(
      (a, b) => hits(b) - hits(a) || a.length - b.length || compareCodeUnits(a.join(" "), b.join(" ")),
    )[0] ?? [];
  return words.filter((word) => best.includes(word)).sort((a, b) => best.indexOf(a) - best.indexOf(b));
}

/** The year in its wording; else that of the articles, when all are of one year and it is more than passing. */
function agreementYear(chains: readonly ChainFacts[], naming: Naming): string | undefined {
  const told = chains.flatMap(({ agreement }) => agreement?.years ?? []);
  if (told.length > 0) return [...told].sort(compareCodeUnits)[0];
  const main = chains.filter(({ agreement }) => (agreement?.mentions ?? 0) > 2);
  const years = new Set(main.flatMap(({ analysis }) => naming.yearOf(analysis) ?? []));
  return years.size === 1 ? [...years][0] : undefined;
}

function phraseLabel(chains: readonly ChainFacts[], type: EntityType, naming: Naming): string | undefined {
  const phrases = chains.flatMap((chain) => chain.phrases);
  const counts = new Map<string, number>();
  for (const phrase of phrases) {
    const label = oneLabel(phrase, type, naming);
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const possessive = (label: string): number => Number(/['’]s /.test(label));
  const order = [...counts].sort(
    ([a, x], [b, y]) =>
      possessive(b) - possessive(a) || y - x || b.length - a.length || compareCodeUnits(a, b),
  );
  return order[0]?.[0];
}

/** A phrase as a label: hung on its anchor by name, with a short "of" phrase, without determiners. */
function oneLabel(phrase: Phrase, type: EntityType, naming: Naming): string | undefined {
  const anchor = phrase.anchor === undefined ? undefined : naming.labelOf(phrase.anchor);
  if (phrase.kind === "title" || (phrase.noun === "office" && anchor !== undefined))
    return officeLabel(phrase, anchor, type);
  if (phrase.anchorNamed) return withTail(phrase);
  if (anchor !== undefined)
    return short(`${anchor}${anchor.endsWith("s") ? "’" : "’s"} ${plainText(phrase)}`);
  if (BARE.has(phrase.core) && phrase.tail === "") return undefined;
  return withTail(phrase);
}

function officeLabel(phrase: Phrase, anchor: string | undefined, type: EntityType): string | undefined {
  const office = phrase.core;
  if (anchor === undefined) return type === "Position" ? office : BARE.has(office) ? undefined : phrase.text;
  const written =
    phrase.kind === "title"
      ? office.replace(/(?<=^|\s)\p{Ll}(?!f\b)/gu, (letter) => letter.toUpperCase())
      : office;
  return short(`${written.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())} of ${anchor}`);
}

function withTail(phrase: Phrase): string | undefined {
  if (phrase.tail === "") return short(phrase.text);
  return short(`${phrase.text} of ${phrase.tail}`) ?? short(phrase.text);
}

/** The phrase without a possessor that is a mere noun or pronoun. */
function plainText(phrase: Phrase): string {
  return phrase.text.replace(/^.*['’]s? /, "");
}

function short(label: string): string | undefined {
  const words = label.split(" ");
  return label === "" || words.length > LONGEST_LABEL ? undefined : label;
}
