import type { LocalClaim } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { analyze, claimsAbout, holders } from "./analyze.ts";

describe("quotations", () => {
  it("give the later sentences of a quotation the speaker of the first", () => {
    const analysis = analyze(
      'Angela Merkel said: "Peru sold boats to Chile. Kenya bought boats from Norway."',
    );
    expect(holders(analysis, claimsAbout(analysis, "Kenya")[0])).toEqual(["Angela Merkel"]);
  });

  it("give the next quotation the speaker named between the two", () => {
    const analysis = analyze(
      '"Peru sold boats to Chile," said Angela Merkel. "Kenya bought boats from Norway."',
    );
    expect(holders(analysis, claimsAbout(analysis, "Kenya")[0])).toEqual(["Angela Merkel"]);
  });

  it("end with the quotation", () => {
    const analysis = analyze(
      'Angela Merkel said: "Peru sold boats to Chile." Kenya bought boats from Norway.',
    );
    expect(holders(analysis, claimsAbout(analysis, "Kenya")[0])).toEqual([]);
  });

  it("do not reach into the next paragraph", () => {
    const analysis = analyze(
      'Angela Merkel said: "Peru sold boats to Chile."\n\nThe note ends so: "Kenya bought boats from Norway."',
    );
    expect(holders(analysis, claimsAbout(analysis, "Kenya")[0])).toEqual([]);
  });
});

describe("other names", () => {
  it.each([
    ["Angela Merkel (Greek: Άντα Λουντ) painted.", ["Angela Merkel"]],
    ["Angela Merkel (born 1954), also known as Adalund, painted.", ["Angela Merkel"]],
    ["Angela Merkel (aged 54) and Peter Lund painted.", ["Angela Merkel", "Peter Lund"]],
  ])("are those of one person in: %s", (text, names) => {
    const { chains } = analyze(text);
    expect(chains.filter(({ type }) => type === "Person").map(({ name }) => name)).toEqual(names);
    expect(chains.map(({ name }) => name)).not.toContain("Άντα Λουντ");
  });
});

describe("certainty", () => {
  const scoreOf = (text: string, relation: string): number =>
    analyze(text).claims.find((claim) => claim.relation === relation)?.score ?? 0;

  it("is not lost where a pronoun owns the noun that a relation is read from", () => {
    const told = scoreOf("Angela Merkel left. Her father, Peter Lund, was a teacher.", "child-of");
    expect(told).toBeGreaterThan(0.5);
  });
});

describe("dates of a life", () => {
  const datesOf = (text: string): (string | undefined)[][] =>
    analyze(text)
      .claims.filter(({ by }) => by === "life")
      .map(({ predicate, qualifiers }) => [predicate, qualifiers.time?.value]);

  it("are read from brackets after a person's name", () => {
    expect(datesOf("Angela Merkel (17 July 1920 – 3 May 1999) painted.")).toEqual([
      ["bear", "1920-07-17"],
      ["die", "1999-05-03"],
    ]);
  });

  it("are not read from a term of office", () => {
    expect(datesOf("Angela Merkel (2005–2009) led Germany.")).toEqual([]);
  });
});

describe("what belongs to a name", () => {
  it("is told of it where the noun is nobody by itself", () => {
    const labels = claimsAbout(analyze("Shares in Volkswagen rose in May."), "Volkswagen").map(
      ({ label }) => label,
    );
    expect(labels).toEqual(["shares rose"]);
  });

  it("gives each of two people the title that they share", () => {
    const read = analyze("Presidents Emmanuel Macron and Vladimir Putin met in May.");
    const labels = claimsAbout(read, "Emmanuel Macron").map(({ label }) => label);
    expect(labels).toContain("is President");
    const employed = analyze("Harvard University researchers Angela Merkel and Peter Lund left in May.");
    for (const name of ["Angela Merkel", "Peter Lund"])
      expect(claimsAbout(employed, name).map(({ label }) => label)).toContain("is researcher of");
  });

  it("tells of which of the most something is one, once", () => {
    const labels = claimsAbout(
      analyze("Saint Mary's Hospital is one of the largest teaching hospitals of the country."),
      "Saint Mary's Hospital",
    ).map(({ label }) => label);
    expect(labels).toContain("is one of the largest teaching hospitals of the country");
  });

  it("does not trust what is told of a bare 'one'", () => {
    const claims = claimsAbout(analyze("Peru denounced one on Monday."), "Peru");
    expect(claims.filter(({ score }) => score >= 0.5)).toEqual([]);
    expect(claimsAbout(analyze("Peru denounced one of the attacks."), "Peru")[0]?.score).toBeGreaterThan(0.5);
  });
});

