import { describe, expect, it } from "vitest";
import { ARTICLE, kindOf, PARAGRAPHS, read, zonesOf } from "./read-case.ts";

describe("the zones of plain text", () => {
  it("takes the first line without a stop for the headline and the title", () => {
    const document = read(`Strike Shuts Chile's Largest Fruit Port\n\n${ARTICLE}`);
    expect(document.title).toBe("Strike Shuts Chile's Largest Fruit Port");
    expect(document.zones.map(({ kind }) => kind)).toEqual(["headline", "body", "body", "body"]);
  });

  it("finds a headline after a lead line, and again where it is repeated", () => {
    const lead = "Dock workers have stopped work at the largest fruit port of Chile.";
    const document = read(`${lead}\nStrike Shuts Fruit Port\n\nStrike Shuts Fruit Port\n${ARTICLE}`);
    expect(document.title).toBe("Strike Shuts Fruit Port");
    expect(document.zones.slice(0, 4).map(({ kind }) => kind)).toEqual([
      "body",
      "headline",
      "headline",
      "body",
    ]);
  });

  it.each(["Growers Count Their Losses", "What happens next", "A court steps in", "Who pays for the loss?"])(
    "finds the subhead %j and no title in it",
    (subhead) => {
      const document = read([PARAGRAPHS[0], PARAGRAPHS[1], subhead, PARAGRAPHS[2]].join("\n\n"));
      expect(kindOf(document, subhead)).toBe("headline");
      expect(document.title).toBeUndefined();
    },
  );

  it("passes over the sections of the site for the title", () => {
    const document = read(`Home\nSport\nBusiness\n\nStrike Shuts Chile's Largest Port\n\n${ARTICLE}`);
    expect(document.title).toBe("Strike Shuts Chile's Largest Port");
    expect(kindOf(document, "Sport")).toBe("boilerplate");
  });

  it("takes header lines for metadata", () => {
    const document = read(`Title: Strike shuts port\nSource: The Post\nDate: 2 May 2023\n\n${ARTICLE}`);
    expect(document).toMatchObject({
      title: "Strike shuts port",
      publisher: "The Post",
      published: "2023-05-02",
    });
    expect(document.zones[0]?.kind).toBe("boilerplate");
    expect(document.text.startsWith("Title:")).toBe(true);
  });

  it.each([
    "By Ada Lund, Port Reporter\nNorth Coast Herald\n2 May 2023",
    "Opinion | Ada Lund\nNorth Coast Herald, 2 May 2023",
  ])("takes outlet and day from the lines above the text in %j", (head) => {
    const document = read(`Strike shuts port\n\n${head}\n\n${ARTICLE}`);
    expect(document).toMatchObject({ publisher: "North Coast Herald", published: "2023-05-02" });
    expect(kindOf(document, "North Coast Herald")).toBe("boilerplate");
  });

  it("takes the letters of the outlet's own name for no agency", () => {
    const head = "Title: Strike shuts port\nSource: North Coast Wire\nDate: 2 May 2023";
    expect(read(`${head}\n\nLIMA, May 2 (NCW) - ${ARTICLE}`).origin).toBeUndefined();
    expect(read(`${head}\n\nLIMA, May 2 (AFP) - ${ARTICLE}`).origin).toBe("AFP");
  });

  it("takes the heading of a section for no outlet", () => {
    expect(read(`Local News\n\nStrike Shuts Chile's Largest Port\n\n${ARTICLE}`).publisher).toBeUndefined();
  });

  it("takes header lines below the title, with blank lines between, for metadata", () => {
    const document = read(`Strike shuts port\n\nSource: The Post\n\nDate: 2 May 2023\n\n${ARTICLE}`);
    expect(document).toMatchObject({
      title: "Strike shuts port",
      publisher: "The Post",
      published: "2023-05-02",
    });
    expect(document.zones.slice(0, 3).map(({ kind }) => kind)).toEqual(["headline", "boilerplate", "body"]);
  });

  it("reads lines that were wrapped to a width as one paragraph", () => {
    const wrapped = PARAGRAPHS.map((paragraph) => paragraph.replace(/(.{50,60}) /gu, "$1\n")).join("\n\n");
    expect(read(wrapped).zones.map(({ kind }) => kind)).toEqual(["body", "body", "body"]);
  });

  it.each([
    ["Members of the crew wave from the deck. [Reuters/File]"],
    ["Cranes stand still at the port on Monday. (AP Photo/Ana Ruiz)"],
    ["FILE PHOTO: A ship waits off the coast."],
    ["In this photo taken on Sunday, pickets gather at a gate."],
    ["Pickets at the gate. Photo: Harbour News"],
    ["Image: A satellite view of the harbour"],
    ["Getty Images: The headquarters of the port"],
  ])("takes %j for a caption", (caption) => {
    expect(kindOf(read(`${caption}\n\n${ARTICLE}`), caption)).toBe("caption");
  });

  it.each([
    ["Image and reputation matter to the port, its director said."],
    ["Pictured as a hero by some, he left office in May."],
    ["The union has accepted the offer of both employers (and the ministry/government)."],
    ["File sharing was banned by the court in June."],
  ])("takes %j for text", (sentence) => {
    expect(kindOf(read(`${ARTICLE}\n\n${sentence}`), sentence)).toBe("body");
  });
});

