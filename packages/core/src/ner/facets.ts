import { lemmaOf, prepositionOf, roleOf, wordOf } from "../noun-phrase.ts";
import { nominalHeadAt, readNominalHeads } from "../nominal-heads.ts";
import type { Lexicon, Pack, Parsed } from "../types/index.ts";

export type Facet = "government" | "place";

/** A facet, and whether the sentence alone tells it; where it does not, the rest of the text may. */
export interface FacetReading {
  readonly facet: Facet;
  readonly sure: boolean;
}

/** Decides whether the name of a capital or seat stands for the government there or for the place itself. */
export type FacetReader = (
  parsed: Parsed,
  children: readonly (readonly number[])[],
  head: number,
) => FacetReading;

/** Prepositions that put something at a place; the others put somebody across a table. */
const LOCATIVE = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "around",
  "across",
  "through",
  "via",
  "into",
  "throughout",
]);
/** What only somebody who decides can be. */
const WILLING = new Set(
  "ready willing unwilling reluctant keen eager angry concerned worried responsible committed opposed hopeful confident wary cautious determined hostile furious open".split(
    " ",
  ),
);
const DIRECTIONAL = new Set(["to", "from", "toward", "towards", "of"]);

/** Reads `facets.tsv`: words whose object, possessed or preposition tells the facet. */
export function createFacets(pack: Pack): FacetReader {
  const heads = readNominalHeads(pack);
  /** "Oslo is a city" is about a place, "Oslo is an ally" about a government, "Oslo was damaged" about a place. */
  const ofPredicate = (parsed: Parsed, children: readonly (readonly number[])[], governor: number): Facet => {
    if (!(children[governor] ?? []).some((child) => parsed.labels[child] === "cop")) return "government";
    const kind = nominalHeadAt(parsed, governor, heads)?.type;
    const actor = kind !== undefined && kind !== "Place" && kind !== "Infrastructure";
    const willing = parsed.upos[governor] === "ADJ" && WILLING.has(lemmaOf(parsed, governor));
    return actor || willing ? "government" : "place";
  };
  const lexicon: Lexicon = pack.lexicons.get("facets") ?? new Map();
  const reporting: Lexicon = pack.lexicons.get("reporting-verbs") ?? new Map();
  /** Only somebody who rules says, accuses and denies. */
  const speaks = (lemma: string): boolean => reporting.has(lemma);
  const known = (pos: "verb" | "noun", slot: string, lemma: string): Facet | undefined => {
    const facet = lexicon.get(`${pos}:${slot}:${lemma}`)?.["facet"];
    return facet === "place" || facet === "government" ? facet : undefined;
  };
  return (parsed, children, head) => {
    if (isSetApart(parsed, children, head)) return PLACE;
    const preposition = prepositionOf(parsed, children, head);
    const isPredicate = (children[head] ?? []).some((child) => parsed.labels[child] === "cop");
    // "the embassy is in Lima"
    if (isPredicate && LOCATIVE.has(preposition ?? "")) return PLACE;
    const { label, governor } = roleOf(parsed, head);
    if (governor < 0) return { facet: "government", sure: false };
    const verbal = parsed.upos[governor] === "VERB" || parsed.upos[governor] === "AUX";
    const pos = verbal ? "verb" : "noun";
    const lemma = lemmaOf(parsed, governor);
    if (label === "obl:agent") return GOVERNMENT;
    if (label === "nsubj") {
      const place = known("verb", "subject", lemma);
      if (place !== undefined) return sure(place);
      return { facet: ofPredicate(parsed, children, governor), sure: speaks(lemma) };
    }
    if (/^(?:obj|iobj|nsubj:pass)$/.test(label)) return told(known("verb", "object", lemma), "government");
    if (label === "nmod:poss") return told(known("noun", "possessive", lemma), "government");
    if (label === "appos") return told(isCity(parsed, governor) ? "place" : undefined, "government");
    if (preposition === undefined) return told(known("noun", "compound", lemma), "place");
    return byPreposition(parsed, head, preposition, pos, lemma);
  };

  function byPreposition(
    parsed: Parsed,
    head: number,
    preposition: string,
    pos: "verb" | "noun",
    lemma: string,
  ): FacetReading {
    const direct = known(pos, preposition, lemma);
    if (direct !== undefined) return sure(direct);
    if (LOCATIVE.has(preposition) || preposition === "to" || preposition === "from") {
      // "calls in Washington for tighter rules" hangs the place on the verb as often as on the noun
      const before = nounBefore(parsed, head);
      const byNoun = before === undefined ? undefined : known("noun", preposition, before);
      if (byNoun !== undefined) return sure(byNoun);
    }
    if (LOCATIVE.has(preposition)) return PLACE;
    if (preposition === "to" && pos === "verb") return { facet: "place", sure: false };
    return DIRECTIONAL.has(preposition) ? { facet: "government", sure: false } : GOVERNMENT;
  }
}

const PLACE: FacetReading = { facet: "place", sure: true };
const GOVERNMENT: FacetReading = { facet: "government", sure: true };

function sure(facet: Facet): FacetReading {
  return { facet, sure: true };
}

function told(facet: Facet | undefined, otherwise: Facet): FacetReading {
  return { facet: facet ?? otherwise, sure: facet !== undefined };
}

/** In a dateline, in "a Lima-based firm", with an adjective ("old Lima"): nothing but the place. */
function isSetApart(parsed: Parsed, children: readonly (readonly number[])[], head: number): boolean {
  if (zoneOf(parsed, head) === "dateline" || isDateline(parsed, head)) return true;
  const joined = /^(?:based|born|listed|headquartered|registered|bound)$/.test(wordOf(parsed, head + 2));
  if (wordOf(parsed, head + 1) === "-" && joined) return true;
  return (children[head] ?? []).some((child) => child < head && parsed.labels[child] === "amod");
}

function zoneOf(parsed: Parsed, token: number): string {
  const start = parsed.tokens[token]?.start ?? 0;
  return parsed.document.zones.find((zone) => zone.start <= start && start < zone.end)?.kind ?? "body";
}

/** "LAGOS – The union …", "Lagos, May 3 (Agency) –": a place at the start of a paragraph, set off by a dash or a date. */
function isDateline(parsed: Parsed, head: number): boolean {
  const sentence = parsed.sentences.find((each) => each.firstToken <= head && head < each.endToken);
  if (sentence === undefined || head - sentence.firstToken > 3) return false;
  const next = wordOf(parsed, head + 1);
  if (/^[–—]$/.test(next) || (next === "-" && parsed.tokens[head]?.end !== parsed.tokens[head + 1]?.start))
    return true;
  return (
    next === "," &&
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2})$/.test(
      wordOf(parsed, head + 2),
    ) &&
    sentence.firstToken === head
  );
}

function nounBefore(parsed: Parsed, head: number): string | undefined {
  for (let token = head - 1; token >= Math.max(0, head - 4); token -= 1) {
    if (parsed.upos[token] === "NOUN") return lemmaOf(parsed, token);
    if (parsed.upos[token] === "VERB" || parsed.upos[token] === "PUNCT") return undefined;
  }
  return undefined;
}

function isCity(parsed: Parsed, governor: number): boolean {
  return ["city", "capital", "town", "port"].includes(lemmaOf(parsed, governor));
}
