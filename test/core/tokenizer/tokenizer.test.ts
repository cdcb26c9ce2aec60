import fc from "fast-check";
import { readDocument } from "../../../packages/core/src/reader/index.ts";
import { createTokenizer } from "../../../packages/core/src/tokenizer/index.ts";
import type { Document, Tokenized } from "../../../packages/core/src/types/index.ts";
import { describe, expect, it } from "vitest";
import { lexiconPack } from "../shipped-lexicons.ts";

const tokenize = createTokenizer(lexiconPack());

function read(text: string, name = "case.txt"): Tokenized {
  return tokenize(readDocument({ name, bytes: new TextEncoder().encode(text) }));
}

function body(text: string): Document {
  return { ...read("Any text.").document, text, zones: [{ start: 0, end: text.length, kind: "body" }] };
}

const sentencesOf = (text: string): string[] =>
  tokenize(body(text)).sentences.map(({ start, end }) => text.slice(start, end));
const tokensOf = (text: string): string[] =>
  tokenize(body(text)).tokens.map(({ start, end }) => text.slice(start, end));

describe("the sentence splitter", () => {
  it.each<[title: string, sentences: string[]]>([
    ["ends a sentence at its stop", ["The port closed.", "Ships turned back."]],
    ["does not end one after a title", ["Gen. Mark Ode met Dr. Ann Lee on Monday."]],
    ["does not end one after an acronym before a name", ["The U.S. President spoke.", "It was late."]],
    ["ends one after an acronym before an opener", ["They flew to the U.S.", "The talks failed."]],
    ["does not end one after an initial", ["J. R. Okafor and Samuel L. Reed agreed."]],
    ["does not end one within a number", ["It cost $5.5 million, up 2.25 percent."]],
    ["does not end one before a number", ["See No. 7 and Fig. 3 of the annex."]],
    ["does not end one after a month cut short", ["It began on Jan. 17 in Lima."]],
    ["does not end one after a company", ["Acme Corp. bought Borealis Inc. for cash.", "The price fell."]],
    ["keeps a closing quotation mark", ["“We won.”", "He left."]],
    ["goes on after a question within quotation marks", ["“Is it over?” she asked."]],
    ["goes on after a question before its speaker", ["“Is it over?” Mia Holt asked."]],
    ["keeps a closing bracket", ["(It rained all day.)", "The match went on."]],
    ["keeps note marks", ["The mine reopened in May.[3]", "Its owner is a bank."]],
    ["keeps the number of a list item", ["2. Both sides open their borders."]],
    ["ends one where the space is missing", ["The vote was close.", "Turnout fell."]],
    ["goes on after an ellipsis in small letters", ["They waited ... and waited."]],
    ["ends one after a.m. before an opener", ["Polls opened at 8 a.m.", "Most were calm."]],
    [
      "does not end one after Latin short forms",
      ["Metals, e.g. Copper Belt ores, i.e. Zambian ones, sold well."],
    ],
  ])("%s", (_title, sentences) => {
    const joined = _title.includes("missing") ? sentences.join("") : sentences.join(" ");
    expect(sentencesOf(joined)).toEqual(sentences);
  });

  it("splits a text without capitals", () => {
    expect(sentencesOf("the dam broke. two towns were flooded. nobody died.")).toHaveLength(3);
  });

  it("splits a text in capitals", () => {
    expect(sentencesOf("THE DAM BROKE. TWO TOWNS WERE FLOODED.")).toHaveLength(2);
  });

  it("ends a sentence at a blank line without a stop", () => {
    expect(sentencesOf("A line\n\nAnother line")).toEqual(["A line", "Another line"]);
  });

  it("reads a wrapped line as a space", () => {
    expect(sentencesOf("The dam\nbroke. Two\r\ntowns flooded.")).toEqual([
      "The dam\nbroke.",
      "Two\r\ntowns flooded.",
    ]);
  });
});

