import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { PackError, type PackFiles } from "@dossier/core";

const isCheckout = existsSync(new URL("../src", import.meta.url));

/** The folder `data/` of the checkout, or the copy that an installed package carries. */
export const DATA_FOLDER = fileURLToPath(new URL(isCheckout ? "../../../data" : "../data", import.meta.url));

/** Reads a data folder, all levels, into paths relative to it and bytes; throws `PackError` when it is not there. */
export async function loadPackFiles(folder: string = DATA_FOLDER): Promise<PackFiles> {
  const paths = await listFiles(folder);
  const entries = await Promise.all(
    paths.map(async (path) => [relative(folder, path).split(sep).join("/"), await readFile(path)] as const),
  );
  return new Map(entries);
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw new PackError(
      `${folder}: cannot read the data pack (${String(error)}); reinstall or restore the folder`,
    );
  }
}
