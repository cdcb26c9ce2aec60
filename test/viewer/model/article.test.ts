import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut, paragraphSpans } from "../../../packages/viewer/src/model/article.ts";
import { openDossier, type DocumentView } from "../../../packages/viewer/src/model/dossier.ts";
import { buildFixture } from "../fixture.ts";

const dossier = openDossier(buildFixture());

describe("layOut", () => {
  it("gives the text of every paragraph back, whatever is marked in it", () => {
    for (const document of dossier.documents.values())
      for (const { start, end, segments } of layOut(document))
        expect(segments.map(({ text }) => text).join("")).toBe(document.text?.slice(start, end));
  });

  it("marks exactly the quote of each claim", () => {
    for (const document of dossier.documents.values()) {
      const segments = layOut(document).flatMap((paragraph) => paragraph.segments);
      for (const entry of document.entries) {
        const marked = segments.filter(({ entries }) => entries.includes(entry));
        expect(marked.map(({ text }) => text).join("")).toBe(entry.evidence.quote);
      }
    }
  });

  it("takes the line that repeats the title as the title", () => {
    const [first] = layOut(dossier.documents.get("d_quay") as DocumentView);
    expect(first?.isTitle).toBe(true);
  });

  it("shows nothing for a document without text", () => {
    const quotes = openDossier(buildFixture({ quotesOnly: true }));
    expect(layOut(quotes.documents.get("d_quay") as DocumentView)).toEqual([]);
  });
});

describe("paragraphSpans", () => {
  it("covers every letter of any text once, in order", () => {
    const lines = fc.array(fc.constantFrom("a b", " ", "", "\t", "😀 x", "\r"), { maxLength: 12 });
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.join("\n");
        const spans = paragraphSpans(text);
        const kept = spans.map(({ start, end }) => text.slice(start, end)).join("");
        expect(kept.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const [index, span] of spans.entries())
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      }),
    );
  });

  it("parts paragraphs at blank lines only", () => {
    const text = "One line\nand its second.\n \nAnother.\n\n\nLast.";
    expect(paragraphSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "One line\nand its second.",
      "Another.",
      "Last.",
    ]);
  });
});
