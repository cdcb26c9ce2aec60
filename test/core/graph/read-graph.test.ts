import { SchemaError, type GraphFile } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { createAssembler } from "../../../packages/core/src/assembler/index.ts";
import { createGraph } from "../../../packages/core/src/graph/index.ts";
import { readGraph } from "../../../packages/core/src/graph/read-graph.ts";
import { PACK, resolve } from "../resolved-fixture.ts";

const GRAPH: GraphFile = createGraph(PACK)(createAssembler(PACK)(resolve([{ claims: [{}] }])), {});

/** A copy of the graph with the value at a path replaced, or removed when it is undefined. */
function spoil(path: readonly (string | number)[], value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(GRAPH)) as Record<string | number, unknown>;
  const parent = path.slice(0, -1).reduce((at, step) => at[step] as Record<string | number, unknown>, copy);
  const last = path.at(-1) ?? "";
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}

function errorOf(json: unknown): SchemaError {
  try {
    readGraph(json);
  } catch (error) {
    if (error instanceof SchemaError) return error;
    throw error;
  }
  throw new Error("the graph was accepted");
}

describe("readGraph", () => {
  it("accepts what the pipeline makes", () => {
    expect(readGraph(JSON.parse(JSON.stringify(GRAPH)))).toEqual(GRAPH);
  });
  it("keeps properties that it does not know", () => {
    const graph = readGraph(spoil(["attributes", "note"], "mine"));
    expect(graph.attributes).toHaveProperty("note", "mine");
  });
  it.each<[(string | number)[], unknown, { path: string; expected: string; found: string }]>([
    [
      ["attributes", "format"],
      "dossier-graph/9",
      { path: "attributes.format", expected: `"dossier-graph/1"`, found: `"dossier-graph/9"` },
    ],
    [
      ["nodes", 1, "attributes", "label"],
      7,
      { path: "nodes[1].attributes.label", expected: "string", found: "7" },
    ],
    [["nodes"], undefined, { path: "nodes", expected: "array", found: "nothing" }],
    [
      ["nodes", 0, "attributes", "x"],
      null,
      { path: "nodes[0].attributes.x", expected: "number", found: "null" },
    ],
    [
      ["edges", 0, "attributes", "confidence"],
      3,
      { path: "edges[0].attributes.confidence", expected: "at most 1", found: "3" },
    ],
    [
      ["edges", 0, "attributes", "claims", 0, "evidence", 0, "start"],
      -1,
      { path: "edges[0].attributes.claims[0].evidence[0].start", expected: "at least 0", found: "-1" },
    ],
    [
      ["edges", 0, "target"],
      "e_none",
      { path: "edges[0].target", expected: "the key of a node", found: `"e_none"` },
    ],
    [
      ["nodes", 1, "key"],
      "e_alpha",
      { path: "nodes[1].key", expected: "a key of its own", found: `"e_alpha" a second time` },
    ],
  ])("names place, expectation and finding at %j", (path, value, mismatch) => {
    expect(errorOf(spoil(path, value))).toMatchObject(mismatch);
  });
  it.each([
    [null, "null"],
    [[], "an array"],
    ["graph", `"graph"`],
  ])("refuses %j as a whole", (json, found) => {
    expect(errorOf(json)).toMatchObject({ path: "", found });
  });
});