describe("when and where", () => {
  const qualifiersOf = (text: string, label: string): LocalClaim["qualifiers"] | undefined =>
    analyze(text).claims.find((claim) => claim.label === label)?.qualifiers;

  it("give an act that a noun names the date right after it", () => {
    const { time } = qualifiersOf("Norway's invasion of Ghana in 1999 shocked Peru.", "invaded") ?? {};
    expect(time?.value).toBe("1999");
  });

  it("take no date from a noun in another phrase of the clause", () => {
    const claims = analyze(
      "A court fined the company Shell 30 million dollars for a spill in 2021 that poisoned the river.",
    ).claims;
    expect(claims.find(({ label }) => label === "fined")?.qualifiers.time).toBeUndefined();
  });

  it("take no date from a record that was last reached then", () => {
    const found = qualifiersOf("Norway reached the final for the first time since 1987.", "reached");
    expect(found?.time).toBeUndefined();
  });

  it("tell since when an office is held", () => {
    const { time } = qualifiersOf("Mayor Ada Bos, who took office in 2019, resigned.", "is Mayor") ?? {};
    expect(time?.value).toBe("2019/..");
  });

  it('place what follows "where" at the name before it', () => {
    const { place } =
      qualifiersOf("During his visit to Lima, where Ada Bos met Angela Merkel, it rained.", "met") ?? {};
    expect(place?.map(({ text }) => text)).toEqual(["Lima"]);
  });
});

describe("what goes on with a noun", () => {
  it.each([
    [
      "means the name that the noun is told of",
      "The Lima Chess Society is an organization in Peru. It was founded by Ann Lee in 1989.",
      "founded",
      ["Ann Lee", "Lima Chess Society"],
    ],
    [
      "means the name that follows the noun",
      "The former leader of the Union of Ely, Irish militant Abu Omar, kept a house in the village. He was killed by Peru in 2006.",
      "killed",
      ["Peru", "Abu Omar"],
    ],
  ])("%s", (_, text, label, sides) => {
    const { claims, chains } = analyze(text);
    const claim = claims.find((each) => each.label === label);
    expect([claim?.subject, claim?.object].map((side) => chains[side?.chain ?? -1]?.name)).toEqual(sides);
  });
});

describe("the verb of a wording", () => {
  it.each([
    ["Rescue teams have not reached Peru.", "teams", "have not reached"],
    ["Norway and Peru have not reached Chile.", "Norway", "has not reached"],
    ["The ships were diverted from Peru.", "ships", "were diverted from"],
  ])("agrees with whom it is told of: %s", (text, name, label) => {
    const analysis = analyze(text);
    const told = analysis.claims.filter(({ subject }) =>
      (analysis.chains[subject.chain]?.name ?? "").endsWith(name),
    );
    expect(told.map((claim) => claim.label)).toEqual([label]);
  });
});

describe("a title", () => {
  it.each([
    ["Energy Minister Lise Aagaard approved the wind farm.", "is Energy Minister"],
    ["Former prime minister Lise Aagaard approved the wind farm.", "is former prime minister"],
  ])("is told once, in the article's letters: %s", (text, label) => {
    const told = claimsAbout(analyze(text), "Lise Aagaard").map((claim) => claim.label);
    expect(told.filter((words) => /minister/i.test(words))).toEqual([label]);
  });

  it("is no fact where it says that somebody says so, and no office where none is held", () => {
    const { claims } = analyze("Police held alleged bomber Ann Lee in Peru.");
    const title = claims.find(({ by }) => by === "title");
    expect([title?.modality, title?.attribution.length, title?.relation]).toEqual(["alleged", 1, undefined]);
  });
});

describe("what is told by the way", () => {
  it("is no plan, though it stands under one", () => {
    const { claims } = analyze("Ann Lee will meet Bo Ray to continue talks on aid for the crisis in Peru.");
    expect(claims.find(({ relation }) => relation === "located-in")?.modality).toBe("actual");
  });
});

describe("headlines", () => {
  it("plan what stands in their infinitive", () => {
    const claim = analyze("Kenya to host talks between Peru and Chile").claims.find(
      ({ predicate }) => predicate === "host",
    );
    expect([claim?.label, claim?.modality]).toEqual(["to host talks between", "planned"]);
  });
});
