import { createNameModel } from "../learn/names.ts";
import { childrenOf, wordOf } from "../noun-phrase.ts";
import { readNominalHeads } from "../nominal-heads.ts";
import type { EntityType, Lexicon, Mention, MentionKind, Pack, Parsed, Recognized } from "../types/index.ts";
import { createFacets, type FacetReader } from "./facets.ts";
import { createGazetteerMatcher, type Reading } from "./gazetteer-matcher.ts";
import { readLegislatures } from "./legislatures.ts";
import { gatherNames, type FoundName } from "./name-spans.ts";
import { findNominals } from "./nominals.ts";
import { findPronouns } from "./pronouns.ts";
import { createTitles, type Titles, type TitleSpan } from "./titles.ts";
import { createNameTyper, type NameTyper } from "./types.ts";

const EMPTY: Lexicon = new Map();

/** Finds mentions of things worth a node: names, titles, demonyms, noun phrases and pronouns, one per head token. */
export function createNer(pack: Pack): (input: Parsed) => Recognized {
  const match = createGazetteerMatcher(pack);
  const model = createNameModel(
    pack.models.get("names.bin") ?? pack.models.get("names.light.bin"),
    pack.models.get("clusters.light.bin"),
  );
  const titles = createTitles(pack);
  const facets = createFacets(pack);
  const typer = createNameTyper(pack);
  const heads = readNominalHeads(pack);
  const legislatures = readLegislatures(pack);
  const measures = pack.lexicons.get("measure-nouns") ?? EMPTY;
  const pronouns = pack.lexicons.get("pronouns") ?? EMPTY;

  return (input) => {
    const children = childrenOf(input);
    const mentions: Mention[] = [];
    const taken = new Set<number>();
    const countryWords = new Map<number, string>();
    const noteCountry = ({ type, kind, head, gazetteer }: Mention): void => {
      if (type === "Country" || kind === "demonym") countryWords.set(head, gazetteer ?? "");
    };
    const add = (mention: Mention): void => {
      if (taken.has(mention.head)) return;
      for (let token = mention.firstToken; token < mention.endToken; token += 1) taken.add(token);
      mentions.push(mention);
      noteCountry(mention);
    };
    const listed = match(input);
    const plain = listed.filter(({ nested }) => !nested);
    const isTime = (token: number): boolean =>
      measures.get(wordOf(input, token).toLowerCase())?.["always"] === "yes";
    const named = gatherNames(input, model(input), plain, titles.isTitleWord, isTime).map((found) =>
      withTitle(input, found, titles),
    );
    for (const { found, title } of named) {
      if (isInsideTitle(found, named)) continue;
      for (const mention of nameMentions(input, children, found, title, facets, typer)) add(mention);
    }
    for (const owner of listed.filter(({ nested }) => nested)) {
      const found: FoundName = { ...owner, type: undefined, score: 0.97, by: "gazetteer" };
      for (const mention of nameMentions(input, children, found, undefined, facets, typer)) {
        if (mentions.some(({ head }) => head === mention.head)) continue;
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

interface TitledName {
  readonly found: FoundName;
  readonly title: TitleSpan | undefined;
}

/** Cuts a title off the start of a name and looks for one before it. */
function withTitle(parsed: Parsed, found: FoundName, titles: Titles): TitledName {
  const leading = found.readings.length > 0 ? 0 : titles.leading(parsed, found.firstToken, found.endToken);
  const cut = { ...found, firstToken: found.firstToken + leading };
  const sentence = parsed.sentences.find((each) => found.firstToken < each.endToken);
  return { found: cut, title: titles.before(parsed, cut.firstToken, sentence?.firstToken ?? 0) };
}

/** "Secretary of State X": "State" is a part of the title, but the country before it is a name. */
function isInsideTitle(found: FoundName, named: readonly TitledName[]): boolean {
  if (found.readings.length > 0) return false;
  return named.some(
    ({ title }) =>
      title !== undefined &&
      title.firstToken <= found.firstToken &&
      found.endToken <= title.endToken &&
      found.endToken > title.head,
  );
}

/** The name itself and, for a person, the office that stands before it. */
function nameMentions(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  found: FoundName,
  title: TitleSpan | undefined,
  facets: FacetReader,
  typer: NameTyper,
): Mention[] {
  const head = headWithin(parsed, found.firstToken, found.endToken);
  const reading = chooseReading(found.readings, () => facets(parsed, children, head));
  const name: Mention = {
    start: parsed.tokens[found.firstToken]?.start ?? 0,
    end: parsed.tokens[found.endToken - 1]?.end ?? 0,
    firstToken: found.firstToken,
    endToken: found.endToken,
    head,
    kind: reading?.kind ?? kindOf(parsed, found),
    type: reading?.type ?? typer(parsed, { ...found, head }, found.type, title !== undefined),
    score: title === undefined ? found.score : Math.max(found.score, 0.95),
    by: found.by === "compound" ? "capitals" : found.by,
    gazetteer: reading?.gazetteer,
  };
  if (title === undefined || title.kind === "honorific" || name.type !== "Person") return [name];
  return [
    name,
    {
      start: parsed.tokens[title.firstToken]?.start ?? 0,
      end: parsed.tokens[title.endToken - 1]?.end ?? 0,
      firstToken: title.firstToken,
      endToken: title.endToken,
      head: title.head,
      kind: "title",
      type: "Position",
      score: 0.9,
      by: "title",
      gazetteer: undefined,
    },
  ];
}

interface Chosen {
  readonly kind: MentionKind;
  readonly type: EntityType;
  readonly gazetteer: string | undefined;
}

const RANK: Readonly<Record<string, number>> = { name: 0, acronym: 1, demonym: 2, capital: 3, metonym: 4 };

/** Of several readings the plainest; a capital or seat is read by its facet. */
function chooseReading(
  readings: readonly Reading[],
  facet: () => "government" | "place",
): Chosen | undefined {
  const seats = readings.filter(({ kind }) => kind === "capital" || kind === "metonym");
  const plain = readings.filter((reading) => !seats.includes(reading));
  const seat = seats[0];
  if (seat !== undefined) {
    const place = plain.find(({ entry }) => entry.type === "Place");
    if (plain.length > 0 && place === undefined) return chosen(plain);
    if (facet() === "government") return { kind: "metonym", type: seat.entry.type, gazetteer: only(seats) };
    return { kind: "name", type: "Place", gazetteer: place?.entry.id };
  }
  return plain.length === 0 ? undefined : chosen(plain);
}

function chosen(readings: readonly Reading[]): Chosen | undefined {
  const best = [...readings].sort((a, b) => (RANK[a.kind] ?? 9) - (RANK[b.kind] ?? 9))[0];
  if (best === undefined) return undefined;
  const same = readings.filter(({ kind }) => kind === best.kind);
  const kind: MentionKind = best.kind === "capital" ? "metonym" : best.kind;
  return { kind, type: best.entry.type, gazetteer: only(same) };
}

function only(readings: readonly Reading[]): string | undefined {
  return readings.length === 1 ? readings[0]?.entry.id : undefined;
}

function kindOf(parsed: Parsed, found: FoundName): MentionKind {
  if (found.endToken - found.firstToken > 1) return "name";
  return /^(?:\p{Lu}\.?){2,7}\+?$/u.test(wordOf(parsed, found.firstToken)) ? "acronym" : "name";
}

/** The token of a span that hangs on a word outside it; the last one where there are several. */
function headWithin(parsed: Parsed, firstToken: number, endToken: number): number {
  let head = endToken - 1;
  for (let token = endToken - 1; token >= firstToken; token -= 1) {
    const up = parsed.heads[token] ?? -1;
    if ((up < firstToken || up >= endToken) && parsed.upos[token] !== "PUNCT") {
      head = token;
      break;
    }
  }
  return head;
}
