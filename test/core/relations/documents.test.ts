import { readDocument, type Analysis, type LocalClaim } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { createPipeline } from "../../../packages/core/src/pipeline.ts";
import { loadTestPack } from "./load-pack.ts";

const pipeline = createPipeline(loadTestPack());

function analyze(text: string): Analysis {
  return pipeline.analyze(readDocument({ name: "a.txt", bytes: new TextEncoder().encode(`${text}\n`) }));
}

/** Claims whose subject is called so, in text order. */
function claimsAbout({ claims, chains }: Analysis, name: string): LocalClaim[] {
  return claims.filter(({ subject }) => chains[subject.chain]?.name === name);
}

function holders(analysis: Analysis, claim: LocalClaim | undefined): (string | undefined)[] {
  return (claim?.attribution ?? []).map(({ chain }) => analysis.chains[chain ?? -1]?.name);
}

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

describe("encyclopaedia sentences", () => {
  /** Edges with a relation at the default threshold, as "subject relation object". */
  const relationsOf = (text: string): string[] => {
    const { claims, chains } = analyze(text);
    return claims.flatMap(({ subject, relation, object, score }) =>
      relation !== undefined && object && score >= 0.5
        ? [`${chains[subject.chain]?.name ?? ""} ${relation} ${chains[object.chain]?.name ?? ""}`]
        : [],
    );
  };

  it("tell a birthplace in brackets, and the country of an adjective that may mean other things", () => {
    const found = relationsOf("Ada Bos (born in Lima) is an Irish painter.");
    expect(found).toContain("Ada Bos born-in Lima");
    expect(found).toContain("Ada Bos citizen-of Irish");
  });

  it("take no North American for one of the United States", () => {
    expect(relationsOf("Ada Bos is a North American painter.")).toEqual([]);
  });

  it("tell both parents where each has an occupation before the name", () => {
    const found = relationsOf("Mikhail is the son of the artist Oleg Yefremov and the actress Alla Vale.");
    expect(found).toEqual(
      expect.arrayContaining(["Mikhail child-of Oleg Yefremov", "Mikhail child-of Alla Vale"]),
    );
  });

  it("give two participles side by side the place after them", () => {
    expect(relationsOf("Ada Bos was born and raised in Lima.")).toContain("Ada Bos born-in Lima");
    expect(relationsOf("Ada Bos was born and soon afterwards was taken to Lima.")).not.toContain(
      "Ada Bos born-in Lima",
    );
  });

  it("keep a daughter of one surname apart from her father", () => {
    const { chains } = analyze("Lidia Marks was the youngest daughter of L. L. Marks, a printer.");
    expect(chains.map(({ name }) => name)).toEqual(expect.arrayContaining(["Lidia Marks", "L. L. Marks"]));
  });

  it("place a thing in each of several places, and in a place that its kind stands before", () => {
    const found = relationsOf("Ada Bos closed a refinery in Peru and Chile and a mill in the town of Ely.");
    expect(found).toEqual(
      expect.arrayContaining([
        "refinery located-in Peru",
        "refinery located-in Chile",
        "mill located-in Ely",
      ]),
    );
  });

  it("place nothing in what is listed without a preposition before the first", () => {
    const found = relationsOf("Ada Bos admired the refinery and Chile.");
    expect(found.filter((claim) => claim.includes("located-in"))).toEqual([]);
  });
});

describe("what is told", () => {
  const told = (
    text: string,
    label: string,
  ): [LocalClaim["polarity"] | undefined, (string | undefined)[]] => {
    const analysis = analyze(text);
    const claim = analysis.claims.find((each) => each.label === label);
    return [claim?.polarity, holders(analysis, claim)];
  };

  it("has its teller though another hears it", () => {
    const text = "Angela Merkel told the broadcaster ZDF that Peru had sold boats to Chile.";
    expect(told(text, "sold boats to")).toEqual(["affirmed", ["Angela Merkel"]]);
  });

  it("is not negated by a refusal to speak of it", () => {
    const text = "Angela Merkel refused to discuss reports that Peru had agreed to join NATO.";
    expect(told(text, "agreed to join")).toEqual(["affirmed", [undefined]]);
  });
});

