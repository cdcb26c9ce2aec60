import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import type { EntityType, GraphFile, LocalClaim, MentionKind } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { createAssembler } from "../../../packages/core/src/assembler/index.ts";
import { createGraph } from "../../../packages/core/src/graph/index.ts";
import { layOut } from "../../../packages/core/src/graph/layout.ts";
import { readGraph } from "../../../packages/core/src/graph/read-graph.ts";
import { writeGraph } from "../../../packages/core/src/writer/index.ts";
import { ALPHA, BETA, PACK, resolve, side, TEXT, type DocumentFixture } from "../resolved-fixture.ts";

const assemble = createAssembler(PACK);
const draw = createGraph(PACK);

function graphOf(
  documents: readonly DocumentFixture[],
  ...rest: [names?: string[], types?: EntityType[], kinds?: MentionKind[]]
): GraphFile {
  return draw(assemble(resolve(documents, ...rest)), {});
}

const keys = ({ nodes }: GraphFile): string[] => nodes.map(({ key }) => key);

describe("the documents of a graph", () => {
  it("tell which of them are one origin, by the first of them", () => {
    const claims: DocumentFixture["claims"] = [];
    const { documents } = graphOf([
      { claims },
      { claims, origin: "AFP" },
      { claims, origin: "AFP" },
    ]).attributes;
    expect(Object.values(documents).map(({ sameOrigin }) => sameOrigin)).toEqual([undefined, "d_1", "d_1"]);
  });
});

describe("the nodes of a graph", () => {
  it("are all things that a text names, whether or not something is said of them", () => {
    expect(keys(graphOf([{ claims: [] }]))).toEqual(["e_alpha", "e_beta"]);
  });
  it.each<[string, EntityType, MentionKind]>([
    ["a concept", "Concept", "name"],
    ["a group", "Group", "name"],
    ["a position", "Position", "name"],
    ["a thing without a name", "Organization", "nominal"],
  ])("have %s among them only when a statement is about it", (_what, type, kind) => {
    const rest = [
      ["e_alpha", "e_beta"],
      ["Country", type],
      ["name", kind],
    ] as [string[], EntityType[], MentionKind[]];
    expect(keys(graphOf([{ claims: [] }], ...rest))).toEqual(["e_alpha"]);
    expect(keys(graphOf([{ claims: [{}] }], ...rest))).toEqual(["e_alpha", "e_beta"]);
  });
  it("have a holder among them even when nothing else is said of it", () => {
    const attribution = [{ chain: BETA, stance: "asserts" as const, cue: { start: 0, end: 5 } }];
    const claims = [{ object: undefined, attribution }];
    expect(keys(graphOf([{ claims }], ["e_alpha", "e_beta"], ["Country", "Group"]))).toEqual([
      "e_alpha",
      "e_beta",
    ]);
  });
  it("hold statements with one participant as facts", () => {
    const { nodes, edges } = graphOf([{ claims: [{ object: undefined }] }]);
    expect(edges).toEqual([]);
    expect(nodes.map(({ attributes }) => attributes.facts.length)).toEqual([1, 0]);
  });
  it("hold their mentions by document and place", () => {
    const { nodes } = graphOf([{ claims: [] }, { claims: [] }]);
    expect(nodes[1]?.attributes.mentions).toEqual(
      ["d_0", "d_1"].map((document) => ({
        start: 11,
        end: 15,
        document,
        text: TEXT.slice(11, 15),
        kind: "name",
      })),
    );
  });
});

describe("qualifiers", () => {
  it("point at a node only where it is in the graph", () => {
    const place = [
      { start: 0, end: 5, text: "Alpha", chain: ALPHA },
      { start: 11, end: 15, text: "Beta", chain: BETA },
    ];
    const claims = [{ object: undefined, qualifiers: { place } }];
    const { nodes } = graphOf([{ claims }], ["e_alpha", "e_beta"], ["Country", "Concept"]);
    const [fact] = nodes[0]!.attributes.facts;
    expect(fact?.claims[0]?.qualifiers.place).toEqual([
      { start: 0, end: 5, text: "Alpha", node: "e_alpha" },
      { start: 11, end: 15, text: "Beta" },
    ]);
  });
});

describe("names that are properties of every object", () => {
  const HOSTILE = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  it.each(HOSTILE)("do no harm as a node, a predicate or a document: %s", (name) => {
    const claims: Partial<LocalClaim>[] = [
      { predicate: name, relation: name, label: name },
      { subject: side(BETA), object: undefined, predicate: name },
    ];
    const graph = graphOf(
      [
        { claims, origin: name },
        { claims, origin: name },
      ],
      [`e_${name}`, "e_beta"],
    );
    const text = [...writeGraph(graph)].join("");
    const loaded = MultiDirectedGraph.from(JSON.parse(text) as Parameters<typeof MultiDirectedGraph.from>[0]);
    expect(loaded.size).toBe(1);
    expect(loaded.getNodeAttribute(`e_${name}`, "label")).toBe(name);
    expect(readGraph(JSON.parse(text))).toEqual(graph);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("the layout", () => {
  it("gives equal input equal numbers, and every node a finite place of its own", () => {
    const edge = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.array(edge, { maxLength: 60 }), (size, pairs) => {
        const nodes = Array.from({ length: size }, (_, i) => `e_${i}`);
        const links = pairs.map(([a, b]) => [`e_${a % size}`, `e_${b % size}`] as const);
        const positions = layOut(nodes, links);
        expect([...layOut(nodes, links)]).toEqual([...positions]);
        expect([...positions.keys()]).toEqual(nodes);
        expect([...positions.values()].flatMap(({ x, y }) => [x, y]).every(Number.isFinite)).toBe(true);
        expect(new Set([...positions.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(size);
      }),
      { numRuns: 30 },
    );
  });
  it("of nothing is nothing", () => {
    expect([...layOut([], [])]).toEqual([]);
  });
});

describe("an empty corpus", () => {
  it("gives an empty graph that can be read", () => {
    const graph = graphOf([]);
    expect(readGraph(JSON.parse([...writeGraph(graph)].join("")))).toEqual(graph);
    expect([graph.nodes, graph.edges]).toEqual([[], []]);
  });
});
