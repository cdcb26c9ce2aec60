import { describe, expect, it } from "vitest";
import { InputError } from "../../../packages/core/src/errors.ts";
import { readDocument } from "../../../packages/core/src/reader/index.ts";
import { kindOf, PARAGRAPHS, read, utf8, zonesOf } from "./read-case.ts";

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
