import type { GraphFile } from "../types/index.ts";
import { writeCsvClaims } from "./csv-claims.ts";
import { writeCsvGephi } from "./csv-gephi.ts";
import { writeCsvNeo4j } from "./csv-neo4j.ts";
import { writeCytoscape } from "./cytoscape.ts";
import { writeDot } from "./dot.ts";
import { writeFollowTheMoney } from "./followthemoney.ts";
import type { GraphFormat } from "./format.ts";
import { writeGexf } from "./gexf.ts";
import { writeGraphml } from "./graphml.ts";
import { writeJson } from "./json.ts";
import { writeJsonld } from "./jsonld.ts";
import { writeMarkdown } from "./markdown.ts";
import { writeNdjson } from "./ndjson.ts";
import { writeNodeLink } from "./node-link.ts";
import { writeNquads } from "./nquads.ts";
import { writeSvg } from "./svg.ts";
import { NOT_IN_XML } from "../xml.ts";

export type { FileFormat, FolderFormat, GraphFormat, OutputFile } from "./format.ts";
export { lossesOf } from "./losses.ts";
export { writeSvg, type SvgOptions } from "./svg.ts";

/** Halves of surrogate pairs, which are no characters. */
const HALVES = /\p{Surrogate}/gu;

/** All formats by the name that `--to` takes; a new one is a file in this folder and a line here. */
export const FORMATS: Readonly<Record<string, GraphFormat>> = {
  json: { kind: "file", label: "Graph JSON (graphology)", extension: "json", write: writeJson },
  ndjson: { kind: "file", label: "NDJSON, one record a line", extension: "ndjson", write: writeNdjson },
  gexf: { kind: "file", label: "GEXF (Gephi)", extension: "gexf", write: writeGexf, cannotHold: NOT_IN_XML },
  graphml: {
    kind: "file",
    label: "GraphML (yEd, igraph)",
    extension: "graphml",
    write: writeGraphml,
    cannotHold: NOT_IN_XML,
  },
  "csv-gephi": { kind: "folder", label: "CSV tables for Gephi", write: writeCsvGephi },
  "csv-neo4j": { kind: "folder", label: "CSV tables for Neo4j", write: writeCsvNeo4j },
  "csv-claims": { kind: "file", label: "CSV of claims with quotes", extension: "csv", write: writeCsvClaims },
  cytoscape: { kind: "file", label: "Cytoscape JSON", extension: "cyjs", write: writeCytoscape },
  "node-link": {
    kind: "file",
    label: "Node-link JSON (networkx, D3)",
    extension: "json",
    write: writeNodeLink,
  },
  dot: { kind: "file", label: "GraphViz DOT", extension: "dot", write: writeDot, cannotHold: /\0/g },
  jsonld: { kind: "file", label: "JSON-LD", extension: "jsonld", write: writeJsonld, cannotHold: HALVES },
  nquads: { kind: "file", label: "N-Quads", extension: "nq", write: writeNquads, cannotHold: HALVES },
  followthemoney: {
    kind: "file",
    label: "FollowTheMoney (Aleph)",
    extension: "ftm.json",
    write: writeFollowTheMoney,
  },
  svg: {
    kind: "file",
    label: "SVG picture",
    extension: "svg",
    write: (graph) => [writeSvg(graph)],
    cannotHold: NOT_IN_XML,
  },
  markdown: { kind: "folder", label: "Markdown notes", write: writeMarkdown },
};

/** Writes the graph file in pieces. */
export function writeGraph(graph: GraphFile): Iterable<string> {
  return writeJson(graph);
}
