import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DATA_FOLDER, openPipeline } from "@dossier/cli";
import {
  documentsOf,
  openDocument,
  readDocument,
  writeGraph,
  type Document,
  type GraphFile,
  type Pipeline,
} from "@dossier/core";
import { MultiDirectedGraph } from "graphology";
import { beforeAll, describe, expect, it } from "vitest";
import { dossier } from "../cli/run-dossier.ts";
import { makeDocx } from "../core/reader/make-files.ts";

const SAMPLE = join(DATA_FOLDER, "sample");

let pipeline: Pipeline;
let documents: readonly Document[];

beforeAll(async () => {
  pipeline = await openPipeline();
  const names = (await readdir(SAMPLE)).filter((name) => name.endsWith(".md")).sort();
  documents = await Promise.all(
    names.map(async (name) => readDocument({ name, bytes: await readFile(join(SAMPLE, name)) })),
  );
});

/** Hashes stand for whole files, so that a difference does not print megabytes. */
const hash = (text = ""): string => createHash("sha256").update(text).digest("hex");

function build(inOrder: readonly Document[]): string {
  const analyses = inOrder.map((document) => pipeline.analyze(document));
  return [...writeGraph(pipeline.assemble(analyses))].join("");
}

describe("the sample dossier comes out in the same bytes", () => {
  it("whatever the order of its files", () => {
    const bytes = hash(build(documents));
    expect(hash(build([...documents].reverse()))).toBe(bytes);
    expect(hash(build([...documents.slice(2), ...documents.slice(0, 2)]))).toBe(bytes);
  });
  it("with one thread or with two workers", async () => {
    const [one, two] = await Promise.all(
      ["1", "2"].map((workers) => dossier(["build", SAMPLE, "-o", "-", "--workers", workers])),
    );
    expect(two?.stderr).toBe(one?.stderr);
    expect(hash(two?.stdout)).toBe(hash(one?.stdout));
    expect(hash(two?.stdout)).toBe(hash(build(documents)));
  });
  it("in every locale and time zone", async () => {
    const expected = hash(build(documents));
    const env = { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" };
    const far = await dossier(["build", SAMPLE, "-o", "-"], { env });
    const near = await dossier(["build", SAMPLE, "-o", "-"], { env: { LC_ALL: "C", TZ: "America/Adak" } });
    expect(hash(far.stdout)).toBe(expected);
    expect(hash(near.stdout)).toBe(expected);
  });
});

describe("a graph file", () => {
  it("gives its documents back, so that adding to it makes what building all at once makes", async () => {
    const word = await openDocument({
      name: "late.docx",
      bytes: makeDocx([
        ["Port strike ends", "Title"],
        ["Norway and Chile signed a fishing accord on Monday."],
      ]),
    });
    const file = JSON.parse(build([...documents.slice(0, 2), word])) as GraphFile;
    const again = documentsOf(file) ?? [];
    expect(hash(build([...documents.slice(2, 3), ...again]))).toBe(
      hash(build([...documents.slice(0, 3), word])),
    );
  });
  it("cannot be added to when it holds quotes only", () => {
    const analyses = documents.slice(0, 1).map((document) => pipeline.analyze(document));
    expect(documentsOf(pipeline.assemble(analyses, { quotesOnly: true }))).toBeUndefined();
  });
  it("keeps the title that it was given", () => {
    expect(pipeline.assemble([], { title: "Harbours" }).attributes.title).toBe("Harbours");
    expect(pipeline.assemble([]).attributes).not.toHaveProperty("title");
  });
});

describe("the graph of the sample dossier", () => {
  it("loads into graphology and comes back as it was", () => {
    const file = JSON.parse(build(documents)) as Parameters<typeof MultiDirectedGraph.from>[0];
    const graph = MultiDirectedGraph.from(file);
    expect(graph.order).toBeGreaterThan(5);
    expect(graph.size).toBeGreaterThan(5);
    expect(graph.export()).toEqual(file);
  });
  it("has evidence for every statement, verbatim", () => {
    const graph = pipeline.assemble(documents.map((document) => pipeline.analyze(document)));
    const statements = [
      ...graph.edges,
      ...graph.nodes.flatMap(({ attributes }) => attributes.facts.map((fact) => ({ attributes: fact }))),
    ];
    const claims = statements.flatMap(({ attributes }) => attributes.claims);
    for (const { attributes } of statements) expect(attributes.claims).not.toEqual([]);
    for (const { evidence } of claims) {
      expect(evidence).not.toEqual([]);
      for (const { document, start, end, quote, zone } of evidence) {
        expect(graph.attributes.documents[document]?.text?.slice(start, end)).toBe(quote);
        expect(zone).not.toBe("boilerplate");
      }
    }
  });
  it("has each node at a place of its own", () => {
    const { nodes } = pipeline.assemble(documents.map((document) => pipeline.analyze(document)));
    const places = new Set(nodes.map(({ attributes: { x, y } }) => `${x} ${y}`));
    expect(places.size).toBe(nodes.length);
  });
});
