import { createNameModel } from "../learn/names.ts";
import { childrenOf, phraseAt, wordOf } from "../noun-phrase.ts";
import { nominalHeadAt, readNominalHeads } from "../nominal-heads.ts";
import type { EntityType, Lexicon, Mention, MentionKind, Pack, Parsed, Recognized } from "../types/index.ts";
import { createFacets, type Facet, type FacetReader } from "./facets.ts";
import { createGazetteerMatcher, type GazetteerMatch, type Reading } from "./gazetteer-matcher.ts";
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
    pack.models.get("neural.full.bin") ?? pack.models.get("names.light.bin"),
    pack.models.get("clusters.light.bin"),
  );
  const titles = createTitles(pack);
  const readFacet = createFacets(pack);
  const typer = createNameTyper(pack);
  const heads = readNominalHeads(pack);
  const legislatures = readLegislatures(pack);
  const measures = pack.lexicons.get("measure-nouns") ?? EMPTY;
  const adverbial = pack.lexicons.get("adverbial-phrases") ?? EMPTY;
  const pronouns = pack.lexicons.get("pronouns") ?? EMPTY;

  /** The type that a noun right before a name gives it. */
  const said = (parsed: Parsed, noun: number): EntityType | undefined => {
    const type = nominalHeadAt(parsed, noun, heads)?.type;
    return type === "Group" ? "Organization" : type;
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
    const isNoName = (token: number): boolean =>
      cores.has(token) || measures.get(wordOf(input, token).toLowerCase())?.["always"] === "yes";
    const named = gatherNames(input, model(input), plain, titles.isTitleWord, isNoName).map((found) =>
      withTitle(input, found, titles),
    );
    for (const { found, title } of named) {
      if (isInsideTitle(found, named)) continue;
      for (const mention of nameMentions(input, children, found, title, facets, typer, said)) add(mention);
    }
    for (const owner of listed.filter(({ nested }) => nested)) {
      const found: FoundName = { ...owner, type: undefined, score: 0.97, by: "gazetteer" };
      for (const mention of nameMentions(input, children, found, undefined, facets, typer, said)) {
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
  before: TitleSpan | undefined,
  facets: SeatFacets,
  typer: NameTyper,
  heads: (parsed: Parsed, noun: number) => EntityType | undefined,
): Mention[] {
  const own = headWithin(parsed, found.firstToken, found.endToken);
  const noun = before === undefined ? describedBy(parsed, own, found.firstToken) : undefined;
  const listed = chooseReading(found.readings, (seat) => facets(seat, noun ?? own));
  const people: Chosen = { kind: "name", type: "Group", gazetteer: undefined };
  const citizen: Chosen = { kind: "nominal", type: "Person", gazetteer: undefined };
  const reading =
    listed?.kind !== "demonym"
      ? listed
      : isPeople(parsed, own)
        ? people
        : isCitizen(parsed, children, own)
          ? citizen
          : listed;
  const said = noun === undefined ? undefined : heads(parsed, noun);
  const type =
    reading?.type ?? said ?? typer(parsed, { ...found, head: own }, found.type, before !== undefined);
  const title =
    before ?? (type === "Person" && noun !== undefined ? describing(parsed, children, noun) : undefined);
  // the parser may hang a name on the noun or the form of address before it: that word heads the phrase, the name is what it names
  const honorific = title?.kind === "honorific" && parsed.heads[own] === title.head ? title.head : undefined;
  const head = honorific ?? (title === undefined ? noun : undefined) ?? own;
  const name: Mention = {
    start: parsed.tokens[found.firstToken]?.start ?? 0,
    end: parsed.tokens[found.endToken - 1]?.end ?? 0,
    firstToken: found.firstToken,
    endToken: found.endToken,
    head,
    kind: reading?.kind ?? kindOf(parsed, found),
    type,
    score: title === undefined ? found.score : Math.max(found.score, 0.95),
    by: `${found.by === "compound" ? "capitals" : found.by}${title === undefined ? "" : "+title"}`,
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

/** "striker Ada Lund" read as a noun with a name hung on it: the noun heads the phrase, the name is what it names. */
function describedBy(parsed: Parsed, head: number, firstToken: number): number | undefined {
  const noun = firstToken - 1;
  if (parsed.upos[noun] !== "NOUN" || parsed.heads[head] !== noun || parsed.upos[head] !== "PROPN")
    return undefined;
  return /^(?:flat|appos|compound|nmod|nmod:desc|dep)$/.test(parsed.labels[head] ?? "") ? noun : undefined;
}

function describing(parsed: Parsed, children: readonly (readonly number[])[], noun: number): TitleSpan {
  return { ...phraseAt(parsed, children, noun), endToken: noun + 1, head: noun, kind: "office" };
}

/** The facet of a seat (by the id of whose it is) where the word at `head` names it. */
type SeatFacets = (seat: string, head: number) => Facet;

/** So many more uses as a place than as a government settle the unclear ones. */
const MOSTLY_PLACE = -3;

/** Where a sentence alone does not tell the facet of a seat, its other uses in the text do. */
function weighFacets(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  matches: readonly GazetteerMatch[],
  read: FacetReader,
): SeatFacets {
  const balance = new Map<string, number>();
  for (const { firstToken, endToken, readings } of matches) {
    const seat = readings.find(({ kind }) => kind === "capital" || kind === "metonym");
    if (seat === undefined) continue;
    const { facet, sure } = read(parsed, children, headWithin(parsed, firstToken, endToken));
    if (sure) balance.set(seat.entry.id, (balance.get(seat.entry.id) ?? 0) + (facet === "place" ? -1 : 1));
  }
  return (seat, head) => {
    const { facet, sure } = read(parsed, children, head);
    const rest = balance.get(seat) ?? 0;
    // a visit there makes no place of a government that acts; a guide to the city does
    if (sure || (rest <= 0 && rest > MOSTLY_PLACE)) return facet;
    return rest > 0 ? "government" : "place";
  };
}

interface Chosen {
  readonly kind: MentionKind;
  readonly type: EntityType;
  readonly gazetteer: string | undefined;
}

const RANK: Readonly<Record<string, number>> = { name: 0, acronym: 1, demonym: 2, capital: 3, metonym: 4 };

/** Of several readings the plainest; a capital or seat is read by its facet. */
function chooseReading(readings: readonly Reading[], facet: (seat: string) => Facet): Chosen | undefined {
  const seats = readings.filter(({ kind }) => kind === "capital" || kind === "metonym");
  const plain = readings.filter((reading) => !seats.includes(reading));
  const seat = seats[0];
  if (seat !== undefined) {
    const place = plain.find(({ entry }) => entry.type === "Place");
    if (plain.length > 0 && place === undefined) return chosen(plain);
    if (facet(seat.entry.id) === "government")
      return { kind: "metonym", type: seat.entry.type, gazetteer: only(seats) };
    return { kind: "name", type: "Place", gazetteer: place?.entry.id };
  }
  return plain.length === 0 ? undefined : chosen(plain);
}

/** "the Ivorian has signed": a person of that country; "the Dutch" are people, "the German economy" is of the country. */
function isCitizen(parsed: Parsed, children: readonly (readonly number[])[], head: number): boolean {
  const determined = (children[head] ?? []).some(
    (child) => child === head - 1 && parsed.labels[child] === "det",
  );
  const word = wordOf(parsed, head);
  return (
    determined &&
    !/^(?:amod|compound|flat|nmod:desc)$/.test(parsed.labels[head] ?? "") &&
    /(?:an|i|er|ard)$/.test(word)
  );
}

/** "Kenyans" are people, "Kenyan" is of the country. */
function isPeople(parsed: Parsed, head: number): boolean {
  const tag = parsed.xpos[head] ?? "";
  return (tag === "NNS" || tag === "NNPS") && parsed.upos[head] !== "ADJ";
}

function chosen(readings: readonly Reading[]): Chosen | undefined {
  const best = [...readings].sort((a, b) => (RANK[a.kind] ?? 9) - (RANK[b.kind] ?? 9))[0];
  if (best === undefined) return undefined;
  const same = readings.filter(({ kind }) => kind === best.kind);
  const kind: MentionKind = best.kind === "capital" ? "metonym" : best.kind;
  return { kind, type: best.entry.type, gazetteer: only(same) };
}

function only(readings: readonly Reading[]): string | undefined {
  const [first] = readings;
  // a form that many countries have ("Supreme Court") names no entry for sure
  if (first?.ambiguous !== undefined && /countr|ambiguous/.test(first.ambiguous)) return undefined;
  return readings.length === 1 ? first?.entry.id : undefined;
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
