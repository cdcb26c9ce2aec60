import fc from "fast-check";
import { InputError } from "../../../packages/core/src/errors.ts";
import { readDocument } from "../../../packages/core/src/reader/index.ts";
import type { Document, ZoneKind } from "../../../packages/core/src/types/index.ts";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../../packages/cli/src/html.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, name = "case.txt"): Document =>
  readDocument({ name, bytes: utf8(text) }, { parseHtml });

/** Kind and text of every zone. */
const zonesOf = (document: Document): [ZoneKind, string][] =>
  document.zones.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);
const kindOf = (document: Document, content: string): ZoneKind | undefined =>
  zonesOf(document).find(([, text]) => text.includes(content))?.[0];

const PARAGRAPHS = [
  "Dock workers in Valparaiso walked out on Monday after talks on pay collapsed. The union said that the strike would last a week.",
  "The port authority called the walkout illegal and asked a court to stop it. A hearing is set for Thursday.",
  "Fruit growers fear that their harvest will rot on the quays. They have asked the government to step in.",
];
const ARTICLE = PARAGRAPHS.join("\n\n");

describe("decoding", () => {
  it("keeps the text of a .txt file as it is, line ends included", () => {
    const text = "A title\r\n\r\n  Some text.\t\n\nMore. ";
    expect(read(text).text).toBe(text);
  });

  it("drops a UTF-8 byte order mark", () => {
    expect(read("\uFEFFThe dam broke.").text).toBe("The dam broke.");
  });

  it.each([
    ["UTF-16LE", [0xff, 0xfe, 0x48, 0x00, 0xe9, 0x00, 0x2e, 0x00]],
    ["UTF-16BE", [0xfe, 0xff, 0x00, 0x48, 0x00, 0xe9, 0x00, 0x2e]],
  ])("reads %s by its byte order mark", (_name, bytes) => {
    const document = readDocument({ name: "case.txt", bytes: Uint8Array.from(bytes) });
    expect(document.text).toBe("Hé.");
    expect(document.warnings).toEqual([]);
  });

  it("reads what is not UTF-8 as Windows-1252 and says so", () => {
    const bytes = Uint8Array.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x2e]);
    const document = readDocument({ name: "case.txt", bytes });
    expect(document.text).toBe("“Café”.");
    expect(document.warnings.map(({ code }) => code)).toEqual(["encoding-guessed"]);
  });

  it.each([
    ["an empty file", ""],
    ["white space alone", " \n\t\u00A0"],
    ["a NUL", "Some text\0more"],
    ["a PDF", "%PDF-1.7 and so on"],
    ["control characters", "\u0001\u0002\u0003 text"],
  ])("refuses %s and names the file and a remedy", (_title, text) => {
    expect(() => read(text, "broken.txt")).toThrow(InputError);
    expect(() => read(text, "broken.txt")).toThrow(/^broken\.txt: .*(?:give|export)/u);
  });

  it("names a document by its bytes", () => {
    const first = read("The dam broke.", "a.txt");
    expect(first.id).toMatch(/^d_[0-9a-f]{16}$/u);
    expect(first.sha256).toHaveLength(64);
    expect(first.id).toBe(`d_${first.sha256.slice(0, 16)}`);
    expect(read("The dam broke.", "b.txt").id).toBe(first.id);
    expect(read("The dam held.", "a.txt").id).not.toBe(first.id);
  });
});

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

