import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { poison } from "./example-graph.ts";
import { CONTROLS, holdable, PAYLOADS, write } from "./payloads.ts";

const PYTHON = `
import csv, io, json, sys
import networkx as nx
folder = sys.argv[1]
graphs = [
  nx.read_gexf(folder + "/g.gexf"),
  nx.read_graphml(folder + "/g.graphml", force_multigraph=True),
  nx.node_link_graph(json.load(open(folder + "/g.node-link")), edges="links"),
  nx.cytoscape_graph(json.load(open(folder + "/g.cytoscape"))),
]
rows = list(csv.DictReader(open(folder + "/g.csv-claims", newline="")))
print(json.dumps([[g.number_of_nodes(), g.number_of_edges()] for g in graphs] + [len(rows)]))
print(json.dumps([graphs[0].nodes["e_chile"]["label"], graphs[1].nodes["e_chile"]["label"], rows[0]["quote"]]))
`;

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** Gives a new folder to write to, and takes it away. */
function inFolder<T>(work: (path: string) => T): T {
  const path = mkdtempSync(join(tmpdir(), "dossier-test-"));
  try {
    return work(path);
  } finally {
    rmSync(path, { recursive: true });
  }
}

/** Writes the graph with each payload in a format; gives the paths. */
function writeEach(folder: string, name: string): string[] {
  return [...PAYLOADS, CONTROLS].map((payload, index) => {
    const path = join(folder, `${String(index)}.${name}`);
    writeFileSync(path, write(poison(payload), name));
    return path;
  });
}

describe.skipIf(!has("python3", "-c", "import networkx"))("Python with networkx", () => {
  it.each(["\u0001<a&b>,\"'\n", "]]>&amp;"])(
    "reads GEXF, GraphML, node-link, Cytoscape and CSV with %j",
    (payload) => {
      const graph = poison(payload);
      const { stdout, stderr } = inFolder((path) => {
        for (const name of ["gexf", "graphml", "node-link", "cytoscape", "csv-claims"])
          writeFileSync(join(path, `g.${name}`), write(graph, name));
        return spawnSync("python3", ["-c", PYTHON, path], { encoding: "utf8" });
      });
      expect(stderr).toBe("");
      const [counts = "", texts = ""] = stdout.split("\n");
      expect(JSON.parse(counts)).toEqual([[3, 2], [3, 2], [3, 2], [3, 2], 4]);
      const label = holdable(`${payload}Chile`);
      expect(JSON.parse(texts)).toEqual([label, label, `${payload}Norway signed the accord.`]);
    },
  );
});

describe.skipIf(!has("xmllint", "--version"))("xmllint", () => {
  it.each(["gexf", "graphml", "svg"])("finds nothing wrong with %s, whatever the texts hold", (name) => {
    const { stderr, status } = inFolder((path) =>
      spawnSync("xmllint", ["--noout", ...writeEach(path, name)], { encoding: "utf8" }),
    );
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });
});

describe.skipIf(!has("rapper", "--version"))("rapper", () => {
  it("reads as many quads as were written, whatever the texts hold", () => {
    inFolder((path) => {
      for (const file of writeEach(path, "nquads")) {
        const { stderr } = spawnSync("rapper", ["-c", "-i", "nquads", file], { encoding: "utf8" });
        const lines = readFileSync(file, "utf8").trimEnd().split("\n").length;
        expect(stderr).toContain(`returned ${String(lines)} triples`);
        expect(stderr).not.toMatch(/Error|Warning/);
      }
    });
  });
});
