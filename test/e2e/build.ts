import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SOURCES = [
  "packages/viewer/index.html",
  "packages/viewer/report-plugin.ts",
  "packages/viewer/src",
  "packages/core/src",
  "data",
  "vite.config.ts",
];

/** Milliseconds after which nobody serves a build any more. */
const STALE = 3_600_000;

function stampsUnder(path: string): string[] {
  const info = statSync(path);
  if (info.isDirectory())
    return readdirSync(path)
      .sort()
      .flatMap((name) => stampsUnder(join(path, name)));
  return [`${path} ${info.size} ${info.mtimeMs}`];
}

/** Folder with the viewer built from the present sources; built once, then shared by all test files. */
export async function viewerBuild(): Promise<string> {
  const stamps = SOURCES.flatMap((path) => stampsUnder(join(ROOT, path)));
  const name = createHash("sha256").update(stamps.join("\n")).digest("hex").slice(0, 16);
  const base = join(tmpdir(), "dossier-viewer-builds");
  const folder = join(base, name);
  if (existsSync(folder)) return folder;
  mkdirSync(base, { recursive: true });
  const draft = join(base, `${name}-${process.pid}`);
  await build({
    configFile: join(ROOT, "vite.config.ts"),
    root: join(ROOT, "packages/viewer"),
    logLevel: "error",
    build: { outDir: draft, emptyOutDir: true },
  });
  for (const old of readdirSync(base)) {
    const path = join(base, old);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE) rmSync(path, { recursive: true, force: true });
  }
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another test file was quicker
  }
  return folder;
}
