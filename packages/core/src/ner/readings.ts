import { roleOf, wordOf } from "../noun-phrase.ts";
import type { EntityType, MentionKind, Parsed } from "../types/index.ts";
import type { Facet, FacetReader } from "./facets.ts";
import type { GazetteerMatch, Reading } from "./gazetteer-matcher.ts";
import { isInnerHyphen } from "./token-ranges.ts";

/** The facet of a seat (by the id of whose it is) where the word at `head` names it. */
export type SeatFacets = (seat: string, head: number) => Facet;

/** So many more uses as a place than as a government settle the unclear ones. */
const MOSTLY_PLACE = -3;

/** Where a sentence alone does not tell the facet of a seat, its other uses in the text do. */
export function weighFacets(
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

/** What a listed form stands for in its sentence. */
export interface Chosen {
  readonly kind: MentionKind;
  readonly type: EntityType;
  readonly gazetteer: string | undefined;
}

const RANK: Readonly<Record<string, number>> = { name: 0, acronym: 1, demonym: 2, capital: 3, metonym: 4 };

/** Of several readings the plainest; a capital or seat is read by its facet. */
export function chooseReading(
  readings: readonly Reading[],
  facet: (seat: string) => Facet,
): Chosen | undefined {
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

/** "the Ivorian has signed": a person of that country; "the Dutch" are people, "the German economy" is of the country. */
export function isCitizen(parsed: Parsed, children: readonly (readonly number[])[], head: number): boolean {
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

/** "speaks Danish", "the word in Danish": a phrase of its own without an article, where an adjective would stand before its noun. */
export function isLanguage(parsed: Parsed, children: readonly (readonly number[])[], head: number): boolean {
  const { label } = roleOf(parsed, head);
  const next = parsed.upos[head + 1] ?? "";
  if (!/^(?:obj|obl|nmod|appos|list|parataxis)$/.test(label) || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next))
    return false;
  if (isInnerHyphen(parsed, head + 1)) return false;
  return !(children[head] ?? []).some((child) => parsed.labels[child] === "det");
}

/** "Kenyans" are people, "Kenyan" is of the country. */
export function isPeople(parsed: Parsed, head: number): boolean {
  const tag = parsed.xpos[head] ?? "";
  return (tag === "NNS" || tag === "NNPS") && parsed.upos[head] !== "ADJ";
}

/** The token of a span that hangs on a word outside it; the last one where there are several. */
export function headWithin(parsed: Parsed, firstToken: number, endToken: number): number {
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
