import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { DossierError } from "@dossier/core";

const CHECKOUT = fileURLToPath(new URL("../../..", import.meta.url));
const VIEWER = join(CHECKOUT, "packages/viewer");
const BUILT = join(VIEWER, "dist");
/** What the viewer is built from. */
const SOURCES = ["packages/viewer", "packages/core/src", "data", "vite.config.ts"];
const NOT_SOURCES = /^(?:node_modules|dist|.*\.tmp)$/;

/** The built viewer: each file's path as an address would name it, and its bytes. In a checkout it is built when stale. */
export async function loadViewer(): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await viewerFolder();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(
        async (path) => [`/${relative(folder, path).split(sep).join("/")}`, await readFile(path)] as const,
      ),
    ),
  );
}

async function viewerFolder(): Promise<string> {
  if (!existsSync(join(VIEWER, "index.html"))) {
    const installed = fileURLToPath(new URL(".", import.meta.resolve("@dossier/viewer")));
    if (existsSync(join(installed, "index.html"))) return installed;
    throw new DossierError(`${installed}: the viewer is missing; install the package again`);
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

/** Latest time of change of the files under a path, in milliseconds. */
async function newest(path: string): Promise<number> {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const names = (await readdir(path)).filter((name) => !NOT_SOURCES.test(name));
  return Math.max(0, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
}

/** Builds beside the old build and then takes its place, since another viewer may be starting from that. */
async function buildViewer(): Promise<void> {
  process.stderr.write("Building the viewer, because its sources are newer than its build …\n");
  const draft = `${BUILT}.${String(process.pid)}.tmp`;
  const { build } = await import("vite");
  await build({
    configFile: join(CHECKOUT, "vite.config.ts"),
    root: VIEWER,
    logLevel: "error",
    build: { outDir: draft, emptyOutDir: true },
  });
  await rm(BUILT, { recursive: true, force: true });
  await rename(draft, BUILT).catch(() => rm(draft, { recursive: true, force: true }));
}
