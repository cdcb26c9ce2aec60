import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { EntityTypeSchema } from "../../packages/core/src/types/index.ts";

const folder = new URL("../../data/schema/types/", import.meta.url);
const types = readdirSync(folder).map((name) => ({
  name,
  schema: JSON.parse(readFileSync(new URL(name, folder), "utf8")) as EntityTypeSchema,
}));

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const channel = (start: number): number => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

describe("the entity types", () => {
  it("are sixteen, each in a file of its own name with every field", () => {
    expect(types).toHaveLength(16);
    for (const { name, schema } of types) {
      expect(name).toBe(`${schema.name}.json`);
      expect(Object.keys(schema)).toEqual(["name", "label", "plural", "family", "colour", "shape"]);
      expect(Object.values(schema).every((value) => value !== "")).toBe(true);
    }
  });

  it("draw as six families, each with one colour and one shape of its own", () => {
    const looks = new Set(types.map(({ schema }) => `${schema.family} ${schema.colour} ${schema.shape}`));
    expect(looks.size).toBe(6);
    expect(new Set(types.map(({ schema }) => schema.family)).size).toBe(6);
    expect(new Set(types.map(({ schema }) => schema.shape)).size).toBe(6);
    expect(new Set(types.map(({ schema }) => schema.colour)).size).toBe(6);
  });

  it("stand out from a white page by at least three to one", () => {
    for (const { schema } of types) {
      expect(schema.colour).toMatch(/^#[0-9a-f]{6}$/);
      expect(1.05 / (luminance(schema.colour) + 0.05)).toBeGreaterThanOrEqual(3);
    }
  });
});
