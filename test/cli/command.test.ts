import { existsSync, readdirSync } from "node:fs";
import { readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGraph } from "@dossier/core";
import { splitCorrected } from "@dossier/core/corrections";
import { column, makeDocx, makePdf } from "../core/reader/make-files.ts";
import { dossier, folderWith } from "./run-dossier.ts";

const ARTICLE = "Norway and Chile signed a fishing accord in Oslo on Monday. Chile praised Norway.\n";

let folder: Awaited<ReturnType<typeof folderWith>>;

beforeAll(async () => {
  folder = await folderWith({
    "a.txt": ARTICLE,
    "b.txt": "Chile thanked Norway on Tuesday.\n",
    "empty.txt": " \n",
    "page.html":
      "<article><h1>Ports</h1><p>Norway will build a port in Chile, the minister said.</p></article>",
  });
});
afterAll(() => folder.remove());

const at = (name: string): string => join(folder.path, name);

describe("dossier", () => {
  it("explains itself", async () => {
    const { code, stdout } = await dossier(["--help"]);
    expect(code).toBe(0);
    for (const command of ["build", "view", "analyze"]) expect(stdout).toContain(command);
  });
  it("tells its version", async () => {
    const { code, stdout } = await dossier(["--version"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
  it.each([
    "",
    "bulid x",
    "build",
    "build x --no-such-option",
    "build x --workers many",
    "report x --view sideways",
  ])("ends with 2 on `%s`", async (line) => {
    const args = line.split(" ").filter((arg) => arg !== "");
    const { code, stdout, stderr } = await dossier(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toBe("");
  });
});

describe("dossier build", () => {
  it("writes a graph that can be read back, and sums it up", async () => {
    const { code, stdout, stderr } = await dossier([
      "build",
      at("a.txt"),
      at("b.txt"),
      at("page.html"),
      "-o",
      at("g.json"),
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/^3 documents, \d+ entit(y|ies), \d+ statements?, 0 set aside\n$/m);
    const graph = readGraph(JSON.parse(await readFile(at("g.json"), "utf8")));
    expect(
      Object.values(graph.attributes.documents)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["a.txt", "b.txt", "page.html"]);
  });
  it("reads standard input and writes standard output", async () => {
    const { code, stdout } = await dossier(["build", "-", "-o", "-"], { input: ARTICLE });
    expect(code).toBe(0);
    expect(Object.values(readGraph(JSON.parse(stdout)).attributes.documents)).toMatchObject([
      { text: ARTICLE },
    ]);
  });
  it("leaves the texts out when only quotes are wanted", async () => {
    const { stdout } = await dossier(["build", at("a.txt"), "--quotes-only", "-o", "-"]);
    expect(Object.values(readGraph(JSON.parse(stdout)).attributes.documents).map(({ text }) => text)).toEqual(
      [undefined],
    );
  });
  it("sets aside what it cannot read, goes on, and ends with 3", async () => {
    const { code, stderr } = await dossier(["build", folder.path, "-o", at("rest.json")]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^set aside empty\.txt: .+/m);
    expect(stderr).toMatch(/^3 documents, .* 1 set aside$/m);
  });
  it("passes over what a browser saves beside a page, and tells of files that it does not read", async () => {
    const saved = await folderWith({
      "a.html": `<p>${ARTICLE}</p>`,
      "a_files/frame.html": "<p>Buy now</p>",
      "mail.eml": "Dear all,",
    });
    const { code, stderr } = await dossier(["build", saved.path, "-o", join(saved.path, "g.json")]);
    await saved.remove();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^passed over 1 file of other kinds: \.eml$/m);
    expect(stderr).toMatch(/^1 document, /m);
  });
  it("reads PDF and Word documents, with quotes that stand in the text it took from them", async () => {
    const words = "Norway and Chile signed a fishing accord in Oslo on Monday.";
    const packed = await folderWith({
      "a.pdf": makePdf([column([words], 60, 600)]),
      "b.docx": makeDocx([["Chile thanked Norway on Tuesday."]]),
      "c.pdf": makePdf([[]]),
    });
    const { code, stdout, stderr } = await dossier(["build", packed.path, "-o", "-"]);
    await packed.remove();
    expect(code).toBe(3);
    expect(stderr).toMatch(/^set aside c\.pdf: .*scanned/m);
    const { attributes, edges } = readGraph(JSON.parse(stdout));
    expect(Object.values(attributes.documents).map(({ text }) => text)).toContain(words);
    const quotes = edges.flatMap((edge) => edge.attributes.claims.flatMap(({ evidence }) => evidence));
    expect(quotes.length).toBeGreaterThan(0);
    for (const { document, start, end, quote } of quotes)
      expect(attributes.documents[document]?.text?.slice(start, end)).toBe(quote);
  });
  it("keeps the old file whole when nothing could be read", async () => {
    await writeFile(at("old.json"), "old");
    const { code } = await dossier(["build", at("empty.txt"), "-o", at("old.json")]);
    expect(code).toBe(1);
    expect(await readFile(at("old.json"), "utf8")).toBe("old");
    expect(readdirSync(folder.path).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
  it("names an input that is not there and the way out", async () => {
    const { code, stderr } = await dossier(["build", at("none.txt"), "-o", at("none.json")]);
    expect(code).toBe(1);
    expect(stderr).toContain("none.txt");
    expect(stderr).toContain("check the path");
    expect(existsSync(at("none.json"))).toBe(false);
  });
  it("makes the folder of its output, and refuses a folder as output", async () => {
    expect(await dossier(["build", at("b.txt"), "-o", at("new/deep/g.json")])).toMatchObject({ code: 0 });
    expect(existsSync(at("new/deep/g.json"))).toBe(true);
    const { code, stderr } = await dossier(["build", at("b.txt"), "-o", at("new")]);
    expect(code).toBe(1);
    expect(stderr).toContain("it is a folder, and a file is needed");
  });
  it("sets a file aside that is far larger than articles are, without reading it", async () => {
    const huge = await folderWith({ "good.txt": ARTICLE, "huge.txt": "" });
    await truncate(join(huge.path, "huge.txt"), 3e9);
    const { code, stderr } = await dossier(["build", huge.path, "-o", join(huge.path, "g.json")]);
    await huge.remove();
    expect(code).toBe(3);
    expect(stderr).toMatch(/^set aside huge\.txt: 3000 MB are too much for an article$/m);
  });
  it("makes an analyst's corrections, tells of those that no longer fit, and can take them back", async () => {
    const rename = { kind: "rename", entity: "e_chile", label: "Republic of Chile" };
    const gone = { kind: "hide", statement: "s_gone" };
    const list = { format: "dossier-corrections/1", corrections: [rename, gone] };
    await writeFile(at("mine.json"), JSON.stringify(list));
    const { code, stderr } = await dossier([
      "build",
      at("a.txt"),
      "--corrections",
      at("mine.json"),
      "-o",
      at("corrected.json"),
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain("left out 1 correction that no longer fit");
    const graph = readGraph(JSON.parse(await readFile(at("corrected.json"), "utf8")));
    expect(graph.nodes.map(({ attributes }) => attributes.label)).toContain("Republic of Chile");
    const { original, corrections } = splitCorrected(graph);
    expect(corrections).toEqual(list.corrections);
    expect(original.nodes.map(({ attributes }) => attributes.label)).toContain("Chile");
  });
  it("refuses a file without corrections", async () => {
    const { code, stderr } = await dossier(["build", at("a.txt"), "--corrections", at("a.txt"), "-o", "-"]);
    expect(code).toBe(1);
    expect(stderr).toContain("holds no corrections that can be read");
  });
});

describe("dossier analyze", () => {
  it("writes one line a document with the words at their offsets", async () => {
    const { code, stdout } = await dossier(["analyze", at("a.txt"), at("b.txt"), "--ndjson"]);
    expect(code).toBe(0);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as AnalyzedLine);
    expect(lines.map(({ document }) => document.name)).toEqual(["a.txt", "b.txt"]);
    for (const { document, sentences, tokens, mentions, chains, claims } of lines) {
      expect(sentences.length).toBeGreaterThan(0);
      for (const { start, end, text } of [...tokens, ...mentions])
        expect(document.text.slice(start, end)).toBe(text);
      for (const token of tokens)
        expect(Object.keys(token)).toEqual(
          expect.arrayContaining(["upos", "xpos", "lemma", "head", "label"]),
        );
      expect([chains, claims].every(Array.isArray)).toBe(true);
    }
  });
});

interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface AnalyzedLine {
  readonly document: { readonly name: string; readonly text: string };
  readonly sentences: readonly unknown[];
  readonly tokens: readonly Words[];
  readonly mentions: readonly Words[];
  readonly chains: unknown;
  readonly claims: unknown;
}

describe("dossier openie", () => {
  it("writes sentence, confidence, predicate and arguments for each line that it reads", async () => {
    const { code, stdout } = await dossier(["openie"], { input: "Norway praised Chile .\n\nOslo .\n" });
    expect(code).toBe(0);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((row) => row.split("\t"));
    expect(rows.map(([line]) => line)).toEqual(["Norway praised Chile ."]);
    expect(Number(rows[0]?.[1])).toBeGreaterThan(0);
    expect(rows[0]?.slice(2)).toEqual(["praised", "Norway", "Chile"]);
  });
});

describe("dossier schema", () => {
  it("writes the JSON Schema of the graph file", async () => {
    const { code, stdout } = await dossier(["schema"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      type: "object",
      required: ["attributes", "options", "nodes", "edges"],
    });
  });
});

describe("dossier export", () => {
  it("writes a file or a folder of another format", async () => {
    await writeFile(at("odd.txt"), "Norway praised Chile. Chile thanked Norway.\n");
    await dossier(["build", at("odd.txt"), "-o", at("odd.json")]);
    const { code, stdout } = await dossier(["export", at("odd.json"), "--to", "graphml"]);
    expect(code).toBe(0);
    expect(stdout).toContain('<node id="e_norway">');
    expect(
      await dossier(["export", at("odd.json"), "--to", "csv-gephi", "-o", at("tables"), "--bom"]),
    ).toMatchObject({ code: 0 });
    expect(await readFile(join(at("tables"), "nodes.csv"), "utf8")).toMatch(/^\uFEFFId,Label,/);
  });
  it("refuses a format that it does not have", async () => {
    expect(await dossier(["export", at("g.json"), "--to", "docx"])).toMatchObject({ code: 2 });
  });
});

describe("dossier view", () => {
  it("tells where a file that is no graph goes wrong", async () => {
    await writeFile(at("bad.json"), `{"attributes": {"format": "other/1"}}`);
    const { code, stderr } = await dossier(["view", at("bad.json")]);
    expect(code).toBe(1);
    expect(stderr).toContain(`attributes.format: expected "dossier-graph/1", found "other/1"`);
  });
});
