import { readGraph } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { partOf } from "../../../packages/viewer/src/model/part.ts";
import { buildFixture } from "../fixture.ts";

const file = buildFixture();

describe("a part of a graph", () => {
  it("is a graph file with what lies between the chosen entities, and who holds it", () => {
    const part = partOf(file, new Set(["e_port", "e_ost"]));
    expect(readGraph(JSON.parse(JSON.stringify(part)))).toEqual(part);
    expect(part.edges.map(({ key }) => key)).toEqual(["s_4", "s_9", "s_21"]);
    const keys = part.nodes.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["e_port", "e_ost", "e_union", "e_brandt"]));
    expect(part.nodes.find(({ key }) => key === "e_union")?.attributes.facts).toEqual([]);
  });

  it("keeps only the documents that quote or name them", () => {
    const part = partOf(file, new Set(["e_marten", "e_court"]));
    const documents = Object.keys(part.attributes.documents);
    expect(documents).toContain("d_quay");
    expect(documents).not.toContain("d_wire");
    const mentioned = part.nodes.flatMap((node) => node.attributes.mentions.map(({ document }) => document));
    expect(mentioned.every((id) => documents.includes(id))).toBe(true);
  });

  it("is the whole file when everything is chosen, and empty when nothing is", () => {
    const all = partOf(file, new Set(file.nodes.map(({ key }) => key)));
    expect(JSON.stringify(all)).toBe(JSON.stringify(file));
    expect(partOf(file, new Set()).nodes).toEqual([]);
  });
});
