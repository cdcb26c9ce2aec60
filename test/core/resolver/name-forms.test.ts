import { describe, expect, it } from "vitest";
import { entitiesOf, read } from "./read-articles.ts";

describe("forms of a name in one text", () => {
  it.each([
    [
      "Cyclone Ula reached the coast on Monday. By Tuesday Ula had left 40 people dead.",
      "Ula",
      "Cyclone Ula",
    ],
    [
      "The Lagos Red Kites beat Kano on Sunday. The Red Kites have won nine games.",
      "Red Kites",
      "Lagos Red Kites",
    ],
    [
      "Dr. Mirela Antonescu joined Brightwell University in May. Students at Brightwell welcomed her.",
      "Brightwell",
      "Brightwell University",
    ],
    ["Halvor Metals bought a mine in May. Halvor said it would hire 40 people.", "Halvor", "Halvor Metals"],
    ["Dalby Rail Research opened in 1990. The mayor praised Dalby.", "Dalby", "Dalby Rail Research"],
    [
      "Orsk Foundry, formerly known as Vela Works, closed its plant. Vela Works had employed 900 people.",
      "Vela Works",
      "Orsk Foundry",
    ],
    [
      "The Harbour Workers Alliance (HWA) called a strike. Officials met the HWA on Friday.",
      "HWA",
      "Harbour Workers Alliance",
    ],
  ])("reads %s", (text, form, name) => {
    const input = read(text);
    expect(entitiesOf(input, form)).toHaveLength(1);
    expect(entitiesOf(input, form)).toEqual(entitiesOf(input, name));
  });

  it.each([
    [
      "Norvo said on Monday that Norvo Foods would buy a dairy. Norvo, which employs 900 people, denied it.",
      "Norvo",
    ],
    ["The probe, called Tharsis-2, left on Friday. Engineers praised Tharsis-2.", "Tharsis-2"],
    ["A judge found Viktors Abolins guilty on Monday. Abolins, 58, will appeal.", "Abolins"],
  ])("finds one thing in %s", (text, form) => {
    const names = read(text).entities.filter(({ name, aliases }) =>
      [name, ...aliases].some((each) => each.includes(form)),
    );
    expect(names.filter(({ chains }) => chains.length > 0)).toHaveLength(1);
  });

  it("reads a capital within a sentence as the one of its kind, however far back it was named", () => {
    const filler = "Shops opened late in the harbour. ".repeat(12);
    const [analysis] = read(
      `Judges praised the Constitution on Monday. ${filler}Critics said the mayor had ignored the Constitution.`,
    ).analyses;
    const wordings = (analysis?.chains ?? []).map(({ mentions }) =>
      mentions.map((index) => {
        const { start = 0, end = 0 } = analysis?.mentions[index] ?? {};
        return analysis?.document.text.slice(start, end);
      }),
    );
    expect(wordings).toContainEqual(["Constitution", "Constitution"]);
  });

  it("takes no common word for a name because a sentence starts with it", () => {
    const input = read(
      "The team tested a measles vaccine. Measles kills thousands of children, the team said.",
    );
    expect(input.entities.map(({ name, type }) => `${type} ${name}`)).not.toContain("Organization Measles");
  });

  it("keeps a club apart from the league it plays in, and a government together with its country", () => {
    const input = read(
      "The Premier League club sold two players on Monday. The Premier League fined it. Zambia closed the border. Zambia's government denied this.",
    );
    expect(entitiesOf(input, "Premier League")).toEqual(["Premier League"]);
    expect(entitiesOf(input, "Premier League club")).not.toContain("Premier League");
    expect(entitiesOf(input, "Zambia's government")).toEqual(["Zambia"]);
  });

  it("keeps two people of one surname apart, and gives the surname to the one of that gender", () => {
    const input = read(
      "Anna Lindqvist runs the clinic. Her brother Peter Lindqvist owns it. Mrs. Lindqvist said on Friday that she would stay.",
    );
    expect(entitiesOf(input, "Anna Lindqvist")).toEqual(["Anna Lindqvist"]);
    expect(entitiesOf(input, "Peter Lindqvist")).toEqual(["Peter Lindqvist"]);
    expect(entitiesOf(input, "Lindqvist")).toEqual(["Anna Lindqvist"]);
  });

  it("joins a person to the role before the title: 'the first witness, the engineer Ada Lund'", () => {
    const input = read(
      "The first witness, the engineer Clara Moss, spoke on Monday. She said the owner knew of the leak.",
    );
    expect(entitiesOf(input, "first witness")).toEqual(["Clara Moss"]);
    expect(entitiesOf(input, "She")).toEqual(["Clara Moss"]);
  });

  it("gives a surname to its person, and a third name in a list of people to a person", () => {
    const input = read(
      "An official had telephoned the chairwoman, Ebba Nyström, and asked whether the decision was final. Nyström confirmed the call but said that she had felt no pressure. She bought works from György Ligeti, Sofia Gubai and Kaija Saario.",
    );
    expect(entitiesOf(input, "Nyström")).toEqual(["Ebba Nyström"]);
    const types = input.entities.map(({ name, type }) => `${name} ${type}`);
    expect(types).toEqual(expect.arrayContaining(["Sofia Gubai Person", "Kaija Saario Person"]));
  });

  it("takes the last word of a firm's name for more than what is said of it", () => {
    const input = read(
      "The bid pits Vantor against its larger rival Okaya Electronics of Japan. Okaya walked away after failing to agree on price. Okaya declined to comment.",
    );
    expect(input.entities.map(({ name, type }) => `${name} ${type}`)).toContain("Okaya Company");
    expect(entitiesOf(input, "Okaya Electronics")).toEqual(["Okaya"]);
  });

  it("takes no company in an article for the outlet that prints it", () => {
    const input = read(
      "Source: Harbour Times\n\nDalby Metals closed its mine in May, according to a letter seen by Harbour Times. The company was fined on Friday.\n",
    );
    expect(entitiesOf(input, "company")).toEqual(["Dalby Metals"]);
  });

  it("keeps a language apart from the country whose people speak it", () => {
    const input = read("Denmark pays for the course. The teachers wrote the book in Danish.");
    expect(entitiesOf(input, "Danish")).not.toContain("Denmark");
  });
});

describe("offices of state", () => {
  it("gives an office without a country that of the article", () => {
    const input = read(
      "STOCKHOLM, March 3, 2026 – Sweden will buy trains from Spain. Finance Minister Karin Ekholm announced it in Stockholm. Sweden needs them.",
    );
    expect(input.entities.map(({ name }) => name)).toContain("Finance Minister of Sweden");
  });

  it("leaves the country open where two are equally present", () => {
    const input = read(
      "Peru and Chile met on Monday. Finance Minister Karin Ekholm was there. Chile and Peru signed nothing.",
    );
    expect(input.entities.filter(({ type }) => type === "Position").map(({ name }) => name)).toEqual([
      "finance minister",
    ]);
  });

  it("takes the country from another title of the same person first", () => {
    const input = read(
      "Chilean Finance Minister Rosa Lund met bankers in Peru. Peru owes them money. Peru will pay. Finance Minister Rosa Lund left Peru on Friday.",
    );
    expect(input.entities.filter(({ type }) => type === "Position").map(({ name }) => name)).toEqual([
      "Finance Minister of Chile",
    ]);
  });
});
