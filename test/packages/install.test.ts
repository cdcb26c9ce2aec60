import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { readGraph } from "@dossier/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderWith, ROOT } from "../cli/run-dossier.ts";

const run = promisify(execFile);
const PACKAGES = ["core", "viewer", "cli"] as const;
const MINUTES = 60_000;

let folder: Awaited<ReturnType<typeof folderWith>>;
let tarballs: string[];

const npm = (args: readonly string[], cwd: string): ReturnType<typeof run> =>
  run("npm", [...args, "--no-audit", "--no-fund"], { cwd });
const dossier = (...args: readonly string[]): ReturnType<typeof run> =>
  run("npx", ["--no-install", "dossier", ...args], { cwd: folder.path });

/** Building and installing takes a minute or two: `.ci/run` asks for it after all others, which leave it out. */
describe.runIf(process.env["DOSSIER_PACKAGES"] === "1")("the published packages", () => {
  beforeAll(async () => {
    folder = await folderWith({
      "package.json": `{"type":"module","private":true}`,
      "a.txt": "Norway and Chile signed a fishing accord in Oslo on Monday. Chile praised Norway.\n",
    });
    await run("npm", ["run", "build"], { cwd: ROOT });
    const packed = join(folder.path, "packed");
    await mkdir(packed);
    for (const name of PACKAGES)
      await npm(["pack", "--pack-destination", packed], join(ROOT, "packages", name));
    tarballs = (await readdir(packed)).map((name) => join(packed, name));
    await npm(["install", "--prefer-offline", ...tarballs], folder.path);
  }, 10 * MINUTES);
  afterAll(() => folder.remove());

  it.each(PACKAGES)("%s is as publint wants it", async (name) => {
    const { messages, pkg } = await publint({ pkgDir: join(ROOT, "packages", name), strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
  });
  it.each(PACKAGES)("%s has types that every reader of ES modules finds", async (name) => {
    const tarball = tarballs.find((path) => path.includes(`dossier-${name}-`)) ?? "";
    const checked = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
    const problems = checked.types === false ? [] : checked.problems;
    const ofModules = problems.filter(
      (problem) =>
        problem.kind !== "CJSResolvesToESM" &&
        !("resolutionKind" in problem && /^node(?:10|16-cjs)$/.test(problem.resolutionKind)),
    );
    expect(ofModules).toEqual([]);
  });
  it("bring no driver of a database along", async () => {
    const installed = await readdir(join(folder.path, "node_modules"));
    expect(installed).toContain("graphology");
    for (const name of ["natural", "mongoose", "pg", "redis", "sigma"]) expect(installed).not.toContain(name);
  });
  it("build, export and report in an empty folder", async () => {
    await dossier("build", "a.txt", "-o", "graph.json");
    const graph = readGraph(JSON.parse(await readFile(join(folder.path, "graph.json"), "utf8")));
    expect(graph.edges.length).toBeGreaterThan(0);
    await dossier("export", "graph.json", "--to", "gexf", "-o", "graph.gexf");
    expect(await readFile(join(folder.path, "graph.gexf"), "utf8")).toContain("<gexf");
    await dossier("report", "graph.json", "-o", "report.html");
    expect(await readFile(join(folder.path, "report.html"), "utf8")).toContain("Norway");
  });
  it("build on several threads", async () => {
    const { stderr } = await dossier("build", "a.txt", "--workers", "2", "-o", "again.json");
    expect(String(stderr)).toContain("1 document");
  });
  it("compile in a strict project of others", async () => {
    const source = `import { FORMATS, readGraph, type GraphFile } from "@dossier/core";
import { drawSvg } from "@dossier/core/drawing";
import { mount } from "@dossier/viewer";
import { buildGraph, openPipeline } from "@dossier/cli";
export const graph: GraphFile = readGraph({});
export const picture: string = drawSvg({ width: 1, height: 1, title: "", description: "", nodes: [], lines: [] });
export const all = [FORMATS, mount, buildGraph, openPipeline];
// @ts-expect-error -- a title is a text
drawSvg({ title: 1 });
`;
    await writeFile(join(folder.path, "use.ts"), source);
    const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023"];
    const { stdout } = await run(
      process.execPath,
      [join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, "--skipLibCheck", "use.ts"],
      { cwd: folder.path },
    ).catch((error: unknown) => error as { stdout: string });
    expect(stdout).toBe("");
  });
});
