import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { InputError, type RawDocument } from "@dossier/core";
import { whyNot } from "./messages.ts";

/** File name endings that are picked up in folders; a file that is named outright is read whatever it is called. */
export const DOCUMENT_ENDINGS: ReadonlySet<string> = new Set([
  ".txt",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".pdf",
  ".docx",
]);

/** A file to read, and the name that the document will carry. */
export interface InputFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Files named by arguments: files, folders with all their levels, or `-` for standard input. Sorted by name.
 * Throws `InputError` when an argument does not exist or a folder holds no article.
 */
export async function listInputs(args: readonly string[]): Promise<InputFile[]> {
  const lists = await Promise.all(args.map(listInput));
  const byPath = new Map(lists.flat().map((file) => [file.path === "-" ? "-" : resolve(file.path), file]));
  return [...byPath.values()].sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
}

async function listInput(argument: string): Promise<InputFile[]> {
  if (argument === "-") return [{ path: "-", name: "stdin.txt" }];
  const info = await stat(argument).catch((error: unknown) => {
    throw new InputError(`${argument}: ${whyNot(error)}`);
  });
  return info.isDirectory() ? listFolder(argument) : [{ path: argument, name: basename(argument) }];
}

async function listFolder(folder: string): Promise<InputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && DOCUMENT_ENDINGS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join("/") }))
    .filter(({ name }) => !name.split("/").some((part) => part.startsWith(".")));
  if (files.length > 0) return files;
  throw new InputError(`${folder}: holds no article; Dossier reads ${[...DOCUMENT_ENDINGS].join(", ")}`);
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
