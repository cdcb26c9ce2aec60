import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../../data/sample/", import.meta.url);
const reports = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), "utf8"),
}));
const field = (text: string, key: string): string | undefined =>
  new RegExp(`^${key}: (.+)$`, "m").exec(text)?.[1];

describe("the sample dossier", () => {
  it("is five reports that say in their front matter that they are samples", () => {
    expect(reports).toHaveLength(5);
    for (const { text } of reports) {
      expect(text.startsWith("---\n")).toBe(true);
      expect(field(text, "note")).toContain("Sample report");
      expect(field(text, "url")).toMatch(/^https:\/\/example\.org\//);
      expect(field(text, "date")).toMatch(/^2025-\d\d-\d\d$/);
    }
    expect(new Set(reports.map(({ text }) => field(text, "publisher"))).size).toBe(5);
  });

  it("has one report that relays another, and one boilerplate tail", () => {
    const relayed = reports.flatMap(({ text }) => field(text, "relays") ?? []);
    expect(relayed).toHaveLength(1);
    expect(reports.map(({ text }) => field(text, "publisher"))).toContain(relayed[0]);
    expect(reports.filter(({ text }) => text.includes("\nRelated Articles\n"))).toHaveLength(1);
  });

  it("can be read in a minute or two each", () => {
    for (const { text } of reports) {
      const words = text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(250);
      expect(words).toBeLessThanOrEqual(400);
    }
  });

  it.each(["Putin", "Pezeshkian", "State Duma", "Majles|parliament", "Eurasian Economic Union", "SWIFT", "Mir"])(
    "names %s in at least two reports",
    (form) => {
      const naming = reports.filter(({ text }) => new RegExp(form).test(text));
      expect(naming.length).toBeGreaterThanOrEqual(2);
    },
  );
});
