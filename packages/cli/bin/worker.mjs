// Entry of the threads that analyse documents: from source or from dist/, as the command itself.
import { isBuilt } from "./built.mjs";

export default (await load()).default;

async function load() {
  if (isBuilt()) return import("../dist/worker.js");
  // `--import tsx` serves the main thread only.
  const { register } = await import("tsx/esm/api");
  register();
  return import("../src/worker.ts");
}
