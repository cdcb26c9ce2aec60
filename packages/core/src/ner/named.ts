import { phraseAt, wordOf } from "../noun-phrase.ts";
import type { EntityType, Mention, MentionKind, Parsed, Sentence } from "../types/index.ts";
import type { FoundName } from "./found-name.ts";
import {
  chooseReading,
  headWithin,
  isCitizen,
  isLanguage,
  isPeople,
  type Chosen,
  type SeatFacets,
} from "./readings.ts";
import type { Titles, TitleSpan } from "./titles.ts";
import type { NameEdges } from "./trim-name.ts";
import type { NameTyper } from "./types.ts";

/** A name without its title, and the title. */
export interface TitledName {
  readonly found: FoundName;
  readonly title: TitleSpan | undefined;
}

/** Cuts a title off the start of a name and looks for one before it. */
export function withTitle(
  parsed: Parsed,
  found: FoundName,
  titles: Titles,
  sentence: Sentence | undefined,
  edges: NameEdges,
): TitledName {
  const told = found.readings.length > 0 ? 0 : titles.leading(parsed, found.firstToken, found.endToken);
  const leading = told > 0 && isOwnWord(found, found.firstToken + told, edges) ? 0 : told;
  const cut = { ...found, firstToken: found.firstToken + leading };
  return { found: cut, title: titles.before(parsed, cut.firstToken, sentence?.firstToken ?? 0) };
}

/** "General Farmers' Union": the word is a title elsewhere, but here it belongs to the name. */
function isOwnWord({ firstToken, endToken, type }: FoundName, rest: number, { isGiven }: NameEdges): boolean {
  if (type === undefined) return false;
  return type !== "PER" && rest - firstToken === 1 && endToken - rest > 1 && !isGiven(rest);
}

/** "Secretary of State X": "State" is a part of the title, but the country before it is a name. */
export function insideTitles(named: readonly TitledName[]): (found: FoundName) => boolean {
  const covering = new Map<number, TitleSpan[]>();
  for (const { title } of named)
    for (let token = title?.firstToken ?? 0; token < (title?.endToken ?? 0); token += 1)
      if (title !== undefined) covering.set(token, [...(covering.get(token) ?? []), title]);
  return ({ firstToken, endToken, readings }) =>
    readings.length === 0 &&
    (covering.get(firstToken) ?? []).some((title) => endToken <= title.endToken && endToken > title.head);
}

/** The name itself and, for a person, the office that stands before it. */
export function nameMentions(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  found: FoundName,
  before: TitleSpan | undefined,
  facets: SeatFacets,
  typer: NameTyper,
  heads: (parsed: Parsed, noun: number, found: FoundName) => EntityType | undefined,
): Mention[] {
  const own = headWithin(parsed, found.firstToken, found.endToken);
  const noun = before === undefined ? describedBy(parsed, own, found.firstToken) : undefined;
  const listed = chooseReading(found.readings, (seat) => facets(seat, noun ?? own));
  const people: Chosen = { kind: "name", type: "Group", gazetteer: undefined };
  const language: Chosen = { kind: "name", type: "Concept", gazetteer: undefined };
  const citizen: Chosen = { kind: "nominal", type: "Person", gazetteer: undefined };
  const reading =
    listed?.kind !== "demonym"
      ? listed
      : isPeople(parsed, own)
        ? people
        : isCitizen(parsed, children, own)
          ? citizen
          : isLanguage(parsed, children, own)
            ? language
            : listed;
  const said = noun === undefined ? undefined : heads(parsed, noun, found);
  const typed = typer(parsed, { ...found, head: own }, found.type, before !== undefined);
  // "its rival Orsk Metals": the name tells more than that it is somebody's
  const isMore = said === "Organization" && typed === "Company";
  const type = reading?.type ?? (isMore ? typed : (said ?? typed));
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

function kindOf(parsed: Parsed, found: FoundName): MentionKind {
  if (found.endToken - found.firstToken > 1) return "name";
  return /^(?:\p{Lu}\.?){2,7}\+?$/u.test(wordOf(parsed, found.firstToken)) ? "acronym" : "name";
}
