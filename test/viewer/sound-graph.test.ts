import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGraph } from "@dossier/core";
import { isSound } from "../../packages/viewer/src/sound-graph.ts";
import { buildFixture } from "./fixture.ts";

type Path = readonly (string | number)[];

const GRAPH: unknown = JSON.parse(JSON.stringify(buildFixture()));

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...steps.flatMap((step) => pathsOf((value as Record<typeof step, unknown>)[step], [...path, step])),
  ];
}

/** A copy of the graph with the value at a path replaced, or removed when it is undefined. */
function spoil(path: Path, value: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  const copy = structuredClone(GRAPH) as Record<string | number, unknown>;
  const parent = path.slice(0, -1).reduce((at, step) => at[step] as Record<string | number, unknown>, copy);
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
}

function isAccepted(json: unknown): boolean {
  try {
    readGraph(json);
    return true;
  } catch {
    return false;
  }
}

const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  "odd",
  "e_port",
  7,
  -1,
  1.5,
  2 ** 60,
  { odd: 1 },
  ["odd"],
);

describe("the quick check of a graph file", () => {
  it("accepts what is right", () => {
    expect(isSound(GRAPH)).toBe(true);
  });

  it("says of a file with anything in it replaced or missing what the full check says", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(GRAPH)), odd, (path, value) => {
        const json = spoil(path, value);
        expect(isSound(json)).toBe(isAccepted(json));
      }),
      { numRuns: 600 },
    );
  });

  it("refuses keys that come twice, and edges to nowhere", () => {
    expect(isSound(spoil(["nodes", 0, "key"], "e_port"))).toBe(false);
    expect(isSound(spoil(["edges", 1, "key"], "s_0"))).toBe(false);
    expect(isSound(spoil(["edges", 0, "target"], "e_nobody"))).toBe(false);
  });
});
