import type { Country } from "world-countries";

/** One row of the overlay or of the finished table, by column. */
export type Row = Readonly<Record<string, string>>;

/** Columns of `countries.tsv` and `capitals.tsv`, in file order. */
export const COLUMNS = [
  "id",
  "name",
  "type",
  "aliases",
  "acronyms",
  "demonyms",
  "capitals",
  "metonyms",
  "iso3166",
  "wikidata",
  "ambiguous",
] as const;

/** No government of its own, or nobody lives there. */
const LEFT_OUT = new Set("AQ BV HM TF UM GS BQ CC CX NF TK PN WF PM SJ IO".split(" "));

/** Territories that act as states in the news; every other dependent territory is a Place. */
const ACTS_AS_STATE = new Set(["TW", "XK", "PS"]);

/** City states: the city is the country, so no second entry. */
const CITY_STATES = new Set(["SG", "MC", "VA", "SM", "LU", "DJ", "GI", "HK"]);

/** `ś` → `s`, so that ids are plain ASCII: `São Tomé` → `sao-tome`. */
export function slug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Rows of `countries.tsv`: world-countries with the overlay laid over it, sorted by id. */
export function countryRows(countries: readonly Country[], overlay: readonly Row[]): Row[] {
  const byIso = overlayByIso(overlay);
  return countries
    .filter((country) => !LEFT_OUT.has(country.cca2))
    .map((country) => {
      const extra = byIso.get(country.cca2) ?? {};
      const name = extra["name"] || country.name.common;
      return {
        id: `country/${country.cca2}`,
        name,
        type: country.independent || ACTS_AS_STATE.has(country.cca2) ? "Country" : "Place",
        aliases: merge(name, officialNames(country), extra["aliases"]),
        acronyms: merge("", [], extra["acronyms"]),
        demonyms: merge("", demonyms(country), extra["demonyms"]),
        capitals: merge("", capitals(country, extra), extra["capitals"]),
        metonyms: merge("", [], extra["metonyms"]),
        iso3166: country.cca2,
        wikidata: extra["wikidata"] ?? "",
        ambiguous: extra["ambiguous"] ?? "",
      };
    })
    .sort(byId);
}

/** Rows of `capitals.tsv`: each capital as a city, beside its place in `countries.tsv` as a name of the government. */
export function capitalRows(countries: readonly Country[], overlay: readonly Row[]): Row[] {
  const byIso = overlayByIso(overlay);
  return countries
    .filter((country) => !LEFT_OUT.has(country.cca2) && !CITY_STATES.has(country.cca2) && country.capital[0])
    .map((country) => {
      const name = tidyCapital(country.capital[0] ?? "");
      const extra = byIso.get(country.cca2) ?? {};
      const reasons = (extra["ambiguous"] ?? "").split("|");
      return {
        id: `place/${slug(name)}${name === "Georgetown" || name === "Kingston" ? `-${country.cca2.toLowerCase()}` : ""}`,
        name,
        type: "Place",
        aliases: merge(name, plainLetters(name), extra["spellings"]),
        ambiguous: reasons.filter((reason) => reason.startsWith(`${name}=`)).join("|"),
      };
    })
    .sort(byId);
}

/** TSV text with a comment on top and trailing empty cells cut. */
export function writeRows(comment: string, rows: readonly Row[]): string {
  const line = (row: Row): string =>
    COLUMNS.map((column) => row[column] ?? "")
      .join("\t")
      .trimEnd();
  return [`# ${comment}`, COLUMNS.join("\t"), ...rows.map(line), ""].join("\n");
}

function overlayByIso(overlay: readonly Row[]): Map<string, Row> {
  return new Map(overlay.map((row) => [row["iso3166"] ?? "", row]));
}

/** Base forms with the overlay's: `-form` takes one out. The name itself never repeats. */
function merge(name: string, base: readonly string[], overlay = ""): string {
  const extra = overlay.split("|").filter((form) => form !== "");
  const removed = new Set(extra.filter((form) => form.startsWith("-")).map((form) => form.slice(1)));
  const added = extra.filter((form) => !form.startsWith("-"));
  return [...new Set([...base, ...added])].filter((form) => form !== name && !removed.has(form)).join("|");
}

/** The official name, and the spelling without accents; altSpellings are left alone: they hold ISO codes. */
function officialNames(country: Country): string[] {
  const official = country.name.official.startsWith("Virgin Islands") ? [] : [country.name.official];
  return [...official, ...plainLetters(country.name.common)].filter((name) => !name.includes("("));
}

function plainLetters(name: string): string[] {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain === name || plain.length < 5 ? [] : [plain];
}

/** "Iranian" and "Iranians"; words in -ese, -ish, -ch, -ss have no plural of their own. */
function demonyms(country: Country): string[] {
  const word = country.demonyms["eng"]?.m ?? "";
  if (word === "" || word === "Ni-Vanuatu" || word === "I-Kiribati") return word === "" ? [] : [word];
  return /(?:ese|ish|ch|ss|wana|oi|ais|gasy)$/.test(word) ? [word] : [word, `${word}s`];
}

/** The first capital with its other spellings; further seats of government stand in the overlay. */
function capitals(country: Country, extra: Row): string[] {
  const spellings = (extra["spellings"] ?? "").split("|").filter((form) => form !== "");
  return [...country.capital.slice(0, 1).map(tidyCapital), ...spellings];
}

function tidyCapital(name: string): string {
  return name === "Washington D.C." ? "Washington" : name;
}

function byId(a: Row, b: Row): number {
  return (a["id"] ?? "") < (b["id"] ?? "") ? -1 : 1;
}
