import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const eslint = new ESLint({ cwd: ROOT });

/** Rules that speak up when `code` stands in the file; the file exists, its text is not read. */
async function rulesAgainst(file: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: `${ROOT}/${file}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

const TAGGER = "packages/core/src/tagger/index.ts";
const IMPORTS = "no-restricted-imports";

describe("the lint rules of the architecture", () => {
  it.each([
    ["a stage that imports another", TAGGER, `export { createParser } from "../parser/index.ts";`, IMPORTS],
    [
      "a stage that imports another by type",
      TAGGER,
      `import type { A } from "../ner/a.ts"; export type B = A;`,
      IMPORTS,
    ],
    [
      "a stage that imports the pipeline",
      TAGGER,
      `export { createPipeline } from "../pipeline.ts";`,
      IMPORTS,
    ],
    [
      "learn that imports a stage",
      "packages/core/src/learn/index.ts",
      `export * from "../tagger/index.ts";`,
      IMPORTS,
    ],
    ["types that import code", "packages/core/src/types/text.ts", `export * from "../errors.ts";`, IMPORTS],
    ["core that imports Node", TAGGER, `export { readFileSync } from "node:fs";`, IMPORTS],
    ["core that imports Node at the top", "packages/core/src/pack.ts", `export * from "node:fs";`, IMPORTS],
    ["core that imports another package", TAGGER, `export * from "@dossier/cli";`, IMPORTS],
    [
      "a package that reaches into core",
      "packages/cli/src/main.ts",
      `export * from "../../core/src/pack.ts";`,
      IMPORTS,
    ],
    ["the root of natural in core", TAGGER, `export * from "natural";`, IMPORTS],
    ["the root of natural in the lab", "packages/lab/src/score.ts", `export * from "natural";`, IMPORTS],
    ["a clock in core", TAGGER, `export const now = Date.now();`, "no-restricted-properties"],
    ["today in core", TAGGER, `export const now = new Date();`, "no-restricted-syntax"],
    ["chance in core", TAGGER, `export const x = Math.random();`, "no-restricted-properties"],
    ["a locale in core", TAGGER, `export const x = "a".localeCompare("b");`, "no-restricted-properties"],
    ["the console in core", TAGGER, `console.log("x");`, "no-console"],
  ])("forbid %s", async (_what, file, code, rule) => {
    expect(await rulesAgainst(file, `${code}\n`)).toContain(rule);
  });

  it.each([
    [
      "a stage import types, learn and shared files",
      TAGGER,
      `export * from "../learn/index.ts";\nexport * from "../errors.ts";`,
    ],
    ["a stage import its own files", TAGGER, `export * from "./parser/index.ts";`],
    [
      "core import a sub-path of natural",
      "packages/core/src/pack.ts",
      `export * from "natural/lib/natural/distance/index.js";`,
    ],
    [
      "the command import core by name",
      "packages/cli/src/main.ts",
      `export { readPack } from "@dossier/core";`,
    ],
  ])("let %s", async (_what, file, code) => {
    expect(await rulesAgainst(file, `${code}\n`)).not.toContain(IMPORTS);
  });
});
