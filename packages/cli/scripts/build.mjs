#!/usr/bin/env node
// Builds what is published: `dist` of core, viewer and cli, and the data that the command line needs.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const packages = join(root, "packages");

for (const name of ["core", "viewer", "cli"]) {
  rmSync(join(packages, name, "dist"), { recursive: true, force: true });
  copyFileSync(join(root, "LICENSE"), join(packages, name, "LICENSE"));
}
compile("core");
await bundleNatural();
await build({ configFile: join(root, "vite.config.ts"), root: join(packages, "viewer"), logLevel: "warn" });
compile("viewer");
compile("cli");
rmSync(join(packages, "cli/data"), { recursive: true, force: true });
cpSync(join(root, "data"), join(packages, "cli/data"), { recursive: true });

function compile(name) {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const project = join(packages, name, "tsconfig.build.json");
  const { status } = spawnSync(process.execPath, [tsc, "-p", project], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

/** The whole of `natural` would bring drivers of four databases along; two of its files are needed. */
async function bundleNatural() {
  const file = join(packages, "core/dist/similarity.js");
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: dirname(file),
      emptyOutDir: false,
      minify: false,
      lib: { entry: file, formats: ["es"], fileName: () => "similarity.js" },
    },
  });
  const licence = readFileSync(join(root, "node_modules/natural/LICENSE.txt"), "utf8").trim();
  const notice = `/* Contains parts of natural (https://github.com/NaturalNode/natural).\n\n${licence}\n*/\n`;
  writeFileSync(file, notice + readFileSync(file, "utf8"));
}
