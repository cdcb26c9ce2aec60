import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadGraph, writeFileWhole } from "@dossier/cli";
import { FORMATS, type GraphClaim, type GraphFile } from "@dossier/core";
import { readArguments } from "../scorers/report.ts";

/** Formats that are written piece by piece and that large graphs are moved in. */
const STREAMED = ["ndjson", "json", "csv-claims", "gexf"];
const EDGES = 1_000_000;
const NODES = 50_000;

/**
 * Writes a made-up graph of a million edges, each with a quote, in several formats, and reads two of them again: seconds,
 * megabytes, and the most memory that the process has taken so far. `--edges=N` for another number.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { options } = readArguments(args);
  const asked = [...options].find((option) => option.startsWith("--edges="))?.slice("--edges=".length);
  const edges = Number(asked ?? EDGES);
  const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));
  console.log(`${String(edges)} edges with a quote each, Node ${process.versions.node}`);
  try {
    await writeAll(edges, folder);
    for (const name of ["ndjson", "json"]) await readFrom(join(folder, `graph.${name}`), edges);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** By itself, so that the graph can go before another is read. */
async function writeAll(edges: number, folder: string): Promise<void> {
  const graph = madeUp(edges);
  report("in memory", process.hrtime.bigint(), undefined);
  for (const name of STREAMED) await writeIn(name, graph, join(folder, `graph.${name}`));
}

async function writeIn(name: string, graph: GraphFile, path: string): Promise<void> {
  const format = FORMATS[name];
  if (format?.kind !== "file") return;
  const start = process.hrtime.bigint();
  await writeFileWhole(path, format.write(graph));
  report(`${name} written`, start, statSync(path).size);
}

async function readFrom(path: string, edges: number): Promise<void> {
  const start = process.hrtime.bigint();
  const read = await loadGraph(path);
  if (read.edges.length !== edges) throw new Error(`${path}: ${String(read.edges.length)} edges came back`);
  report(`${path.slice(path.lastIndexOf(".") + 1)} read and checked`, start, statSync(path).size);
}

function report(what: string, start: bigint, bytes: number | undefined): void {
  const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
  const size = bytes === undefined ? "" : `${String(Math.round(bytes / 1e6))} MB in ${seconds} s, `;
  console.log(
    `${what.padEnd(26)}${size}at most ${String(Math.round(process.resourceUsage().maxRSS / 1024))} MiB`,
  );
}

function madeUp(edges: number): GraphFile {
  const span = { start: 0, end: 6 };
  const text =
    "A sentence that stands for what a report would say of two parties and of what one did to the other";
  const claim = (index: number): GraphClaim => ({
    id: `c_${String(index)}`,
    polarity: "affirmed",
    modality: "actual",
    score: 0.9,
    by: "svo",
    label: "met",
    attribution: [],
    qualifiers: {},
    evidence: [
      {
        ...{ start: index, end: index + 100, document: "d_1", zone: "body" },
        ...{ quote: `${text}, ${String(index)}.`, prefix: "", suffix: "" },
        ...{ subject: span, object: span, trigger: span },
      },
    ],
  });
  return {
    attributes: {
      format: "dossier-graph/1",
      generator: { name: "dossier", version: "0.0.0" },
      documents: {
        d_1: {
          ...{ name: "made-up.txt", title: null, publisher: null, published: null, publishedFrom: null },
          ...{ url: null, origin: null, sha256: "", length: 0 },
        },
      },
    },
    options: { type: "directed", multi: true, allowSelfLoops: true },
    nodes: Array.from({ length: NODES }, (_, index) => ({
      key: `e_${String(index)}`,
      attributes: {
        ...{ label: `Party ${String(index)}`, entityType: "Organization", aliases: [], ids: {}, facts: [] },
        ...{ x: index % 223, y: Math.floor(index / 223), mentions: [], linkedBy: [] },
      },
    })),
    edges: Array.from({ length: edges }, (_, index) => ({
      key: `s_${String(index)}`,
      source: `e_${String(index % NODES)}`,
      target: `e_${String((index * 7919 + 1) % NODES)}`,
      attributes: {
        ...{ predicate: "meet", relation: "meets", label: "met", status: "single-source" },
        ...{ documents: 1, origins: 1, confidence: 0.9, claims: [claim(index)] },
      },
    })),
  };
}