describe("the tokenizer", () => {
  it.each<[title: string, text: string]>([
    ["parts a possessive", "Kenya|'s| port"],
    ["keeps a clitic that was parted before", "Kenya| 's| port"],
    ["parts a typographic possessive", "Kenya|’s| port"],
    ["parts the possessive of a plural", "workers|'| rights"],
    ["parts a negation", "do|n't| ca|n’t| wo|n't"],
    ["parts other clitics", "we|'ll| they|'ve| I|'m| she|'d"],
    ["parts cannot", "can|not"],
    ["parts a compound at its hyphen", "20|-|year| deal|,| U.S.|-|led| talks"],
    ["keeps a prefix with its word", "pro-European| co-operation| non-binding"],
    ["keeps an acronym with its stops", "The| U.S.| and| the| U.K."],
    ["keeps a title with its stop", "Mr.| Holt"],
    ["parts a stop from the last word", "It| rained|."],
    ["parts currency and percent", "$|5.5| million|,| 12|%"],
    ["keeps US$ together", "US$|40"],
    ["keeps a number with separators", "2,300.50| and| 08:30| and| 9/11"],
    ["keeps ordinals and decades", "the| 21st| of| the| 1990s"],
    ["parts a unit from its number", "430|km| at| 6:00|am"],
    ["keeps a link", "https://example.org/a-b?c=1,2|."],
    ["keeps a bare host", "see| example.com|."],
    ["keeps an address", "ann.lee@example.org|,"],
    ["keeps a handle and a hashtag", "@annlee| #PortStrike"],
    ["keeps an ellipsis", "well| ...| and| …"],
    ["parts a dash between words", "Ukraine|—|a| claim"],
    ["keeps an apostrophe within a name", "O'Brien| of| Sana'a| and| d'Ivoire"],
    ["keeps an ampersand within an acronym", "R&D| at| AT&T"],
    ["keeps an emoji with its joiners", "👩‍👩‍👧| won|👍🏽"],
    ["keeps combining marks", "Ze\u0301| left"],
    ["parts a plus sign", "OPEC|+"],
    ["keeps an abbreviation's stop at the end of a sentence", "at| Acme| Inc."],
    ["parts both brackets and quotation marks", "(|“|yes|”|)"],
  ])("%s", (_title, text) => {
    const expected = text.split("|").map((token) => token.trim());
    expect(tokensOf(text.replaceAll("|", ""))).toEqual(expected);
  });
});

/** Text with what breaks offsets: astral characters, marks, every kind of line end, bidi controls, lone surrogates. */
const awkward = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "U.S.",
        "don't",
        "Mr. ",
        "end. Next",
        "\r\n",
        "\n\n",
        "\u2028",
        "\uFEFF",
        "\u202Eabc\u202C",
        "👩‍👩‍👧",
        "\uD800",
        "http://a.",
        "…",
        "“Yes?” ",
        "1,2,3",
        "--",
        "a@b.c",
        "ß’s",
        " ",
        "\u00A0",
        "Z\u0351\u0352",
        "#",
        "[1]",
        "2. ",
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

function expectSound({ document, sentences, tokens }: Tokenized): void {
  const { text } = document;
  let end = 0;
  for (const sentence of sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(end);
    expect(sentence.end).toBeGreaterThan(sentence.start);
    const zone = document.zones.find((each) => each.start <= sentence.start && sentence.end <= each.end);
    expect(zone?.kind).toBe(sentence.zone);
    expect(faultIn(text, sentence, tokens.slice(sentence.firstToken, sentence.endToken))).toBeUndefined();
    end = sentence.end;
  }
  expect(sentences.at(-1)?.endToken ?? 0).toBe(tokens.length);
}

/** What is wrong with the tokens of a span: they must be in order, without space, and leave out nothing but space. */
function faultIn(
  text: string,
  span: { start: number; end: number },
  tokens: Tokenized["tokens"],
): string | undefined {
  let at = span.start;
  for (const { start, end } of tokens) {
    if (text.slice(at, start).trim() !== "") return `left out ${text.slice(at, start)}`;
    if (end <= start) return `empty at ${String(start)}`;
    if (/\s/u.test(text.slice(start, end))) return `space in ${text.slice(start, end)}`;
    at = end;
  }
  return at > span.end || text.slice(at, span.end).trim() !== "" ? "ends elsewhere" : undefined;
}

describe("every tokenized text", () => {
  it("has ordered sentences whose tokens cover all but space", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expectSound(tokenize(body(text)));
      }),
      { numRuns: 600 },
    );
  });

  it("loses no word between its sentences", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        let at = 0;
        for (const { start, end } of tokenize(body(text)).sentences) {
          expect(text.slice(at, start).trim()).toBe("");
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["50 kB without a space", "a".repeat(50_000)],
    ["links without an end", "http://a.".repeat(8_000)],
    ["stops without an end", ".".repeat(50_000)],
    ["words joined by stops", "ab.".repeat(20_000)],
    ["apostrophes without an end", "a'".repeat(30_000)],
    ["hyphens without an end", "non-".repeat(20_000)],
    ["initials without an end", "A. ".repeat(20_000)],
    ["brackets without an end", "[1] ".repeat(20_000)],
    ["quotation marks without an end", "“".repeat(50_000)],
    ["blank lines without an end", "\n ".repeat(30_000)],
    ["digits without an end", "1,234".repeat(10_000)],
    ["emoji joined without an end", "👩‍".repeat(15_000)],
    ["at signs without an end", "a@b.".repeat(15_000)],
  ])("is read in linear time: %s", (_title, text) => {
    const started = performance.now();
    const { tokens } = tokenize(body(text));
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(faultIn(text, { start: 0, end: text.length }, tokens)).toBeUndefined();
  });
});
