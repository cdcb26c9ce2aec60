import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { InputError, readGraph, SchemaError, type GraphFile } from "@dossier/core";
import { readGraphLines } from "./graph-lines.ts";
import { whyNot } from "./messages.ts";
import { printable } from "./progress.ts";

/** Bytes that may be read as one text: V8 holds no string of more than half a gigabyte. */
const ONE_TEXT = 400_000_000;

const REMEDY = "give a file that `dossier build` wrote, or build it again";

/**
 * Reads and checks a graph, as a graph file or as NDJSON; throws `InputError` naming the file, the place in it and the
 * remedy.
 */
export async function loadGraph(path: string): Promise<GraphFile> {
  try {
    return readGraph(await readJson(path));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new InputError(`${path}: is not JSON, or was cut off (${printable(error.message)}); ${REMEDY}`);
    if (!(error instanceof SchemaError)) throw error;
    throw new InputError(`${path}: ${error.message}; ${REMEDY}`, { cause: error });
  }
}

async function readJson(path: string): Promise<unknown> {
  const info = await stat(path).catch((error: unknown) => {
    throw new InputError(`${path}: ${whyNot(error)}; \`dossier build <articles> -o ${path}\` makes one`);
  });
  const { size } = info;
  if (info.isDirectory()) throw new InputError(`${path}: is a folder; give a graph file in it`);
  if (size > ONE_TEXT || path.endsWith(".ndjson")) return readLines(path, size);
  return JSON.parse(await readFile(path, "utf8"));
}

async function readLines(path: string, size: number): Promise<unknown> {
  const graph = await readGraphLines(createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 }));
  if (graph !== undefined) return graph;
  throw new InputError(
    size > ONE_TEXT
      ? `${path}: too large to be read at once, and not laid out one record a line as Dossier writes graph files and NDJSON`
      : `${path}: the first line is no record of a graph; \`dossier export <graph> --to ndjson\` writes such files`,
  );
}
