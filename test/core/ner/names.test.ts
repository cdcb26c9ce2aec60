import { describe, expect, it } from "vitest";
import { createPipeline, readDocument } from "@dossier/core";
import { loadPack } from "../../../packages/lab/src/scorers/pack.ts";

const pipeline = createPipeline(loadPack(false));

/** The names of a text as "name Type", with the shipped model. */
function names(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const { mentions } = pipeline.analyze(readDocument({ name: "article.txt", bytes }));
  return mentions
    .filter(({ kind }) => kind === "name" || kind === "acronym")
    .map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
}

describe("names", () => {
  it.each([
    [
      "keeps an election whole",
      "He ran in the 2011 Irish general election and lost.",
      "2011 Irish general election Event",
    ],
    [
      "keeps the last noun of a body",
      "The Iraqi Communist party won two seats.",
      "Iraqi Communist party Organization",
    ],
    ["takes no month off a person", "The report was written by Jan Petersen of Oslo.", "Jan Petersen Person"],
    ["keeps a saint's place whole", "They spent the summer in St. Tropez with friends.", "St. Tropez Place"],
    ["takes a firm for no person", "Greenmark Capital sold its stake in May.", "Greenmark Capital Company"],
    ["takes two surnames joined for a firm", "He left Harwell & Pike in May.", "Harwell & Pike Company"],
    [
      "goes on after a particle",
      "A judge freed Regional Governor Ximena Larrain del Campo on Friday.",
      "Ximena Larrain del Campo Person",
    ],
    [
      "keeps a country that also ends another name",
      "Kenya won in May. Officials thanked Kenya, said a note by Wool Board Kenya.",
      "Kenya Country",
    ],
    [
      "ends before the letters of an honour",
      "Eleanor Pryce KC told the jury that the bridge was safe.",
      "Eleanor Pryce Person",
    ],
    ["takes the longer of two places", "Troops left the West Bank on Sunday.", "West Bank Place"],
  ])("%s", (_, text, name) => {
    expect(names(text)).toContain(name);
  });

  it("names nobody by the letter of a party, or by an illness", () => {
    const found = names(
      '"We are ready," said Rep. Tim Vasquez, R-Ohio, whose wife was treated for Parkinson\'s disease.',
    );
    expect(found).toEqual(["Tim Vasquez Person", "Ohio Place"]);
  });

  it("takes a person for no kind of oil", () => {
    expect(names("Brent was born in Lima. His sister met Brent there in May.")).not.toContain(
      "Brent FinancialSystem",
    );
  });

  it("does not end a name where its article began another", () => {
    expect(names("Storms hit the West Coast on Sunday.").join()).not.toContain("the West");
  });

  it("joins no names across the end of a paragraph", () => {
    const found = names("Photographs by Ada Lund\n\nBerg Motor Company sold 40 buses to the city of Lima.");
    expect(found.filter((name) => name.includes("\n"))).toEqual([]);
  });
});
