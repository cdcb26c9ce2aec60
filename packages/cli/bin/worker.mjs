// Entry of the threads that analyse documents: from source in a checkout, from dist/ when installed.
import { existsSync } from "node:fs";

const source = new URL("../src/worker.ts", import.meta.url);

export default (await load()).default;

async function load() {
  if (!existsSync(source)) return import("../dist/worker.js");
  // `--import tsx` serves the main thread only.
  const { register } = await import("tsx/esm/api");
  register();
  return import(source.href);
}
