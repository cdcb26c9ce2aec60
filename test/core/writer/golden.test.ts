import { FORMATS, readGraph, type GraphFormat } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { EXAMPLE } from "./example-graph.ts";

const GOLDEN = "../../golden/export";

function filesOf(name: string, format: GraphFormat): (readonly [path: string, text: string])[] {
  if (format.kind === "file") return [[`${name}.${format.extension}`, [...format.write(EXAMPLE)].join("")]];
  return [...format.write(EXAMPLE)].map(({ path, chunks }) => [`${name}/${path}`, [...chunks].join("")]);
}

describe("each export format", () => {
  it("starts from a graph that is one", () => {
    expect(readGraph(EXAMPLE)).toBe(EXAMPLE);
  });
  it.each(Object.entries(FORMATS))("%s writes what it wrote before", async (name, format) => {
    for (const [path, text] of filesOf(name, format))
      await expect(text).toMatchFileSnapshot(`${GOLDEN}/${path}`);
  });
});