describe("boilerplate", () => {
  it.each([
    "2 min read",
    "Reading time: 4 minutes",
    "Share this article",
    "Facebook | Twitter | WhatsApp",
    "Advertisement",
    "Sign up for our daily newsletter and never miss a story.",
    "Subscribe to our newsletter",
    "Follow us on Facebook and Twitter",
    "We use cookies to improve this site. Read our privacy policy.",
    "© 2023 Harbour Post. All rights reserved.",
    "Read more: A year of strikes",
    "Also read: Port chief resigns",
    "May 2, 2023",
    "Tuesday, May 2, 2023 10:15 AM",
    "Published: May 2, 2023",
    "Last updated on 2 May 2023, 10:15",
    "3 hours ago",
    "By Ana Ruiz and Tom Hale",
    "By Ana Ruiz & Tom Hale, Business reporters",
    "Post writer Ana Ruiz in Lima, Peru, contributed to this report.",
    "Reporting by Ana Ruiz; Editing by Tom Hale",
    "https://example.org/strike",
    "Home > News > World",
    "* * *",
    "Tags: Chile, ports, strikes",
    "Skip to content",
    "The views expressed here are the author's own.",
  ])("knows %j wherever it stands", (line) => {
    const document = read(`Strike Shuts Fruit Port\n\n${line}\n\n${ARTICLE}`);
    expect(kindOf(document, line)).toBe("boilerplate");
    expect(document.zones.filter(({ kind }) => kind === "body")).toHaveLength(3);
  });

  it.each([
    "Related Articles",
    "Read next",
    "You may also like",
    "More from World",
    "Trending now",
    "12 comments",
    "Leave a Reply",
  ])("drops everything after %j, even what reads like prose", (heading) => {
    const teaser =
      "Norway has opened a new harbour in the north. Its owners expect many ships from Asia next year.";
    const document = read(`${ARTICLE}\n\n${heading}\n\n${teaser}\n\nJune 2, 2023\n\n${teaser}`);
    expect(document.zones.filter(({ kind }) => kind === "body")).toHaveLength(3);
    expect(kindOf(document, teaser)).toBe("boilerplate");
    expect(document.published).toBeUndefined();
  });

  it("goes on with the article after a list near its top", () => {
    const document = read(
      [PARAGRAPHS[0], "Related stories", "Port chief resigns", PARAGRAPHS[1], PARAGRAPHS[2]].join("\n\n"),
    );
    expect(document.zones.map(({ kind }) => kind)).toEqual([
      "body",
      "boilerplate",
      "boilerplate",
      "body",
      "body",
    ]);
  });

  it.each([
    "Support among voters has fallen on account of inflation.",
    "Published figures show that 300 people lost their jobs.",
    "Reporting by state media suggests that the talks failed.",
    "Share prices of both companies fell.",
    "By Monday the ships had left the harbour.",
    "Related cases are pending in two courts.",
    "More on that will follow, the minister said.",
    "Comments by the minister angered the union.",
  ])("takes %j for text", (sentence) => {
    expect(kindOf(read(`${ARTICLE}\n\n${sentence}\n\n${PARAGRAPHS[0]}`), sentence)).toBe("body");
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

describe("the language of a document", () => {
  const warned = (text: string): boolean => read(text).warnings.some(({ code }) => code === "not-english");

  it.each([
    [
      "Dutch",
      "De regering heeft op maandag besloten dat de haven voor een week wordt gesloten, omdat de werknemers in staking zijn gegaan. Het is niet bekend of het besluit ook gevolgen heeft voor de export van fruit. De minister was niet bereikbaar voor commentaar.",
    ],
    [
      "Danish",
      "Regeringen har mandag besluttet at lukke havnen for en uge, fordi arbejderne er gået i strejke. Det er ikke kendt, om beslutningen også har følger for eksporten af frugt. Ministeren var ikke til at træffe for en kommentar, og fagforeningen vil ikke udtale sig.",
    ],
    [
      "Russian",
      "Правительство решило в понедельник закрыть порт на неделю, потому что рабочие объявили забастовку. Неизвестно, повлияет ли решение на экспорт фруктов. Министр не ответил на вопросы, и профсоюз тоже не стал ничего говорить о том, что будет дальше с портом и его рабочими.",
    ],
  ])("is doubted where it is %s", (_language, text) => {
    expect(warned(text)).toBe(true);
  });

  it("is not doubted where it is English, or too short to tell", () => {
    expect(warned(ARTICLE)).toBe(false);
    expect(warned("Regeringen lukker havnen.")).toBe(false);
  });
});

describe("Markdown", () => {
  const source = [
    "---",
    "title: Strike shuts fruit port",
    'publisher: "The Harbour Post"',
    "date: 2023-05-02",
    "url: https://example.org/strike",
    "relays: Andes Press",
    "---",
    "",
    "# Strike shuts fruit port",
    "",
    "Dock workers **walked out** on Monday,",
    "the [union](https://example.org/union) said.",
    "",
    "## What _next_",
    "",
    "> “We will not give in,” its leader said.",
    "",
    "- First point of the plan.",
    "- Second point.",
  ].join("\n");

  it("takes metadata from the front matter", () => {
    expect(read(source, "case.md")).toMatchObject({
      title: "Strike shuts fruit port",
      publisher: "The Harbour Post",
      published: "2023-05-02",
      publishedFrom: "front-matter",
      url: "https://example.org/strike",
      origin: "Andes Press",
    });
  });

  it("shows the text without its markup", () => {
    expect(zonesOf(read(source, "case.md"))).toEqual([
      ["headline", "Strike shuts fruit port"],
      ["body", "Dock workers walked out on Monday, the union said."],
      ["headline", "What next"],
      ["quote", "“We will not give in,” its leader said."],
      ["body", "First point of the plan."],
      ["body", "Second point."],
    ]);
  });

  it("takes each line for a paragraph where lines were not wrapped", () => {
    const long = `${PARAGRAPHS[0] ?? ""} ${PARAGRAPHS[1] ?? ""}`;
    expect(zonesOf(read(`Strike Shuts Fruit Port\n${long}\n${long}`, "case.md"))).toEqual([
      ["headline", "Strike Shuts Fruit Port"],
      ["body", long],
      ["body", long],
    ]);
  });

  it("reads Markdown without front matter", () => {
    expect(read("# A title\n\nSome text.", "case.md")).toMatchObject({
      title: "A title",
      publishedFrom: undefined,
    });
  });
});

describe("HTML", () => {
  const page = `<html><head><title>Strike shuts fruit port</title><meta property="og:site_name" content="The Harbour Post">
    <meta property="article:published_time" content="2023-05-02T08:00:00+04:00"><link rel="canonical" href="https://example.org/strike"></head>
    <body><nav>Home News Sport</nav><article><h1>Strike shuts fruit port</h1>
    <figure><img src="a.jpg"><figcaption>Cranes at rest &amp; idle</figcaption></figure>
    ${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n")}<h2>What next</h2><p>${(PARAGRAPHS[1] ?? "").repeat(3)}</p>
    <script>alert(1)</script></article><footer>All rights reserved</footer></body></html>`;

  it("reads the article and what its page says of it", () => {
    const document = read(page, "case.html");
    expect(document).toMatchObject({
      title: "Strike shuts fruit port",
      publisher: "The Harbour Post",
      published: "2023-05-02",
      publishedFrom: "metadata",
      url: "https://example.org/strike",
    });
    expect(zonesOf(document)[0]).toEqual(["headline", "Strike shuts fruit port"]);
    expect(zonesOf(document)).toContainEqual(["body", PARAGRAPHS[1]]);
    expect(kindOf(document, "What next")).toBe("headline");
    expect(document.text).not.toContain("alert");
    expect(document.text).not.toContain("<p>");
  });

  it.each([
    ["no article", "<html><body></body></html>"],
    ["no end of nesting", `${"<div>".repeat(20_000)}text`],
  ])("refuses a page with %s", (_title, broken) => {
    expect(() => read(broken, "case.html")).toThrow(InputError);
  });

  it("asks for a parser where none was given", () => {
    expect(() => readDocument({ name: "case.html", bytes: utf8(page) })).toThrow(/case\.html: .*parseHtml/u);
  });
});

describe("every text", () => {
  const lines = fc.array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "",
        "\r",
        "Related Articles",
        "2 min read",
        "LIMA – The",
        "---",
        "title: x",
        "# A",
        "> b",
        "**c",
        "👍",
        "\uD800",
        "By A",
        "May 2, 2023",
      ),
    ),
    { minLength: 1, maxLength: 12 },
  );

  it.each(["case.txt", "case.md"])("has zones in order and within %s", (name) => {
    fc.assert(
      fc.property(lines, fc.constantFrom("\n", "\r\n", "\n\n"), (parts, between) => {
        const source = parts.join(between);
        if (source.includes("\0")) return;
        let document: Document;
        try {
          document = read(source, name);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          return;
        }
        let end = 0;
        for (const zone of document.zones) {
          expect(zone.start).toBeGreaterThanOrEqual(end);
          expect(zone.end).toBeGreaterThanOrEqual(zone.start);
          end = zone.end;
        }
        expect(end).toBeLessThanOrEqual(document.text.length);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["one long line", "a".repeat(60_000)],
    ["share words without an end", "share ".repeat(10_000)],
    ["digits without an end", "1".repeat(60_000)],
    ["lines of dates", "May 2, 2023\n".repeat(4_000)],
    ["brackets without an end", "[".repeat(60_000)],
    ["asterisks without an end", "*a ".repeat(20_000)],
    ["names without an end", `By ${"Ana ".repeat(10_000)}`],
    ["front matter without an end", `---\n${"a: b\n".repeat(10_000)}`],
    ["related headings without an end", "Related Articles\n".repeat(3_000)],
  ])("is read in linear time: %s", (_title, text) => {
    const started = performance.now();
    read(text, "case.txt");
    read(text, "case.md");
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
