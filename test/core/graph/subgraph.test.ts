import { readGraph, subgraph } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { EXAMPLE } from "../writer/example-graph.ts";

const all = new Set(["s_signs", "s_sells", "s_fact"]);

describe("a part of a graph", () => {
  it("is the graph itself when all is kept", () => {
    expect(subgraph(EXAMPLE, { statements: all })).toEqual(EXAMPLE);
  });
  it("is a graph file with the ends, facts and documents of what is kept", () => {
    const part = subgraph(EXAMPLE, { statements: new Set(["s_signs"]) });
    expect(readGraph(part)).toBe(part);
    expect(part.edges.map(({ key }) => key)).toEqual(["s_signs"]);
    expect(part.nodes.map(({ key }) => key)).toEqual(["e_accord", "e_norway"]);
    expect(part.nodes.flatMap(({ attributes }) => attributes.facts)).toEqual([]);
    expect(Object.keys(part.attributes.documents)).toEqual(["d_1"]);
  });
  it("keeps who holds a claim, though no kept statement ends there", () => {
    const [signs, sells] = EXAMPLE.edges;
    const claims = signs!.attributes.claims.map((claim) => ({
      ...claim,
      attribution: sells!.attributes.claims[1]!.attribution,
    }));
    const held = { ...EXAMPLE, edges: [{ ...signs!, attributes: { ...signs!.attributes, claims } }] };
    expect(subgraph(held, { statements: all }).nodes.map(({ key }) => key)).toContain("e_chile");
  });
  it("is empty, and has no document, when nothing is kept", () => {
    const part = subgraph(EXAMPLE, { statements: new Set() });
    expect(readGraph(part)).toMatchObject({ nodes: [], edges: [], attributes: { documents: {} } });
  });
  it("keeps a node that is asked for alone, and what mentions it", () => {
    const part = subgraph(EXAMPLE, { statements: new Set(), nodes: new Set(["e_chile"]) });
    expect(part.nodes.map(({ key }) => key)).toEqual(["e_chile"]);
    expect(Object.keys(part.attributes.documents)).toEqual(["d_1"]);
  });
});
