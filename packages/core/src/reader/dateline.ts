import type { Span } from "../types/index.ts";
import { DAY } from "./calendar.ts";

/** What stands before a report's first words: "The Herald : OSLO, May 2 (Reuters) –". */
export interface Dateline extends Span {
  readonly outlet: string | undefined;
  readonly place: string | undefined;
  /** As written, perhaps without a year. */
  readonly date: string | undefined;
  readonly agency: string | undefined;
}

const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const PLACE = `${NAME}(?: (?:${NAME}|de|del|la|el|al|of|and)){0,3}`;
const PATTERN = new RegExp(
  `^(?:(?<outlet>\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: [\\p{L}\\p{N}&.'’-]+){0,5}) ?[:|] )?` +
    `(?<place>${PLACE}(?:[,/] ?${PLACE}){0,2})?` +
    `(?:[,.]{0,2} ?(?<date>${DAY}))?` +
    `[,.]? ?(?:[([](?<agency>[\\p{L}][^()[\\]]{1,40})[)\\]])?` +
    `(?:/(?<slashed>\\p{Lu}[\\p{L} ]{1,15})/\\.?(?: ?[—–-]{1,2})?| ?(?<mark>—|–|--|-|:)) `,
  "u",
);
/** Words before a colon that are labels, not outlets. */
const LABEL =
  /^(?:analysis|opinion|exclusive|breaking|breaking news|update|explainer|factbox|live|video|watch|news|report|interview|editorial|comment|note|read|correction)$/iu;
/** Who speaks in a transcript, or what a paragraph is, rather than where it was written. */
const SPEAKER =
  /^(?:question|answer|q|a|moderator|host|interviewer|reporter|narrator|voice|speaker|secretary|president|minister|prime|senator|general|governor|mayor|judge|mr|mrs|ms|dr|sir|note|warning|update|watch|breaking|exclusive|opinion|analysis|correction|timeline|factbox|explainer)\b/iu;
/** A place with nothing but its dash: "Rio de Janeiro", "Lagos, Nigeria"; a longer name may be a person with a title. */
const WEAK_PLACE = /^\S+(?: \S+)?$|^\S+ (?:de|del|of|la) \S+$|^[^,]{1,30}, [^,]{1,30}(?:, [^,]{1,30})?$/u;
const UPPER = /^\P{Ll}+$/u;
/** A dateline is looked for in this many code units of a paragraph. */
const REACH = 160;

/**
 * The dateline at the head of the paragraph `[start, end)`. `early` allows weak signs, such as a city in ordinary
 * letters before a dash, which only the first paragraphs of a report carry.
 */
export function findDateline(text: string, start: number, end: number, early: boolean): Dateline | undefined {
  const head = text.slice(start, Math.min(end, start + REACH));
  const match = PATTERN.exec(head);
  const groups = match?.groups;
  if (match === null || groups === undefined) return undefined;
  const found = {
    start,
    end: start + match[0].trimEnd().length,
    outlet: groups["outlet"],
    place: groups["place"],
    date: groups["date"],
    agency: groups["agency"] ?? groups["slashed"],
  };
  if (!isDateline(found, groups["mark"], groups["slashed"] !== undefined, early)) return undefined;
  if (!/^["'“‘([«\p{Lu}\p{N}]/u.test(head.slice(match[0].length))) return undefined;
  return found.outlet !== undefined && LABEL.test(found.outlet) ? { ...found, outlet: undefined } : found;
}

function isDateline(found: Dateline, mark: string | undefined, slashed: boolean, early: boolean): boolean {
  const { place, date, agency, outlet } = found;
  if (place !== undefined && !/^\p{Lu}/u.test(place)) return false;
  if (mark === undefined) return slashed;
  const upper = place !== undefined && UPPER.test(place) && place.length >= 3;
  if (mark === ":" && place !== undefined && SPEAKER.test(place)) return false;
  if (mark === ":")
    return outlet === undefined && (upper ? early : date !== undefined && place !== undefined);
  if (place === undefined) return agency !== undefined || (date !== undefined && early);
  return upper || date !== undefined || agency !== undefined || (early && WEAK_PLACE.test(place));
}
