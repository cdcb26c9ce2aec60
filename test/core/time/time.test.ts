import fc from "fast-check";
import { readDocument } from "../../../packages/core/src/reader/index.ts";
import type { Document } from "../../../packages/core/src/types/index.ts";
import { describe, expect, it } from "vitest";
import {
  createTimeReader,
  findDurations,
  findTimes,
  isTemporal,
} from "../../../packages/core/src/time/index.ts";

/** A document of one body zone, published on Wednesday, 2025-05-21, unless told otherwise. */
function dated(text: string, published: string | undefined = "2025-05-21"): Document {
  const document = readDocument({ name: "case.txt", bytes: new TextEncoder().encode("Any text.") });
  return { ...document, text, published, zones: [{ start: 0, end: text.length, kind: "body" }] };
}

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });
const read = (text: string, published?: string): [words: string, value: string][] =>
  findTimes(dated(text, published), whole(text)).map(({ start, end, value }) => [
    text.slice(start, end),
    value,
  ]);
/** Values when nothing is known of the document's date. */
const readUndated = (text: string): string[] =>
  findTimes({ ...dated(text), published: undefined }, whole(text)).map(({ value }) => value);

describe("times that need no date of the document", () => {
  it.each([
    ["The dam broke on January 17, 2024, at dawn.", "January 17, 2024", "2024-01-17"],
    ["It reopened on 3 July 2023.", "3 July 2023", "2023-07-03"],
    ["He took office in July 2024.", "July 2024", "2024-07"],
    ["The form is dated 2024-05-03.", "2024-05-03", "2024-05-03"],
    ["The club was founded in 1908.", "1908", "1908"],
    ["They quit the 2015 climate accord.", "2015", "2015"],
    ["Exports may start as early as 2027.", "2027", "2027"],
    ["Prices rose in early 2023.", "2023", "2023"],
    ["The town burned in the 1600s.", "1600s", "16XX"],
    ["It is a palace of the 19th century.", "19th century", "18XX"],
    ["Steam came in the nineteenth century.", "nineteenth century", "18XX"],
    ["Since the 1990s, the lake has shrunk.", "Since the 1990s", "199X/.."],
    ["It has been at war since February 2022.", "since February 2022", "2022-02/.."],
    ["It was quiet before the 2014 protests.", "before the 2014", "../2014"],
    ["The opening night, January 23, 2014, was cold.", "January 23, 2014", "2014-01-23"],
    ["The mine must close by 2030.", "by 2030", "../2030"],
    ["She led the bank until the end of 2021.", "until the end of 2021", "../2021"],
    ["He served between 2009 and 2013.", "between 2009 and 2013", "2009/2013"],
    ["It ran from 2019 to 2022.", "from 2019 to 2022", "2019/2022"],
    ["The season of 2019-20 was cut short.", "2019-20", "2019/2020"],
    ["Sales fell in the third quarter of 2024.", "third quarter of 2024", "2024-07/2024-09"],
    ["Growth returned in Q1 2024.", "Q1 2024", "2024-01/2024-03"],
    ["They met in the summer of 2023.", "summer of 2023", "2023-22"],
    ["The fair runs from May 3 to May 9, 2023.", "May 3 to May 9, 2023", "2023-05-03/2023-05-09"],
  ])("%s", (text, words, value) => {
    expect(read(text)).toEqual([[words, value]]);
    expect(readUndated(text)).toEqual([value]);
  });
});