describe("news sentences", () => {
  const edges = (text: string): string[] => {
    const { claims, chains } = analyze(text);
    const nameOf = (chain: number | undefined): string => chains[chain ?? -1]?.name ?? "-";
    return claims.map(({ subject, label, object, polarity }) =>
      [nameOf(subject.chain), label, nameOf(object?.chain), polarity === "negated" ? "not" : ""].join("|"),
    );
  };

  it("keep what was said in a statement as the words of whoever said it", () => {
    const analysis = analyze("Volkswagen said in a statement that it had sold its boats to Chile.");
    const claim = analysis.claims.find(({ predicate }) => predicate === "sell");
    expect(holders(analysis, claim)).toEqual(["Volkswagen"]);
  });

  it("give what 'we' believe in a quotation to the speaker, also where the name comes last", () => {
    const analysis = analyze(
      '"We believe Volkswagen sold boats to Chile," wrote Jan Smit, its managing partner.',
    );
    const claim = analysis.claims.find(({ predicate }) => predicate === "sell");
    expect(holders(analysis, claim)).toEqual(["Jan Smit"]);
    expect(claim?.modality).toBe("opinion");
  });

  it("take the relative clause at the end of a quotation's sentence for no second saying", () => {
    const { claims } = analyze(
      '"Peru is ready for a change," said Jan Smit, who announced his candidacy hours later.',
    );
    expect(claims.filter(({ relation }) => relation === "says").map(({ predicate }) => predicate)).toEqual([
      "say",
    ]);
  });

  it("tell of a factory what it does, and of its town where that lies", () => {
    expect(edges("Volkswagen closed a factory in Ghent, which employs 900 people.")).toContain(
      "factory|employs|900 people|",
    );
    expect(edges("Volkswagen closed a factory in Ghent, which borders Bruges.")).toContain(
      "Ghent|borders|Bruges|",
    );
  });

  it("keep 'not' before what somebody pleads", () => {
    expect(edges("Ana Bos pleaded not guilty to fraud.")).toContain("Ana Bos|pleaded not guilty|-|");
  });

  it("deny nothing of which somebody declines to speak", () => {
    const claim = analyze("Peru declined to say whether Chile would join NATO.").claims.find(
      ({ predicate }) => predicate === "join",
    );
    expect([claim?.polarity, claim?.modality]).toEqual(["affirmed", "possible"]);
  });

  it("let nobody do what is only said beside the saying", () => {
    const text =
      "In a video she said that Ana Bos wanted to spend more time with her husband, retired Judge Carl Bos, who was ill.";
    expect(edges(text).filter((edge) => edge.includes("said retired"))).toEqual([]);
  });

  it("name those whom a party's name counts", () => {
    const found = edges("Two Democrats, Jan Smit and Rosa Lund, are considering a run.");
    expect(found).toEqual(
      expect.arrayContaining(["Jan Smit|is considering|run|", "Rosa Lund|is considering|run|"]),
    );
    expect(found.filter((edge) => edge.startsWith("Democrats"))).toEqual([]);
  });

  it("word measures, prefixes and hyphens as they are written", () => {
    const found = edges(
      "Jan Smit owns 12 per cent. Jan Smit had repaid Peru by 2021. Ana Bos was cross-examined by Jan Smit. Jan Smit is a managing partner of Volkswagen.",
    );
    expect(found).toEqual(
      expect.arrayContaining([
        "Jan Smit|owns 12 per cent|-|",
        "Jan Smit|repaid|Peru|",
        "Jan Smit|cross-examined|Ana Bos|",
      ]),
    );
    const partner = analyze("Jan Smit is a managing partner of Volkswagen.").claims[0];
    expect(partner?.relation).toBe("holds-position");
  });

  it("take nobody for a speaker of whom something is told", () => {
    const analysis = analyze(
      "Jan Smit has been linked with Ajax, and the Lima Wolves are also reported to be interested.",
    );
    expect(analysis.claims.filter(({ relation }) => relation === "says")).toEqual([]);
  });

  it("tell a relative clause of the name before it only", () => {
    const found = edges("Her pupils were Ana Bos, who directs the Lima Museum, and Rosa Lund.");
    expect(found).toContain("Ana Bos|directs|Lima Museum|");
    expect(found).not.toContain("Rosa Lund|directs|Lima Museum|");
  });

  it("name all of those whom a noun counts, and no day of the week", () => {
    const found = edges("The two men arrested on Friday, Jan Smit and Rosa Lund, were freed in Lima.");
    expect(found).toEqual(expect.arrayContaining(["Jan Smit|arrested|-|", "Rosa Lund|arrested|-|"]));
    expect(found.filter((edge) => edge.startsWith("men"))).toEqual([]);
  });

  it("say what somebody was made, as one edge", () => {
    const found = edges("Rosa Lund sang in Lima. Angela Merkel made her a knight in May.");
    expect(found).toContain("Angela Merkel|made … knight|Rosa Lund|");
    expect(found).not.toContain("Angela Merkel|made|knight|");
  });

  it("deny what was alleged, not who somebody is", () => {
    const found = edges(
      "Jan Smit claimed that Rosa Lund had copied a book by the Peruvian poet Ana Bos. Bos dismissed the charge.",
    );
    expect(found).toContain("Rosa Lund|copied book by|Ana Bos|not");
    expect(found.filter((edge) => edge.includes("poet") && edge.endsWith("not"))).toEqual([]);
  });

  it("take a thing that was named before for as good as its name", () => {
    expect(edges("The Ems river is long. Oil polluted the Ems river, officials said.")).toContain(
      "Oil|polluted|Ems|",
    );
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
