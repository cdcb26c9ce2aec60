import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../packages/core/src/errors.ts";
import type { Document } from "../../../packages/core/src/types/index.ts";
import { read } from "./read-case.ts";

describe("every text", () => {
  const lines = fc.array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "",
        "\r",
        "Related Articles",
        "2 min read",
        "LIMA – The",
        "---",
        "title: x",
        "# A",
        "> b",
        "**c",
        "👍",
        "\uD800",
        "By A",
        "May 2, 2023",
      ),
    ),
    { minLength: 1, maxLength: 12 },
  );

  it.each(["case.txt", "case.md"])("has zones in order and within %s", (name) => {
    fc.assert(
      fc.property(lines, fc.constantFrom("\n", "\r\n", "\n\n"), (parts, between) => {
        const source = parts.join(between);
        if (source.includes("\0")) return;
        let document: Document;
        try {
          document = read(source, name);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          return;
        }
        let end = 0;
        for (const zone of document.zones) {
          expect(zone.start).toBeGreaterThanOrEqual(end);
          expect(zone.end).toBeGreaterThanOrEqual(zone.start);
          end = zone.end;
        }
        expect(end).toBeLessThanOrEqual(document.text.length);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["one long line", "a".repeat(60_000)],
    ["share words without an end", "share ".repeat(10_000)],
    ["digits without an end", "1".repeat(60_000)],
    ["lines of dates", "May 2, 2023\n".repeat(4_000)],
    ["brackets without an end", "[".repeat(60_000)],
    ["asterisks without an end", "*a ".repeat(20_000)],
    ["names without an end", `By ${"Ana ".repeat(10_000)}`],
    ["front matter without an end", `---\n${"a: b\n".repeat(10_000)}`],
    ["related headings without an end", "Related Articles\n".repeat(3_000)],
  ])("is read in linear time: %s", (_title, text) => {
    const started = performance.now();
    read(text, "case.txt");
    read(text, "case.md");
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
