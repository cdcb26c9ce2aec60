import { describe, expect, it } from "vitest";
import { entitiesOf, read } from "./read-articles.ts";

describe("names across articles", () => {
  it("keeps two people of one surname apart, and a bare surname with the company it keeps", () => {
    const input = read(
      "LUND, Sweden – Karin Ekholm leads the Baltic Harbour Union. Karin Ekholm said that the union would strike in Malmo on Friday.",
      "The striker Jonas Ekholm scored twice for Malmo Falcons on Sunday. Jonas Ekholm has scored nine goals for Malmo Falcons.",
      "The Baltic Harbour Union called off its strike. Members of the Baltic Harbour Union had voted for it, Ekholm told reporters.",
    );
    expect(entitiesOf(input, "Karin Ekholm")).toEqual(["Karin Ekholm"]);
    expect(entitiesOf(input, "Jonas Ekholm")).toEqual(["Jonas Ekholm"]);
    expect(entitiesOf(input, "Ekholm")).toEqual(["Karin Ekholm"]);
  });

  it("joins an acronym to the name that another article spells out", () => {
    const input = read(
      "The Baltic Harbour Union (BHU) called a strike on Monday. The BHU has 4,000 members.",
      "Terminal operators sued the BHU on Tuesday. The BHU rejected the charge.",
    );
    expect(entitiesOf(input, "BHU")).toEqual(["Baltic Harbour Union"]);
  });

  it("takes letters that the text explains for what it says, not for a listed body", () => {
    const input = read(
      "The Northern Apple Trust Organisation (NATO) sold its orchards. NATO had planted 900 trees, the growers said.",
    );
    expect(entitiesOf(input, "NATO")).toEqual(["Northern Apple Trust Organisation"]);
  });

  it("leaves an acronym alone that two articles spell out differently", () => {
    const input = read(
      "The Baltic Harbour Union (BHU) called a strike on Monday.",
      "The Bergen Housing Utility (BHU) raised its rents on Monday.",
      "Tenants sued the BHU on Tuesday.",
    );
    expect(entitiesOf(input, "Baltic Harbour Union")).toEqual(["Baltic Harbour Union"]);
    expect(entitiesOf(input, "Bergen Housing Utility")).toEqual(["Bergen Housing Utility"]);
    expect(entitiesOf(input, "BHU")).toHaveLength(3);
  });

  it("joins two spellings of one person in the same company, and no others", () => {
    const input = read(
      "Serhiy Kovalenko sold Orvex Steel to Tessin Energy on Monday. Orvex Steel employs 900 people.",
      "Serhii Kovalenko, 51, bought Orvex Steel in 2009. Tessin Energy paid Serhii Kovalenko 40 million euros.",
      "The pianist Sergio Kovalenka played in Lima on Friday.",
    );
    expect(entitiesOf(input, "Serhii Kovalenko")).toEqual(entitiesOf(input, "Serhiy Kovalenko"));
    expect(entitiesOf(input, "Sergio Kovalenka")).toEqual(["Sergio Kovalenka"]);
  });

  it("keeps a company and its subsidiary apart", () => {
    const input = read(
      "Tessin Energy raised its prices on Monday. Tessin Energy supplies two million homes.",
      "Tessin Energy Renewables will build a wind farm. Tessin Energy owns 60 percent of Tessin Energy Renewables.",
    );
    expect(entitiesOf(input, "Tessin Energy")).toEqual(["Tessin Energy"]);
    expect(entitiesOf(input, "Tessin Energy Renewables")).toEqual(["Tessin Energy Renewables"]);
  });

  it("keeps a city apart from its club", () => {
    const input = read(
      "Newcastle United beat Leeds on Saturday. Newcastle scored three goals.",
      "A fire destroyed a school in Newcastle on Monday. Nobody in Newcastle was hurt.",
    );
    expect(entitiesOf(input, "Newcastle").sort()).toEqual(["Newcastle", "Newcastle United"]);
    expect(entitiesOf(input, "Newcastle United")).toEqual(["Newcastle United"]);
  });

  it("joins the old and the new name of a firm in every article", () => {
    const input = read(
      "Brightline Rail, formerly known as Coastal Railways, ordered 40 trains on Monday.",
      "Coastal Railways lost 9 million euros last year. Coastal Railways blamed the weather.",
      "Brightline Rail will hire 300 drivers. Brightline Rail is based in Porto.",
    );
    expect(entitiesOf(input, "Coastal Railways")).toHaveLength(1);
    expect(entitiesOf(input, "Coastal Railways")).toEqual(entitiesOf(input, "Brightline Rail"));
  });

  it("joins an office of state across articles that name the country and one that does not", () => {
    const input = read(
      "Peruvian Finance Minister Rosa Quispe resigned on Monday. Peru holds elections in May.",
      "LIMA, May 4, 2026 – Peru will borrow less, Finance Minister Rosa Quispe said in Lima. Peru owes 9 billion dollars.",
    );
    expect(input.entities.filter(({ type }) => type === "Position").map(({ name }) => name)).toEqual([
      "Finance Minister of Peru",
    ]);
  });

  it("gives the same entities whatever the order of the articles", () => {
    const articles = [
      "The Baltic Harbour Union (BHU) called a strike on Monday.",
      "Terminal operators sued the BHU on Tuesday. Karin Ekholm denied the charge.",
      "Ekholm leads the Baltic Harbour Union.",
    ];
    const names = (texts: readonly string[]): string[] =>
      read(...texts).entities.map(({ id, name }) => `${id} ${name}`);
    expect(names([...articles].reverse())).toEqual(names(articles));
  });
});
