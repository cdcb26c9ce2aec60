import { describe, expect, it } from "vitest";
import { analyze, claimsAbout } from "./analyze.ts";

describe("long sentences", () => {
  const told = (text: string): string[] => {
    const { claims, document } = analyze(text);
    const cut = ({ start, end }: { readonly start: number; readonly end: number }): string =>
      document.text.slice(start, end);
    return claims.map(
      ({ subject, label, object }) => `${cut(subject.span)} | ${label} | ${object ? cut(object.span) : "-"}`,
    );
  };
  const CASES: readonly (readonly [title: string, text: string, ...claims: string[]])[] = [
    [
      "list countries side by side, none within another",
      "The committee has 40 offices across Peru, Chile, the United Arab Emirates and Ghana.",
      ...["Peru", "Chile", "United Arab Emirates", "Ghana"].map(
        (name) => `committee | has 40 offices across | ${name}`,
      ),
    ],
    [
      "give an office the name that follows the whole of it",
      "The governor met the director of the Institute of Marine Studies, Ann Lee, in Lima on Monday.",
      "governor | met | Ann Lee",
      "Ann Lee | is the director of | Institute of Marine Studies",
    ],
    [
      "take whoever speaks after talks for the one who held them",
      "President Ann Lee said after talks with Chancellor Bo Ray in Berlin that the deal was close.",
      "Ann Lee | talks with | Bo Ray",
    ],
    [
      "see who gives the help by which somebody acts",
      "Rebel forces freed Ely, aided by strong support from Ghana and Chile.",
      "Ghana | aided | Rebel forces",
      "Chile | aided | Rebel forces",
    ],
    [
      "tell what was suffered as suffered, also by the second verb",
      "The mayor of Ely was targeted and killed in a raid.",
      "mayor | was killed in raid | -",
    ],
    [
      "keep the wording of what happened to somebody before",
      "After being captured in Accra, Ann Lee was moved to Lima.",
      "Ann Lee | was captured in | Accra",
    ],
    [
      "take no name behind a preposition for what the noun is called",
      "Members of the union were encouraged by the decision of Irish President Ann Lee to nominate a new judge.",
      "decision | encouraged | Members",
    ],
    [
      "keep how near a number is, and whose the thing is",
      "Norsk Hydro gave almost all of its profit to NATO.",
      "Norsk Hydro | gave almost all of Norsk Hydro’s profit to | NATO",
    ],
    [
      "tell each of two firms what both are, with its country",
      "German car makers Volkswagen and BMW warned the port.",
      "Volkswagen | is German car maker | German",
      "BMW | is German car maker | German",
    ],
    [
      "tell what somebody is, though the noun means nobody else",
      "Ann Lee is a painter. She lives in Peru.",
      "Ann Lee | is a painter | -",
      "She | lives in | Peru",
    ],
    [
      "give work to whose work it is",
      "In Turkey, Ann Lee will deliver remarks on NATO’s work to support Kurdish villages.",
      "NATO | support | Kurdish villages",
    ],
    [
      "read a noun and the name behind it as one object",
      "Norsk Hydro bought the Swedish firm Saab.",
      "Norsk Hydro | bought | Saab",
    ],
    [
      "put the name before a country into it",
      "The advances around Aleppo in Syria were welcomed by Chile.",
      "Aleppo | is in | Syria",
    ],
  ];
  it.each(CASES)("%s", (_, text, ...claims) => {
    expect(told(text)).toEqual(expect.arrayContaining(claims));
  });

  it("place what talks are held with their two sides", () => {
    const { claims } = analyze("The talks between Peru and Chile took place in Lima on Monday.");
    const talks = claims.find(({ relation }) => relation === "meets");
    expect(talks?.qualifiers.place?.map(({ text }) => text)).toEqual(["Lima"]);
  });
});

describe("clauses that say more than one thing", () => {
  it("date both acts that one opening dates", () => {
    const analysis = analyze("In 1990 Norway built a port and sold Peru a ship.");
    expect(
      claimsAbout(analysis, "Norway")
        .filter(({ label }) => label.includes("sold"))
        .map(({ qualifiers }) => qualifiers.time?.value),
    ).toEqual(["1990"]);
  });

  it("date what a court in a town on a day decides", () => {
    const analysis = analyze("Title: News\nDate: 2024-03-04\n\nA court in Lima on Thursday fined Norway.");
    const claims = analysis.claims.filter(({ label }) => label === "fined");
    expect(claims.map(({ qualifiers }) => qualifiers.time?.value)).toEqual(["2024-02-29"]);
  });

  it("ask nothing of what stands before 'is that'", () => {
    const analysis = analyze("The problem is that Norway supplies gas to Peru.");
    expect(claimsAbout(analysis, "Norway").map(({ label }) => label)).toContain("supplies gas to");
  });
});
