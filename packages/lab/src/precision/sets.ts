import { readdirSync, readFileSync } from "node:fs";
import { createPipeline, readDocument, type GraphFile, type RawDocument } from "@dossier/core";
import { CORPORA } from "../corpora/places.ts";
import { readRe3d } from "../corpora/re3d.ts";
import { loadPack } from "../scorers/pack.ts";

/** Builds one graph of each set of documents: the seed articles, and the documents of re3d that are kept for development. */
export function buildSets(light: boolean): ReadonlyMap<string, GraphFile> {
  const { analyze, assemble } = createPipeline(loadPack(light));
  const build = (files: readonly RawDocument[]): GraphFile =>
    assemble(files.map((file) => analyze(readDocument(file))));
  return new Map([
    ["seeds", build(seeds())],
    ["re3d", build(re3d())],
  ]);
}

function seeds(): RawDocument[] {
  const folder = `${CORPORA}/seeds`;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }));
}

/** Read as plain text files, as a user would give them. */
function re3d(): RawDocument[] {
  return readRe3d().map(({ id, text }) => ({ name: `${id}.txt`, bytes: new TextEncoder().encode(text) }));
}