describe("datelines", () => {
  it.each([
    ["VALPARAISO – ", undefined],
    ["VALPARAISO, Chile (AP) — ", "AP"],
    ["SANTIAGO, May 2 (Reuters) - ", "Reuters"],
    ["SANTIAGO, May 2. /TASS/. ", "TASS"],
    ["Santiago, May 2, 2023 – ", undefined],
    ["(Reuters) - ", "Reuters"],
    ["SANTIAGO: ", undefined],
    ["Rio de Janeiro, Brazil – ", undefined],
    ["WASHINGTON/LIMA, 2 May 2023 (Xinhua) -- ", "Xinhua"],
  ])("cuts off %j", (dateline, origin) => {
    const document = read(dateline + ARTICLE);
    expect(zonesOf(document)[0]).toEqual(["dateline", dateline.trimEnd()]);
    expect(zonesOf(document)[1]).toEqual(["body", PARAGRAPHS[0]]);
    expect(document.origin).toBe(origin);
  });

  it("takes the outlet before a dateline for the publisher", () => {
    expect(read(`The Harbour Post : LIMA – ${ARTICLE}`).publisher).toBe("The Harbour Post");
  });

  it.each([
    "The strike – the first in years – ",
    "QUESTION: ",
    "PRESIDENT RUIZ: ",
    "Chile – which exports fruit – ",
    "President Ana Maria Ruiz – The ",
  ])("leaves %j in the text", (opening) => {
    expect(read(opening + ARTICLE).zones[0]?.kind).toBe("body");
  });
});

describe("what a document says of itself", () => {
  it.each([
    ["a bare date line", "Strike Shuts Port\n\nMay 2, 2023\n\n", "2023-05-02", "text"],
    ["a time stamp", "Strike Shuts Port\n\nPublished: 2 May 2023\n\n", "2023-05-02", "text"],
    ["a dateline", "Santiago, May 2, 2023 – ", "2023-05-02", "dateline"],
    ["a dateline without a year", "Santiago, May 2 – ", undefined, undefined],
  ])("dates a document by %s", (_title, head, published, publishedFrom) => {
    expect(read(head + ARTICLE)).toMatchObject({ published, publishedFrom });
  });

  it.each([
    ["The Harbour Post reports on this with reference to Radio Pacifico.", "Radio Pacifico"],
    ["The walkout was confirmed on Monday, Chilean state media reported.", "Chilean state media"],
    ["The mayor has resigned, according to a report by the Lima Tribune.", "Lima Tribune"],
    ["Both sides met again, citing the news agency Andes Press.", "Andes Press"],
    ["Talks have resumed, Reuters reported on Monday.", "Reuters"],
    ["Pay will rise by 4 percent, the minister said.", undefined],
    ["According to the World Bank, trade fell by a third.", undefined],
    ["Recent media reports have spoken of a delay.", undefined],
    ["Western media reported a delay.", undefined],
    ["Two ministers will resign, the Lima Tribune newspaper reported.", "Lima Tribune"],
  ])("reads from %j whom it relays", (sentence, origin) => {
    expect(read(`Strike Shuts Port\n\n${sentence} ${PARAGRAPHS[0] ?? ""}`).origin).toBe(origin);
  });

  it("does not take a late citation for the origin", () => {
    expect(read(`${ARTICLE}\n\nTwo ships left, Reuters reported on Monday.`).origin).toBeUndefined();
  });
});
