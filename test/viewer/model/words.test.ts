import { documentLabel } from "@dossier/core/drawing";
import { describe, expect, it } from "vitest";
import { citeEntry, fragmentUrl, pageAt, safeUrl } from "../../../packages/viewer/src/model/citation.ts";
import { openDossier, type DocumentView } from "../../../packages/viewer/src/model/dossier.ts";
import { formatCount, formatRange, formatTime, shorten } from "../../../packages/viewer/src/model/format.ts";
import { createSearch } from "../../../packages/viewer/src/model/search-index.ts";
import { buildFixture } from "../fixture.ts";

const dossier = openDossier(buildFixture());

describe("dates and numbers", () => {
  it.each([
    ["2025-01-17", "17 Jan 2025"],
    ["2025-01", "Jan 2025"],
    ["2025", "2025"],
    ["2022/..", "2022–"],
    ["../2027", "by 2027"],
    ["2024/2026", "2024 – 2026"],
    ["2025-W20", "week of 12 May 2025"],
    ["2024-W01", "week of 1 Jan 2024"],
    ["2024-21", "spring 2024"],
    ["201X", "2010s"],
    ["19XX", "20th century"],
    ["20XX", "21st century"],
    ["XXXX-04", "Apr, no year"],
    ["XXXX-05-21", "21 May, no year"],
    ["../2025-W20", "by week of 12 May 2025"],
    [null, "–"],
    ["last week", "last week"],
  ])("writes %s as %s", (value, words) => {
    expect(formatTime(value)).toBe(words);
  });

  it("says the year once in a range", () => {
    expect(formatRange(["2025-10-03", "2025-01-17"])).toBe("17 Jan – 3 Oct 2025");
    expect(formatRange([])).toBe("");
  });

  it("groups digits and shortens large numbers", () => {
    expect([7, 1204, 12_436].map(formatCount)).toEqual(["7", "1,204", "12.4k"]);
  });

  it("cuts long names without breaking a letter", () => {
    expect(shorten("😀".repeat(50), 5)).toBe("😀😀😀😀…");
  });
});

describe("documents", () => {
  const named = { publisher: null, url: null, title: null, name: "scan-7.pdf" };
  it.each([
    [{ ...named, publisher: "The Tide", url: "https://tide.example/x", title: "A" }, "The Tide"],
    [{ ...named, url: "https://www.tide.example:8080/x?y#z", title: "A" }, "tide.example"],
    [{ ...named, url: "mailto:a@b.example", title: "Ferries stop" }, "Ferries stop"],
    [named, "scan-7.pdf"],
  ])("are called by publisher, host, title or file", (document, label) => {
    expect(documentLabel(document)).toBe(label);
  });

  it("tell the page of a quote, and cite it, where they have more than one", () => {
    const document = { ...(dossier.documents.get("d_tide") as DocumentView), pages: [0, 40, 4000] };
    expect([0, 39, 40, 5000].map((place) => pageAt(document, place))).toEqual([1, 1, 2, 3]);
    expect(pageAt({ ...document, pages: [0] }, 7)).toBeUndefined();
    const [first] = document.entries;
    if (first === undefined) throw new Error("no entry");
    const page = pageAt(document, first.evidence.start);
    expect(citeEntry(first, document, "")).toContain(`, 6 Mar 2024, page ${String(page)}) `);
  });
});

describe("links and citations", () => {
  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "no address", null])(
    "makes no link of %s",
    (url) => {
      expect(safeUrl(url)).toBeUndefined();
    },
  );

  it("points at the quote on the original page", () => {
    expect(fragmentUrl("https://a.example/x?y=1#z", "Well-known, they said.")).toBe(
      "https://a.example/x?y=1#:~:text=Well%2Dknown%2C%20they%20said.",
    );
  });

  it("names quote, title, publisher, date and link", () => {
    const document = dossier.documents.get("d_tide") as DocumentView;
    const [first] = document.entries;
    if (first === undefined) throw new Error("no entry");
    const cited = citeEntry(first, document, "https://own.example/#x");
    expect(cited).toContain(
      `“${first.evidence.quote}” (“What the accord leaves open”, The Tide, 6 Mar 2024) `,
    );
    expect(cited).toContain("https://tide.example/open-questions?id=7#:~:text=");
  });
});

describe("search", () => {
  const search = createSearch(dossier);

  it.each([
    ["Northb", "entity", "Northbay Ports"],
    ["the port", "entity", "Northbay Ports"],
    ["vesterlnd", "entity", "Vesterland"],
    ["called invention", "quote", "The port's spokesman, Teo Brandt, called that an invention."],
    ["names that bite", "document", "Names that bite"],
    ["tide.txt", "document", "What the accord leaves open"],
    ["saltmere gazette", "document", "Dockers and port sign a two-year pay deal"],
  ])("finds by %s the %s %s", (query, kind, title) => {
    expect(search(query).slice(0, 3)).toContainEqual(expect.objectContaining({ kind, title }));
  });

  it("finds nothing for nothing", () => {
    expect(search("zzzzzz")).toEqual([]);
  });
});
