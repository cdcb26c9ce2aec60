import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { PackError, readPack, type Pack, type PackFiles } from "@dossier/core";

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

/** Reads a data folder into a pack with the full model, or with the light one alone; throws `PackError` where that is missing. */
export async function loadPack(light = false, folder: string = DATA_FOLDER): Promise<Pack> {
  const files = new Map(await loadPackFiles(folder));
  if (light && !files.has("models/neural.light.bin")) {
    throw new PackError(
      `${join(folder, "models/neural.light.bin")}: not there; restore the file or leave --light out`,
    );
  }
  if (light) files.delete("models/neural.full.bin");
  return readPack(files);
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
