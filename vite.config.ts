import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { languagePack } from "./packages/viewer/pack-plugin.ts";
import { CONDITIONS, reportParts } from "./packages/viewer/report-plugin.ts";
import { graphSchema } from "./packages/viewer/schema-plugin.ts";
import { slimSigma } from "./packages/viewer/sigma-plugin.ts";

export default defineConfig({
  root: "packages/viewer",
  base: "./",
  plugins: [
    languagePack(fileURLToPath(new URL("data", import.meta.url))),
    reportParts(),
    graphSchema(),
    slimSigma(),
  ],
  resolve: { conditions: CONDITIONS },
  ssr: { resolve: { conditions: ["dossier-source", "node", "development|production"] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  test: {
    root: ".",
    include: ["test/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
