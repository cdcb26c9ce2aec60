import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readDocument } from "../../../packages/core/src/reader/index.ts";
import { createTokenizer } from "../../../packages/core/src/tokenizer/index.ts";
import type { Document } from "../../../packages/core/src/types/index.ts";
import { describe, expect, it } from "vitest";
import { lexiconPack } from "../shipped-lexicons.ts";

const SEEDS = fileURLToPath(new URL("../../../../shared/data/seeds", import.meta.url));
const names = existsSync(SEEDS) ? readdirSync(SEEDS).sort() : [];
const read = (name: string): Document => readDocument({ name, bytes: readFileSync(`${SEEDS}/${name}`) });
const nth = (index: number): Document => read(names[index] ?? "");

describe.skipIf(names.length === 0)("the seed articles", () => {
  const tokenize = createTokenizer(lexiconPack());

  it.each(names)("keeps every character of %s and covers it with zones", (name) => {
    const { text, zones } = read(name);
    expect(text).toBe(readFileSync(`${SEEDS}/${name}`, "utf8"));
    let at = 0;
    for (const { start, end } of zones) {
      expect(text.slice(at, start).trim()).toBe("");
      at = end;
    }
    expect(text.slice(at).trim()).toBe("");
  });

  it.each(names)("covers the sentences of %s with tokens", (name) => {
    const { document, sentences, tokens } = tokenize(read(name));
    for (const { start, end, firstToken, endToken } of sentences) {
      const words = tokens.slice(firstToken, endToken);
      const joined = words.map((token) => document.text.slice(token.start, token.end)).join("");
      expect(joined).toBe(document.text.slice(start, end).replace(/\s+/gu, ""));
    }
  });

  it("leaves the related articles and the comment form of the second out", () => {
    const { document, sentences } = tokenize(nth(1));
    const tail = document.text.indexOf("Related Articles");
    expect(tail).toBeGreaterThan(0);
    expect(sentences.filter(({ end }) => end > tail)).toEqual([]);
    expect(document.zones.filter(({ kind }) => kind === "caption")).toHaveLength(1);
  });

  it("dates the second by its dateline", () => {
    expect(nth(1)).toMatchObject({ published: "2025-05-21", publishedFrom: "dateline" });
  });

  it("finds publishers and origins where the texts name them", () => {
    expect(
      names.map((name) => [read(name).publisher !== undefined, read(name).origin !== undefined]),
    ).toEqual([
      [true, true],
      [false, false],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });
});
