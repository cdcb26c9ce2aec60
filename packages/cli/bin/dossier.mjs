#!/usr/bin/env node
// In a checkout the command runs from its TypeScript source, unless it is built; installed, from dist/.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { isBuilt } from "./built.mjs";

if (isBuilt()) await import("../dist/main.js");
else runFromSource();

function runFromSource() {
  const source = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const flags = ["--conditions=dossier-source", "--import", import.meta.resolve("tsx")];
  const child = spawn(process.execPath, [...flags, source, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