describe("times that are read against the document's date", () => {
  it.each([
    ["The pact was signed on January 17.", "January 17", "2025-01-17"],
    ["It was signed on 3 July.", "3 July", "2024-07-03"],
    ["They will sign it on 3 July.", "3 July", "2025-07-03"],
    ["The chamber ratified it in April.", "April", "2025-04"],
    ["It passed in December.", "December", "2024-12"],
    ["Parliament approved it on Wednesday.", "Wednesday", "2025-05-21"],
    ["Parliament approved it on Thursday.", "Thursday", "2025-05-15"],
    ["Parliament will vote on Thursday.", "Thursday", "2025-05-22"],
    ["On Wednesday Peru left the pact.", "Wednesday", "2025-05-21"],
    ["They met last Wednesday.", "last Wednesday", "2025-05-14"],
    ["They meet next Wednesday.", "next Wednesday", "2025-05-28"],
    ["The race is on Sunday, June 1.", "Sunday, June 1", "2025-06-01"],
    ["It came into effect last week.", "last week", "2025-W20"],
    ["Talks began earlier this month.", "this month", "2025-05"],
    ["Output doubled last year.", "last year", "2024"],
    ["A vote is due next month.", "next month", "2025-06"],
    ["He resigned yesterday.", "yesterday", "2025-05-20"],
    ["She flies home tomorrow.", "tomorrow", "2025-05-22"],
    ["They split three days ago.", "three days ago", "2025-05-18"],
    ["They split two months ago.", "two months ago", "2025-03"],
    ["It will be ready by June.", "by June", "../2025-06"],
    ["He fell in the night of May 3.", "May 3", "2025-05-03"],
    ["They split seventeen years ago.", "seventeen years ago", "2008"],
    ["The show ran from December 3 through March 9.", "December 3 through March 9", "2024-12-03/2025-03-09"],
    ["They split a decade ago.", "a decade ago", "2015"],
    ["It grew over the past three years.", "past three years", "2022/2025"],
    ["It will be done by the end of the year.", "by the end of the year", "../2025"],
    ["The strike has lasted since Monday.", "since Monday", "2025-05-19/.."],
    ["Smit, who spoke on Sunday, resigned.", "Sunday", "2025-05-18"],
    ["The ministers meet in Bali on 2 June.", "2 June", "2025-06-02"],
    ["Exports fell in the three months to March.", "three months to March", "2025-01/2025-03"],
    ["Profit rose in the year to June 30.", "year to June 30", "2023-07/2024-06"],
    ["Sales fell in the fourth quarter.", "fourth quarter", "2024-10/2024-12"],
    ["The deal will close in the third quarter.", "third quarter", "2025-07/2025-09"],
    ["Orders fell in the first half of last year.", "first half of last year", "2024-01/2024-06"],
    ["The bridge fell last autumn.", "last autumn", "2024-23"],
    ["The bridge will open next spring.", "next spring", "2026-21"],
    ["They met at the weekend.", "at the weekend", "2025-05-17/2025-05-18"],
  ])("%s", (text, words, value) => {
    expect(read(text)).toEqual([[words, value]]);
    expect(findTimes(dated(text), whole(text))[0]?.anchor).toBe("2025-05-21");
  });

  it("takes a year that is told from this one", () => {
    expect(read("It ran through July 11 last year.")[0]).toEqual(["through July 11", "../2024-07-11"]);
    expect(read("It ran through July 11 this year.")[0]).toEqual(["through July 11", "../2025-07-11"]);
  });

  it("says of the week of New Year which year it belongs to", () => {
    expect(read("It came into effect last week.", "2025-01-06")).toEqual([["last week", "2025-W01"]]);
    expect(read("It came into effect this week.", "2024-12-31")).toEqual([["this week", "2025-W01"]]);
    expect(read("It ended last month.", "2025-01-06")).toEqual([["last month", "2024-12"]]);
  });

  it("leaves relative times unread where the document has no date", () => {
    expect(readUndated("They met on Wednesday, last week, two years ago and yesterday.")).toEqual([]);
  });

  it("leaves only the year open where the document has no date", () => {
    expect(readUndated("It passed on May 21 and was signed in April.")).toEqual(["XXXX-05-21", "XXXX-04"]);
  });

  it("names no anchor for a full date", () => {
    const text = "The dam broke on January 17, 2024.";
    expect(findTimes(dated(text), whole(text))[0]).not.toHaveProperty("anchor");
  });
});

