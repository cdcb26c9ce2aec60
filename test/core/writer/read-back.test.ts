import { createRequire } from "node:module";
import parseDot from "dotparser";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { FORMATS, readGraph, type GraphFile } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { EXAMPLE, poison } from "./example-graph.ts";
import { CONTROLS, holdable, PAYLOADS, write } from "./payloads.ts";

type ReadXml = (Graph: typeof MultiDirectedGraph, xml: string) => MultiDirectedGraph;

const require = createRequire(import.meta.url);
const gexf = require("graphology-gexf") as { readonly parse: ReadXml };
const graphml = require("graphology-graphml") as { readonly parse: ReadXml };

function folder(graph: GraphFile, name: string): Record<string, string> {
  const format = FORMATS[name];
  if (format?.kind !== "folder") throw new Error(`${name} is no folder`);
  return Object.fromEntries([...format.write(graph)].map(({ path, chunks }) => [path, [...chunks].join("")]));
}

const labels = (graph: GraphFile): string[] => graph.nodes.map(({ attributes }) => attributes.label);
const edgeLabels = (graph: GraphFile): string[] => graph.edges.map(({ attributes }) => attributes.label);

describe.each([...PAYLOADS, CONTROLS])("with %j in every text,", (payload) => {
  const graph = poison(payload);

  it("JSON is read by graphology and comes back whole", () => {
    const file = JSON.parse(write(graph, "json")) as GraphFile;
    expect(readGraph(file)).toEqual(graph);
    expect(
      MultiDirectedGraph.from(file as unknown as Parameters<typeof MultiDirectedGraph.from>[0]).export(),
    ).toEqual(graph);
  });
  it("NDJSON comes back whole, line by line", () => {
    const records = write(graph, "ndjson")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { record: string; attributes: object });
    const only = (kind: string): unknown[] =>
      records.filter(({ record }) => record === kind).map(({ record: _, ...rest }) => rest);
    expect(only("node")).toEqual(graph.nodes);
    expect(only("edge")).toEqual(graph.edges);
    expect(only("document")).toEqual([{ key: "d_1", attributes: graph.attributes.documents["d_1"] }]);
  });
  it.each([["gexf", gexf] as const, ["graphml", graphml] as const])(
    "%s is read by graphology",
    (name, { parse }) => {
      const read = parse(MultiDirectedGraph, write(graph, name));
      expect(read.mapNodes((_, { label }) => label as string)).toEqual(labels(graph).map(holdable));
      expect(read.mapEdges((_, { label }) => label as string)).toEqual(edgeLabels(graph).map(holdable));
      expect(read.getNodeAttribute("e_chile", "x")).toBe(-2.25);
      expect(read.mapEdges((edge) => read.extremities(edge))).toEqual(
        graph.edges.map(({ source, target }) => [source, target]),
      );
    },
  );
  it("Cytoscape and node-link JSON hold all attributes", () => {
    const cytoscape = JSON.parse(write(graph, "cytoscape")) as {
      elements: Record<"nodes" | "edges", { data: object }[]>;
    };
    expect(cytoscape.elements.edges[1]?.data).toMatchObject(graph.edges[1]!.attributes);
    const { links, nodes } = JSON.parse(write(graph, "node-link")) as { links: object[]; nodes: object[] };
    expect(links[1]).toMatchObject(graph.edges[1]!.attributes);
    expect(nodes[2]).toMatchObject(graph.nodes[2]!.attributes);
  });
  it("DOT is read by a parser of GraphViz", () => {
    const [read] = parseDot(write(graph, "dot"));
    const counts = read!.children.map(({ type }) => type).filter((type) => type !== "attr_stmt");
    expect(counts).toEqual(["node_stmt", "node_stmt", "node_stmt", "edge_stmt", "edge_stmt"]);
  });
  it("N-Quads are read by n3, with the quotes as they are", () => {
    const quads = new Parser({ format: "N-Quads" }).parse(write(graph, "nquads"));
    const quotes = valuesOf(quads, "http://www.w3.org/ns/oa#exact");
    expect(new Set(quotes)).toEqual(
      new Set(allQuotes(graph).map((quote) => quote.replace(/\p{Surrogate}/gu, "\uFFFD"))),
    );
  });
  it("JSON-LD says the same as N-Quads", async () => {
    const expanded = (await jsonld.toRDF(JSON.parse(write(graph, "jsonld")) as object, {
      format: "application/n-quads",
    })) as unknown as string;
    const fromJson = new Parser({ format: "N-Quads" }).parse(expanded);
    const direct = new Parser({ format: "N-Quads" }).parse(write(graph, "nquads"));
    expect(plain(fromJson)).toEqual(plain(direct));
  });
  it("tables have no cell that a spreadsheet would run", () => {
    const tables = [
      write(graph, "csv-claims"),
      ...Object.values(folder(graph, "csv-gephi")),
      ...Object.values(folder(graph, "csv-neo4j")),
    ];
    for (const table of tables) {
      const rows = parseCsv(table);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      for (const cell of rows.flat())
        expect(/^[=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20]|^-(?![\d.]+$)/.test(cell)).toBe(false);
    }
  });
  it("the tables for Neo4j link only what they hold", () => {
    const { "relationships.csv": relationships = "", ...others } = folder(graph, "csv-neo4j");
    const ids = new Set(
      Object.values(others).flatMap((table) =>
        parseCsv(table)
          .slice(1)
          .map(([id]) => id),
      ),
    );
    for (const [start, end, , , type] of parseCsv(relationships).slice(1)) {
      expect([ids.has(start), ids.has(end)]).toEqual([true, true]);
      expect(type).toMatch(/^[A-Z][A-Z0-9_]*$/);
    }
  });
  it("notes link only to notes that are there, and hold no markup of the articles", () => {
    const notes = folder(graph, "markdown");
    for (const [path, note] of Object.entries(notes)) {
      // eslint-disable-next-line no-control-regex -- these must not be there
      expect(path).not.toMatch(/[\u0000-\u001F\\/:*?"<>|#^[\]]/);
      for (const [, target] of note.matchAll(/\[\[(.*?)\]\]/g))
        expect(Object.keys(notes)).toContain(`${target ?? ""}.md`);
      expect(note).not.toMatch(/(?<!\\)<script/);
    }
    expect(Object.keys(notes)).toHaveLength(graph.nodes.length);
  });
});

describe("what is contested", () => {
  it("is told, but asserted in no named graph", () => {
    const quads = new Parser({ format: "N-Quads" }).parse(write(EXAMPLE, "nquads"));
    const asserted = quads.filter(({ graph }) => graph.value !== "");
    expect(asserted.map(({ predicate }) => predicate.value)).toEqual(["https://w3id.org/dossier/ns#signs"]);
    expect(asserted[0]?.graph.value).toBe("urn:dossier:d_1");
  });
});

describe("any text at all", () => {
  it("comes back from JSON, GEXF, GraphML and N-Quads", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (payload) => {
        const graph = poison(payload);
        expect(readGraph(JSON.parse(write(graph, "json")))).toEqual(graph);
        for (const { parse, name } of [
          { ...gexf, name: "gexf" },
          { ...graphml, name: "graphml" },
        ]) {
          const read = parse(MultiDirectedGraph, write(graph, name));
          expect(read.mapNodes((_, { label }) => label as string)).toEqual(labels(graph).map(holdable));
        }
        expect(new Parser({ format: "N-Quads" }).parse(write(graph, "nquads")).length).toBeGreaterThan(50);
      }),
      { numRuns: 50 },
    );
  });
});

function allQuotes(graph: GraphFile): string[] {
  const statements = [
    ...graph.edges.map(({ attributes }) => attributes),
    ...graph.nodes.flatMap(({ attributes }) => attributes.facts),
  ];
  return statements.flatMap(({ claims }) =>
    claims.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
  );
}

function valuesOf(quads: readonly Quad[], predicate: string): string[] {
  return quads.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value);
}

/** Quads as sorted text; doubles are written in many ways and stand as numbers here. */
function plain(quads: readonly Quad[]): string[] {
  const lines = quads.map(({ subject, predicate, object, graph }) => {
    const isNumber = object.termType === "Literal" && object.datatype.value.endsWith("double");
    return JSON.stringify([
      subject.value,
      predicate.value,
      isNumber ? Number(object.value) : object.value,
      graph.value,
    ]);
  });
  return [...new Set(lines)].sort();
}

/** CSV by RFC 4180, read independently of the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && bare === "" && end === "") break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
