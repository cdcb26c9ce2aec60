import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DossierError } from "@dossier/core";

const CHECKOUT = fileURLToPath(new URL("../../..", import.meta.url));
/** Where an installed package carries the viewer. */
const PACKED = fileURLToPath(new URL("../viewer", import.meta.url));
const VIEWER = join(CHECKOUT, "packages/viewer");
const BUILT = join(VIEWER, "dist");
/** What the viewer is built from. */
const SOURCES = [
  "packages/viewer/src",
  "packages/viewer/index.html",
  "packages/core/src",
  "data",
  "vite.config.ts",
];

/** Folder of the built viewer; in a checkout it is built first when its sources are newer. */
export async function viewerFolder(): Promise<string> {
  if (!existsSync(join(VIEWER, "index.html"))) {
    if (existsSync(join(PACKED, "index.html"))) return PACKED;
    throw new DossierError(`${PACKED}: the viewer is missing; install the package again`);
  }
  if (await isStale()) await buildViewer();
  return BUILT;
}

async function isStale(): Promise<boolean> {
  const built = await stat(join(BUILT, "index.html")).catch(() => undefined);
  if (built === undefined) return true;
  const times = await Promise.all(SOURCES.map((path) => newest(join(CHECKOUT, path))));
  return Math.max(...times) > built.mtimeMs;
}

/** Latest time of change under a path, in milliseconds. */
async function newest(path: string): Promise<number> {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(path);
  return Math.max(info.mtimeMs, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
}

async function buildViewer(): Promise<void> {
  process.stderr.write("Building the viewer, because its sources are newer than its build …\n");
  const { build } = await import("vite");
  await build({ configFile: join(CHECKOUT, "vite.config.ts"), root: VIEWER, logLevel: "error" });
}
