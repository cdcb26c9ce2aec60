import type { LocalClaim } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { analyze, holders } from "./analyze.ts";

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
