import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SOURCES = ["../src", "../../core/src"].map(pathOf);

/**
 * True where `dist/` is what to run: in an installed package, which has no source, and in a checkout that was built
 * since its source last changed. Starting from there takes half the time.
 */
export function isBuilt() {
  if (!SOURCES.every(existsSync)) return true;
  const builds = ["../dist/main.js", "../../core/dist/index.js"].map(pathOf);
  if (!builds.every(existsSync)) return false;
  const built = Math.min(...builds.map(changed));
  return SOURCES.every((folder) => newest(folder) < built);
}

/** Latest change below a folder; removing a file changes its folder. */
function newest(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`);
  return Math.max(changed(folder), ...paths.map(changed));
}

function changed(path) {
  return statSync(path).mtimeMs;
}

function pathOf(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
