import { packReader } from "../learn/neural.ts";
import { childrenOf, isPlural, sentenceIndex, wordOf } from "../noun-phrase.ts";
import { nominalHeadAt, readNominalHeads } from "../nominal-heads.ts";
import type { EntityType, Lexicon, Mention, Pack, Parsed, Recognized } from "../types/index.ts";
import { createFacets } from "./facets.ts";
import { createGazetteerMatcher } from "./gazetteer-matcher.ts";
import { readLegislatures } from "./legislatures.ts";
import type { FoundName } from "./found-name.ts";
import { gatherNames } from "./name-spans.ts";
import { insideTitles, nameMentions, withTitle } from "./named.ts";
import { findNominals } from "./nominals.ts";
import { isNoActor } from "./no-actors.ts";
import { findPronouns } from "./pronouns.ts";
import { weighFacets } from "./readings.ts";
import { createTitles } from "./titles.ts";
import type { NameEdges } from "./trim-name.ts";
import { createNameTyper } from "./types.ts";

const EMPTY: Lexicon = new Map();

/** A noun that tells when or how much; "BC" does after a number only. */
function isDate(parsed: Parsed, token: number, measures: Lexicon): boolean {
  const row = measures.get(wordOf(parsed, token).toLowerCase());
  if (row?.["always"] !== "yes") return false;
  return row["reason"] !== "era" || /\d/.test(wordOf(parsed, token - 1));
}

/** Finds mentions of things worth a node: names, titles, demonyms, noun phrases and pronouns, one per head token. */
export function createNer(pack: Pack): (input: Parsed) => Recognized {
  const match = createGazetteerMatcher(pack);
  const findNames = packReader(pack)?.names ?? (() => []);
  const titles = createTitles(pack);
  const readFacet = createFacets(pack);
  const typer = createNameTyper(pack);
  const heads = readNominalHeads(pack);
  const legislatures = readLegislatures(pack);
  const measures = pack.lexicons.get("measure-nouns") ?? EMPTY;
  const adverbial = pack.lexicons.get("adverbial-phrases") ?? EMPTY;
  const pronouns = pack.lexicons.get("pronouns") ?? EMPTY;

  const given = pack.lexicons.get("given-names") ?? EMPTY;
  const isGiven = (parsed: Parsed, token: number): boolean => given.has(wordOf(parsed, token).toLowerCase());

  /** The type that a noun right before a name gives it; "the campaign Ada Lund" is still a person. */
  const said = (
    parsed: Parsed,
    noun: number,
    { firstToken, endToken, type }: FoundName,
  ): EntityType | undefined => {
    const told = isPlural(parsed, noun) ? undefined : nominalHeadAt(parsed, noun, heads)?.type;
    if (type === "PER" && endToken - firstToken > 1 && isGiven(parsed, firstToken)) return undefined;
    return told === "Group" ? "Organization" : told;
  };

  /** "the Treaty", "Parliament": one capitalised noun that says of what kind a thing is, and no name. */
  const isKindAlone = (parsed: Parsed, { firstToken, endToken, readings }: FoundName): boolean => {
    if (endToken - firstToken > 1 || readings.length > 0) return false;
    // "Emperor of Peru" is an office; "Ada King" has a name
    if (titles.isTitleWord(wordOf(parsed, firstToken)) && wordOf(parsed, endToken) === "of") return true;
    const kind = heads(wordOf(parsed, firstToken).toLowerCase(), false);
    return kind !== undefined && kind.type !== "Person" && kind.type !== "Position";
  };

  return (input) => {
    const children = childrenOf(input);
    const listed = match(input);
    const plain = listed.filter(({ nested }) => !nested);
    const facets = weighFacets(input, children, plain, readFacet);
    const mentions: Mention[] = [];
    const taken = new Set<number>();
    const countryWords = new Map<number, string>();
    const noteCountry = ({ type, kind, head, gazetteer }: Mention): void => {
      if (type === "Country" || kind === "demonym") countryWords.set(head, gazetteer ?? "");
    };
    const add = (mention: Mention): void => {
      if (taken.has(mention.head)) return;
      for (let token = mention.firstToken; token < mention.endToken; token += 1) taken.add(token);
      taken.add(mention.head);
      mentions.push(mention);
      noteCountry(mention);
    };
    const cores = titles.cores(input);
    const edges: NameEdges = {
      isTitle: (token) => cores.has(token),
      isDate: (token) => isDate(input, token, measures),
      isGiven: (token) => isGiven(input, token),
      isEvent: (token) => nominalHeadAt(input, token, heads)?.type === "Event",
    };
    const sentenceOf = sentenceIndex(input.sentences, input.tokens.length);
    const named = gatherNames(input, findNames(input), plain, titles.isTitleWord, edges).map((found) => {
      const sentence = input.sentences[sentenceOf[found.firstToken] ?? -1];
      return withTitle(input, found, titles, sentence, edges);
    });
    const isInsideTitle = insideTitles(named);
    for (const { found, title } of named) {
      if (isInsideTitle(found) || isKindAlone(input, found)) continue;
      if (isNoActor(input, found)) {
        taken.add(found.firstToken);
        continue;
      }
      for (const mention of nameMentions(input, children, found, title, facets, typer, said)) add(mention);
    }
    const headed = new Set(mentions.map(({ head }) => head));
    for (const owner of listed.filter(({ nested }) => nested)) {
      const found: FoundName = { ...owner, type: undefined, score: 0.97, by: "gazetteer" };
      for (const mention of nameMentions(input, children, found, undefined, facets, typer, said)) {
        if (headed.has(mention.head)) continue;
        headed.add(mention.head);
        mentions.push(mention);
        noteCountry(mention);
      }
    }
    const names = new Set(taken);
    for (const mention of findNominals(
      input,
      children,
      taken,
      heads,
      measures,
      adverbial,
      (token) => countryWords.get(token),
      legislatures,
    )) {
      if (!names.has(mention.head)) mentions.push(mention);
      taken.add(mention.head);
    }
    mentions.push(...findPronouns(input, taken, pronouns));
    mentions.sort((a, b) => a.start - b.start || b.end - a.end || a.head - b.head);
    return { ...input, mentions };
  };
}
