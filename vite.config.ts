import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { languagePack } from "./packages/viewer/pack-plugin.ts";
import { CONDITIONS, reportParts } from "./packages/viewer/report-plugin.ts";
import { graphSchema } from "./packages/viewer/schema-plugin.ts";
import { slimSigma } from "./packages/viewer/sigma-plugin.ts";

const SHARED =
  /jsx-runtime|preload-helper|corrections\/correction\.ts|drawing\/(?:families|svg-shapes|label-placement|boxes)\.ts|src\/(?:store|strings\/(?!keys)\w+|communities|graph\/geometry|graph\/sigma\/palette)\.ts/;

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
    // Crumbs that the first page and later ones share are packed better in one file.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "store", test: SHARED }] } } },
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
