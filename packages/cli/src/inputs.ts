import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { ARTICLE_ENDINGS, InputError, sortFolder, type RawDocument } from "@dossier/core";
import { whyNot } from "./messages.ts";

/** A file to read, and the name that the document will carry. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/** Files to read, and those of the folders that are passed over because they are no articles. */
export interface Inputs {
  readonly files: readonly InputFile[];
  readonly others: readonly string[];
}

/**
 * Files named by arguments: files, folders with all their levels, or `-` for standard input. Sorted by name.
 * Throws `InputError` when an argument does not exist or a folder holds no article.
 */
export async function listInputs(args: readonly string[]): Promise<Inputs> {
  const lists = await Promise.all(args.map(listInput));
  const files = lists.flatMap((list) => list.files);
  const byPath = new Map(files.map((file) => [file.path === "-" ? "-" : resolve(file.path), file]));
  return {
    files: [...byPath.values()].sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path)),
    others: lists.flatMap((list) => list.others),
  };
}

async function listInput(argument: string): Promise<Inputs> {
  if (argument === "-") return { files: [{ path: "-", name: "stdin.txt" }], others: [] };
  const info = await stat(argument).catch((error: unknown) => {
    throw new InputError(`${argument}: ${whyNot(error)}`);
  });
  if (info.isDirectory()) return listFolder(argument);
  return { files: [{ path: argument, name: basename(argument) }], others: [] };
}

async function listFolder(folder: string): Promise<Inputs> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const { articles, others } = sortFolder(names);
  if (articles.length === 0)
    throw new InputError(`${folder}: holds no article; Dossier reads ${ARTICLE_ENDINGS.join(", ")}`);
  return { files: articles.map((name) => ({ path: join(folder, name), name })), others };
}

/** Larger files are not even opened: the longest scanned report is smaller. */
const MOST_BYTES = 200_000_000;

/** Reads one input's bytes; throws `InputError` when they are too many. */
export async function readInput({ path, name }: InputFile): Promise<RawDocument> {
  if (path !== "-") {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      throw new InputError(`${name}: ${String(Math.round(size / 1e6))} MB are too much for an article`);
    return { name, bytes: await readFile(path) };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return { name, bytes: Buffer.concat(chunks) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
