import type { Pack } from "../types/index.ts";

/** The listed parliament of a country, by the id of the country. */
export type Legislatures = ReadonlyMap<string, string>;

/** Reads from the forms of public bodies whose parliament they are: "German parliament" tells the country. */
export function readLegislatures(pack: Pack): Legislatures {
  const countryOf = new Map<string, string>();
  for (const entry of pack.gazetteer) {
    if (entry.type !== "Country") continue;
    for (const { text } of entry.forms) if (!countryOf.has(text)) countryOf.set(text, entry.id);
  }
  const legislatures = new Map<string, string>();
  for (const entry of pack.gazetteer) {
    if (entry.type !== "PublicBody") continue;
    for (const { text } of entry.forms) {
      const owner = /^(.+?)(?:['’]s)? (?:parliament|lower house)$/i.exec(text)?.[1];
      const country = owner === undefined ? undefined : countryOf.get(owner);
      if (country !== undefined && !legislatures.has(country)) legislatures.set(country, entry.id);
    }
  }
  return legislatures;
}
