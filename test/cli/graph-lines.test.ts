import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FORMATS, readGraph, writeGraph, type GraphFile } from "@dossier/core";
import { loadGraph } from "@dossier/cli";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGraphLines } from "../../packages/cli/src/graph-lines.ts";
import { EXAMPLE, poison } from "../core/writer/example-graph.ts";
import { folderWith } from "./run-dossier.ts";

let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith({});
});
afterAll(() => folder.remove());

function ndjson(graph: GraphFile): string {
  const format = FORMATS["ndjson"];
  return format?.kind === "file" ? [...format.write(graph)].join("") : "";
}

/** Reads a text from a file in pieces of a few bytes, so that every line and many characters are cut. */
async function read(text: string): Promise<unknown> {
  const path = join(folder.path, "lines");
  await writeFile(path, text);
  return readGraphLines(createReadStream(path, { encoding: "utf8", highWaterMark: 7 }));
}

describe("a graph read line by line", () => {
  it.each(["", "\u2028\u2029\u0085", "\r\n", '"},\n"nodes":[', "\uD83D\uDE00", "__proto__", "}", "],"])(
    "is what was written, with %j in every text",
    async (payload) => {
      const titled = { ...EXAMPLE.attributes, title: `${payload}a title` };
      for (const graph of [poison(payload), { ...EXAMPLE, attributes: titled }]) {
        expect(readGraph(await read(ndjson(graph)))).toEqual(graph);
        expect(readGraph(await read([...writeGraph(graph)].join("")))).toEqual(graph);
      }
    },
  );
  it("may be empty", async () => {
    const empty = { ...EXAMPLE, nodes: [], edges: [], attributes: { ...EXAMPLE.attributes, documents: {} } };
    expect(await read(ndjson(empty))).toEqual(empty);
    expect(await read([...writeGraph(empty)].join(""))).toEqual(empty);
  });
  it("is refused when it is laid out otherwise", async () => {
    expect(await read(JSON.stringify(EXAMPLE))).toBeUndefined();
    expect(await read("")).toBeUndefined();
  });
});

describe("loadGraph", () => {
  it("opens NDJSON as it opens a graph file", async () => {
    const path = join(folder.path, "graph.ndjson");
    await writeFile(path, ndjson(EXAMPLE));
    expect(await loadGraph(path)).toEqual(EXAMPLE);
  });
  it.each([
    ["half.ndjson", '{"record":"graph"', "half.ndjson"],
    ["other.ndjson", '{"a":1}\n', "is no record of a graph"],
    ["nodes.ndjson", ndjson({ ...EXAMPLE, nodes: [] }), "edges[0].source: expected the key of a node"],
    ["none.json", "[]", "at its top: expected object, found an array"],
    ["cut.json", '{"attributes":', "cut.json"],
  ])("tells what is wrong with %s", async (name, text, words) => {
    await writeFile(join(folder.path, name), text);
    await expect(loadGraph(join(folder.path, name))).rejects.toThrow(words);
  });
});
