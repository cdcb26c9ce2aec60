import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGazetteer } from "../../packages/core/src/gazetteer.ts";
import { readTable } from "../../packages/core/src/table.ts";
import type { GazetteerEntry } from "../../packages/core/src/types/index.ts";
import { capitalRows, countryRows, writeRows } from "../../packages/lab/src/gazetteer/country-rows.ts";
import { countries } from "../../packages/lab/src/gazetteer/world-countries.ts";

const folder = new URL("../../data/gazetteer/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".tsv"));
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const byFile = new Map<string, GazetteerEntry[]>(files.map((name) => [name, readGazetteer(name, read(name))]));
const entries = [...byFile.values()].flat();
const types = new Set(
  readdirSync(new URL("../schema/types/", folder)).map((name) => name.replace(/\.json$/, "")),
);
const duplicates = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe("the gazetteer", () => {
  it("knows at least 195 countries, 150 organisations and 80 places", () => {
    const count = (type: string): number => entries.filter((entry) => entry.type === type).length;
    expect(count("Country")).toBeGreaterThanOrEqual(195);
    expect(byFile.get("organisations.tsv")?.length).toBeGreaterThanOrEqual(250);
    expect(byFile.get("places.tsv")?.length).toBeGreaterThanOrEqual(80);
    expect(count("Company")).toBeGreaterThanOrEqual(150);
    expect(count("MediaOutlet")).toBeGreaterThanOrEqual(120);
    expect(byFile.get("cities.tsv")?.length).toBeGreaterThanOrEqual(400);
  });

  it("gives every entry an id of its own, a name and a type that exists", () => {
    expect(duplicates(entries.map((entry) => entry.id))).toEqual([]);
    expect(entries.filter((entry) => entry.name === "" || !types.has(entry.type))).toEqual([]);
    expect(entries.filter((entry) => !/^[a-z]+\/[A-Za-z0-9-]+$/.test(entry.id))).toEqual([]);
  });

  it("uses each ISO code and each Wikidata id once, and well formed", () => {
    const of = (key: string): string[] => entries.flatMap((entry) => entry.ids[key] ?? []);
    expect(duplicates(of("iso3166"))).toEqual([]);
    expect(duplicates(of("wikidata"))).toEqual([]);
    expect(of("iso3166").filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
    expect(of("wikidata").filter((id) => !/^Q[1-9]\d*$/.test(id))).toEqual([]);
  });

  it("calls no two countries by the same name", () => {
    const names = entries
      .filter((entry) => entry.type === "Country")
      .flatMap((entry) => entry.forms.filter((form) => form.kind === "name" || form.kind === "acronym"));
    expect(duplicates(names.map((form) => form.text))).toEqual([]);
  });

  it("repeats no form of one kind within an entry, and leaves none with stray blanks", () => {
    const keys = entries.flatMap((entry) => entry.forms.map((form) => `${entry.id} ${form.kind} ${form.text}`));
    expect(duplicates(keys)).toEqual([]);
    expect(
      entries.flatMap((entry) => entry.forms).filter((form) => form.text !== form.text.trim() || !form.text),
    ).toEqual([]);
  });

  it("holds no country code that is a word: two letters stand only for acronyms in capitals", () => {
    const short = entries
      .filter((entry) => entry.type === "Country")
      .flatMap((entry) => entry.forms)
      .filter((form) => form.text.length <= 2);
    expect(short.map((form) => form.text).sort()).toEqual(["NZ", "UK", "US"]);
    expect(short.every((form) => form.kind === "acronym")).toBe(true);
  });

  it("writes short acronyms in capitals, never as a lower-case word", () => {
    const acronyms = entries.flatMap((entry) => entry.forms).filter((form) => form.kind === "acronym");
    expect(acronyms.filter((form) => !/\p{Lu}|\d/u.test(form.text))).toEqual([]);
  });

  it("ties every warning about ambiguity to a form that the entry has", () => {
    for (const [name] of byFile) {
      const forms = new Map(entries.map((entry) => [entry.id, entry.forms.map((form) => form.text)]));
      for (const row of readTable(name, read(name))) {
        const warned = (row["ambiguous"] ?? "").split("|").filter((part) => part.includes("="));
        for (const part of warned) expect(forms.get(row["id"] ?? "")).toContain(part.split("=")[0]);
      }
    }
  });

  it.each([
    ["Iranian", "country/IR"],
    ["Britons", "country/GB"],
    ["Dutch", "country/NL"],
    ["U.S.", "country/US"],
    ["Kremlin", "country/RU"],
    ["Türkiye", "country/TR"],
    ["DRC", "country/CD"],
    ["USSR", "country/soviet-union"],
    ["EAEU", "org/eurasian-economic-union"],
    ["OPEC+", "org/opec-plus"],
    ["Majles", "org/islamic-consultative-assembly"],
    ["Strait of Hormuz", "place/strait-of-hormuz"],
    ["Western nations", "group/the-west"],
  ])("finds %s under exactly one entry", (form, id) => {
    const found = entries.filter((entry) => entry.forms.some((each) => each.text === form));
    expect(found.map((entry) => entry.id)).toEqual([id]);
  });

  it("lists a capital as a city and as a name of its government", () => {
    const found = entries.filter((entry) => entry.forms.some((form) => form.text === "Moscow"));
    expect(found.map((entry) => entry.id).sort()).toEqual(["country/RU", "place/moscow"]);
  });

  it("carries the warning on the form that is ambiguous, not on its neighbours", () => {
    const turkey = entries.find((entry) => entry.id === "country/TR");
    expect(turkey?.forms.filter((form) => form.ambiguous !== undefined).map((form) => form.text)).toEqual([
      "Turkey",
    ]);
  });

  it("is what the generator writes, for countries and capitals", () => {
    const overlay = readTable(
      "overlay",
      readFileSync(
        new URL("../../packages/lab/src/gazetteer/countries-overlay.tsv", import.meta.url),
        "utf8",
      ),
    );
    const body = (text: string): string => text.slice(text.indexOf("\n") + 1);
    expect(body(read("countries.tsv"))).toBe(body(writeRows("", countryRows(countries, overlay))));
    expect(body(read("capitals.tsv"))).toBe(body(writeRows("", capitalRows(countries, overlay))));
  });
});
