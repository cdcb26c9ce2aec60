import type { Zone } from "../types/index.ts";

/** A title has at least so many words, where the page has one that long. */
const TITLE_WORDS = 4;
/** Lines of so few words above a title are sections of the site or kickers. */
const NAVIGATION_WORDS = 2;

/** Turns "Home", "Sport", "Business" above a real headline from headlines into boilerplate. */
export function demoteNavigation(text: string, zones: readonly Zone[]): Zone[] {
  const top = topHeadlines(zones);
  const title = top.findIndex((zone) => wordCount(text, zone) >= TITLE_WORDS);
  const above = top.slice(0, Math.max(0, title));
  const navigation = new Set(above.filter((zone) => wordCount(text, zone) <= NAVIGATION_WORDS));
  return zones.map((zone) => (navigation.has(zone) ? { ...zone, kind: "boilerplate" } : zone));
}

/** The text of the title: the first headline above the second paragraph, rather one of some length. */
export function findTitle(text: string, zones: readonly Zone[]): string | undefined {
  const top = topHeadlines(zones);
  const zone = top.find((candidate) => wordCount(text, candidate) >= TITLE_WORDS) ?? top[0];
  return zone && text.slice(zone.start, zone.end).replace(/\s+/gu, " ");
}

/** Headlines before the second paragraph: a lead line may stand above the headline, further down are subheads. */
function topHeadlines(zones: readonly Zone[]): Zone[] {
  const bodies = zones.flatMap(({ kind }, index) => (kind === "body" ? [index] : []));
  return zones.slice(0, bodies[1] ?? zones.length).filter(({ kind }) => kind === "headline");
}

function wordCount(text: string, { start, end }: Zone): number {
  return text.slice(start, end).split(/\s+/u).length;
}
