import fc from "fast-check";
import { readDocument } from "../../../packages/core/src/reader/index.ts";
import type { Document } from "../../../packages/core/src/types/index.ts";
import { describe, expect, it } from "vitest";
import { originsOf } from "../../../packages/core/src/origin/index.ts";

const WORDS =
  "harbour crane ship crew union pay strike court judge grower fruit price export truck road bank loan vote mayor river dam flood village school winter storm bridge train".split(
    " ",
  );

/** Prose that no other seed gives: `count` words drawn by a small generator. */
function prose(seed: number, count = 120): string {
  let state = seed * 7919 + 17;
  const words = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return WORDS[(state >>> 16) % WORDS.length] ?? "";
  });
  return `${words.join(" ")}.`;
}

function document(text: string, about: Partial<Document> = {}): Document {
  return { ...readDocument({ name: "case.txt", bytes: new TextEncoder().encode(text) }), ...about };
}

const TEXT = prose(1);

describe("independent origins", () => {
  it("are as many as there are texts of their own", () => {
    expect(new Set(originsOf([1, 2, 3, 4].map((seed) => document(prose(seed))))).size).toBe(4);
  });

  it.each([
    ["an exact copy", TEXT],
    ["a copy with another headline", `Strike Shuts Port\n\n${TEXT}`],
    ["a copy below a dateline", `LIMA, May 2 – ${TEXT}`],
    ["a copy with related articles", `${TEXT}\n\nRelated Articles\n\n${prose(9, 60)}`],
    ["a copy in other cases and stops", TEXT.toUpperCase().replaceAll(" ", ", ")],
    ["a copy cut to its first half", `${TEXT.split(" ").slice(0, 60).join(" ")}.`],
    ["a copy with a paragraph added", `${TEXT}\n\n${prose(5, 40)}`],
    [
      "a copy with some words changed",
      TEXT.split(" ")
        .map((word, index) => (index % 25 === 7 ? "xyz" : word))
        .join(" "),
    ],
  ])("count %s once", (_title, copy) => {
    expect(originsOf([document(TEXT), document(copy), document(prose(2))])).toHaveLength(3);
    const [first, second, other] = originsOf([document(TEXT), document(copy), document(prose(2))]);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it("count a paragraph that is quoted in a longer text of another's own as independent", () => {
    const quoting = `${prose(3, 200)}\n\n${TEXT.split(" ").slice(0, 30).join(" ")}.`;
    expect(new Set(originsOf([document(TEXT), document(quoting)])).size).toBe(2);
  });

  it.each([
    ["Reuters", "reuters"],
    ["the news agency TASS", "TASS"],
    ["AP", "The Associated Press"],
    ["Iranian state media", "Iranian state television"],
  ])("count relays of %j and %j once", (a, b) => {
    const [first, second] = originsOf([document(prose(1), { origin: a }), document(prose(2), { origin: b })]);
    expect(second).toBe(first);
  });

  it.each([
    ["local media", "local media"],
    ["Reuters", "AFP"],
    ["Iranian state media", "Chinese state media"],
  ])("keep relays of %j and %j apart", (a, b) => {
    const [first, second] = originsOf([document(prose(1), { origin: a }), document(prose(2), { origin: b })]);
    expect(second).not.toBe(first);
  });

  it("count a relay together with what it relays", () => {
    const source = document(prose(1), { publisher: "Harbour Wire" });
    const relay = document(prose(2), { publisher: "The Courier", origin: "Harbour Wire" });
    const other = document(prose(3), { publisher: "The Courier" });
    const [a, b, c] = originsOf([source, relay, other]);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });

  it("count what one outlet wrote itself once, and outlets of no name apart", () => {
    const written = [1, 2].map((seed) => document(prose(seed), { publisher: "The Basel Observer" }));
    const nameless = [3, 4].map((seed) => document(prose(seed)));
    expect(new Set(originsOf(written)).size).toBe(1);
    expect(new Set(originsOf(nameless)).size).toBe(2);
  });

  it("are none for no documents", () => {
    expect(originsOf([])).toEqual([]);
  });

  it("do not depend on the order of the documents", () => {
    const texts = [
      TEXT,
      `${TEXT} More.`,
      prose(2),
      prose(3),
      `${prose(3)}\n\n${prose(4, 30)}`,
      "Short text.",
      "Short text!",
    ];
    const documents = texts.map((text, index) =>
      document(text, index % 3 === 0 ? { origin: "Reuters" } : {}),
    );
    const expected = new Map(originsOf(documents).map((group, index) => [documents[index]?.id, group]));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        const found = new Map(originsOf(shuffled).map((group, index) => [shuffled[index]?.id, group]));
        expect([...expected].every(([id, group]) => found.get(id) === group)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("are found among a thousand documents, all copies or all different, in seconds", () => {
    const started = performance.now();
    const copies = Array.from({ length: 500 }, (_, index) => document(`${TEXT} ${String(index)}.`));
    const others = Array.from({ length: 500 }, (_, index) => document(prose(index + 10)));
    expect(new Set(originsOf([...copies, ...others])).size).toBe(501);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