describe("what is no time", () => {
  it.each([
    "Smit scored in the fourth quarter.",
    "The march on the capital may begin now.",
    "He sat in the sun and may wed.",
    "Theresa May met April Jones.",
    "The party was led by May.",
    "The 2000 soldiers left.",
    "About 1,950 people and 1900 houses were hit.",
    "They won 3-1.",
    "It cost $2000 or 2024.50 euros.",
    "Flight 2020 was late.",
    "The second man was quick.",
    "The Sun reported it.",
    "They meet every Friday and on Monday mornings.",
    "It is a 2000 year old custom, some 5,000 years ago unknown.",
    "It was a survey of 1709 young players.",
    "The duke fell in the following month.",
    "The Sunday Times reported it.",
    "Sales on Black Friday rose.",
    "A 20-year pact was signed.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("durations", () => {
  it.each([
    ["a 20-year pact", ["P20Y"]],
    ["a five-year plan and a three-day visit", ["P5Y", "P3D"]],
    ["It lasted for six weeks.", ["P6W"]],
    ["a two-decade war", ["P20Y"]],
    ["a 20-year-old man", []],
    ["ten years ago", []],
  ])("%s", (text, values) => {
    expect(findDurations(text).map(({ value }) => value)).toEqual(values);
  });
});

describe("words that are nothing but a time", () => {
  it.each([
    ["May 21"],
    ["last week"],
    ["Wednesday"],
    ["the 1990s"],
    ["June 2024"],
    ["Jan. 5"],
    ["recent years"],
    ["two years"],
    ["3 July 2023"],
  ])("takes %j for one", (words) => {
    expect(isTemporal(words.split(" "))).toBe(true);
  });

  it.each([
    ["Theresa May"],
    ["The Sun"],
    ["March Madness"],
    ["Jan"],
    ["two"],
    ["the"],
    ["September 11 attacks"],
    ["Year Zero Films"],
    [""],
  ])("takes %j for none", (words) => {
    expect(isTemporal(words.split(" "))).toBe(false);
  });
});

describe("the reader of times by span", () => {
  const text = "Since 2022, trade has doubled. It was signed on May 3.";
  const document = dated(text);
  const timeAt = createTimeReader({
    document,
    sentences: [
      { start: 0, end: 30, firstToken: 0, endToken: 0, zone: "body" },
      { start: 31, end: text.length, firstToken: 0, endToken: 0, zone: "body" },
    ],
  });

  it("finds a time whose preposition is outside of the span", () => {
    expect(timeAt({ start: 6, end: 10 })).toMatchObject({ value: "2022/..", start: 0, end: 10 });
  });

  it("finds none where none ends", () => {
    expect(timeAt({ start: 12, end: 29 })).toBeUndefined();
  });

  it("gives positions in the document", () => {
    const time = timeAt({ start: 31, end: text.length });
    expect(text.slice(time?.start, time?.end)).toBe("May 3");
  });
});

describe("every text", () => {
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        "May",
        "March 3",
        "2024",
        "since",
        "by",
        "last",
        "week",
        "Friday",
        "two",
        "years ago",
        "1990s",
        "-",
        "2019-20",
        "in",
        "\n",
        "👍",
        "from",
        "to",
        "and",
        "Feb 30",
        "99",
      ),
    ),
    { maxLength: 14 },
  );

  it("has times in order, within bounds and written in EDTF", () => {
    const point =
      "\\d{4}|\\d{3}X|\\d{2}XX|XXXX-\\d{2}|\\d{4}-\\d{2}|\\d{4}-W\\d{2}|(?:\\d{4}|XXXX)-\\d{2}-\\d{2}";
    const edtf = new RegExp(`^(?:${point}|(?:${point})/(?:\\.\\.|${point})|\\.\\./(?:${point}))$`, "u");
    fc.assert(
      fc.property(
        words,
        fc.constantFrom("2025-05-21", "2024-02-29", "2024", "", undefined),
        (parts, published) => {
          const text = parts.join(" ");
          let end = 0;
          for (const time of findTimes({ ...dated(text), published }, whole(text))) {
            expect(time.start).toBeGreaterThanOrEqual(end);
            expect(time.end).toBeGreaterThan(time.start);
            expect(time.value).toMatch(edtf);
            end = time.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["months", "May ".repeat(12_000)],
    ["years", "in 2024 ".repeat(5_000)],
    ["digits", "2".repeat(50_000)],
    ["letters", "a".repeat(50_000)],
    ["hyphens", "2024-".repeat(10_000)],
    ["months in one sentence", "on May 3 and ".repeat(300)],
  ])("is read in linear time: %s without an end", (_title, text) => {
    const started = performance.now();
    findTimes(dated(text), whole(text));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
