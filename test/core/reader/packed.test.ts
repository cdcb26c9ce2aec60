import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openDocument, type Document } from "@dossier/core";
import { column, makeDocx, makePdf, type Words } from "./make-files.ts";

const open = (name: string, bytes: Uint8Array): Promise<Document> => openDocument({ name, bytes });
const zonesOf = ({ text, zones }: Document): [string, string][] =>
  zones.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

const HEADLINE = { text: "Ferry crews walk out at Norhaven", x: 60, y: 700, size: 20 };

/** Words spread over 190 points, letters taken for 5 points wide. */
function justified(words: readonly string[], y: number): Words[] {
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  const space = (190 - 5 * letters) / (words.length - 1);
  let x = 60;
  return words.map((text) => {
    const placed = { text, x, y };
    x += 5 * text.length + space;
    return placed;
  });
}

describe("PDF", () => {
  it("joins lines and broken words to paragraphs, and keeps hyphens that belong", async () => {
    const lines = [
      "Crews of the Norhaven ferries walked out on Monday after the govern-",
      "ment refused to talk. The well-known skipper Ada Lund called it a self-",
      "made crisis, and the union said that a walk-",
      "out would last until the walk-out fund is empty.",
      "The ministry did not answer.",
    ];
    const document = await open("a.pdf", makePdf([[HEADLINE, ...column(lines, 60, 660)]]));
    expect(document.title).toBe("Ferry crews walk out at Norhaven");
    const [, body = ""] = document.text.split("\n\n");
    expect(body).toContain("after the government refused");
    expect(body).toContain("a self-made crisis");
    expect(body).toContain("a walk-out would last");
    expect(zonesOf(document)[0]).toEqual(["headline", "Ferry crews walk out at Norhaven"]);
  });

  it("reads columns one after the other, and a title that runs over both before them", async () => {
    const left = [
      "The council met on Friday and",
      "heard from the harbour master",
      "before it voted on the plan",
      "of a second pier.",
    ];
    const right = [
      "Nobody spoke against it, the",
      "mayor said later. Work begins",
      "in spring if the state pays",
      "for half of it.",
    ];
    // Row by row across both columns, as some programs write them.
    const rows = left.flatMap((text, index) => [
      { text, x: 60, y: 600 - index * 12 },
      { text: right[index] ?? "", x: 330, y: 600 - index * 12 },
    ]);
    const { text } = await open("b.pdf", makePdf([[HEADLINE, ...rows]]));
    expect(text.split("\n\n").slice(1).join(" ")).toBe([...left, ...right].join(" "));
  });

  it("takes the largest heading for the title, not the name of the paper above it", async () => {
    const masthead = { text: "The Norhaven Packet, Monday edition", x: 60, y: 740, size: 14 };
    const body = column(["The crews walked out on Monday and went home."], 60, 600);
    const document = await open("f.pdf", makePdf([[masthead, HEADLINE, ...body]]));
    expect(document.title).toBe("Ferry crews walk out at Norhaven");
  });

  it("does not take the wide spaces of justified text for columns", async () => {
    const lines = [
      "Crews of the ferry",
      "left the pier at dawn",
      "because nobody came",
      "to open the harbour",
      "office, and went on",
      "to the town hall in",
      "silence. There a clerk",
      "told them to wait.",
    ];
    const items = lines.flatMap((line, index) => justified(line.split(" "), 600 - index * 12));
    const { text } = await open("e.pdf", makePdf([items]));
    expect(text).toBe(lines.join(" "));
  });

  it("leaves running heads and page numbers out, and knows where each page begins", async () => {
    const page = (number: number, words: string): ReturnType<typeof column> => [
      { text: `The Norhaven Packet, edition ${number}`, x: 60, y: 760 },
      ...column([words], 60, 600),
      { text: String(number), x: 300, y: 30 },
    ];
    const document = await open(
      "c.pdf",
      makePdf([page(1, "The ferry line lost its licence"), page(2, "on Tuesday, and nobody was told.")]),
    );
    expect(document.text).toBe("The ferry line lost its licence on Tuesday, and nobody was told.");
    expect(document.pages?.map((start) => document.text.slice(start, start + 10))).toEqual([
      "The ferry ",
      "on Tuesday",
    ]);
  });

  it.each([
    ["protected by a password", makePdf([column(["Some words that nobody will read."], 60, 600)], true)],
    ["most likely scanned", makePdf([[]])],
    ["cannot be read as a PDF", strToU8("%PDF-1.4\nand then nothing that makes sense")],
  ])("says that a file is %s", async (reason, bytes) => {
    await expect(open("d.pdf", bytes)).rejects.toThrow(reason);
    await expect(open("d.pdf", bytes)).rejects.toThrow(/^d\.pdf: /);
  });
});

describe("DOCX", () => {
  it("takes paragraphs with what their styles say of them", async () => {
    const document = await open(
      "a.docx",
      makeDocx([
        ["Norhaven buys two ferries", "Title"],
        ["The town of Norhaven bought two ferries from Ostrand Yards on Monday."],
        ["Background", "heading 2"],
        ["“We had no choice,” the mayor said."],
        [" "],
        ["A ferry at the old pier.", "caption"],
      ]),
    );
    expect(document.title).toBe("Norhaven buys two ferries");
    expect(zonesOf(document).map(([kind]) => kind)).toEqual([
      "headline",
      "body",
      "headline",
      "body",
      "caption",
    ]);
  });

  it("takes the lines below the title for what they say of the article", async () => {
    const document = await open(
      "n.docx",
      makeDocx([
        ["Norhaven buys two ferries", "Title"],
        ["Source: The Norhaven Packet"],
        ["Date: 2 May 2023"],
        ["The town of Norhaven bought two ferries from Ostrand Yards on Monday."],
      ]),
    );
    expect(document).toMatchObject({ publisher: "The Norhaven Packet", published: "2023-05-02" });
    expect(document.origin).toBeUndefined();
    expect(zonesOf(document).map(([kind]) => kind)).toEqual([
      "headline",
      "boilerplate",
      "boilerplate",
      "body",
    ]);
  });

  it.each([
    ["cannot be read as a Word document", zipSync({ "a.txt": strToU8("hello") })],
    ["cannot be read as a Word document", strToU8("PK\u0003\u0004 cut off")],
    ["holds no text", makeDocx([[" "]])],
    ["old or protected office document", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ])("says that a file %s", async (reason, bytes) => {
    await expect(open("b.docx", bytes)).rejects.toThrow(reason);
  });
});

describe("files that are no text", () => {
  it("give zones that lie in the text one after the other, and the same each time", async () => {
    const words = fc.array(fc.stringMatching(/^[\w .,-]{1,60}$/), { minLength: 3, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(words, async (lines) => {
        const bytes = makePdf([column([...lines, "and some letters to be read"], 60, 700)]);
        const document = await open("x.pdf", bytes);
        let last = 0;
        for (const { start, end } of document.zones) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(document.text.length);
        expect(await open("x.pdf", bytes)).toEqual(document);
      }),
      { numRuns: 25 },
    );
  });
});
