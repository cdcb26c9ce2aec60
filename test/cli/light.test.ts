import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PackError, writeGraph } from "@dossier/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPipeline } from "../../packages/cli/src/analyzer.ts";
import { buildGraph } from "../../packages/cli/src/build-graph.ts";
import { loadPack } from "../../packages/cli/src/load-pack.ts";
import { dossier, folderWith } from "./run-dossier.ts";

const ARTICLES = {
  "a.txt": "Norway praised Chile on Monday, and its minister met Ana Rojas in Lima.\n",
  "b.txt": "The union Fellesforbundet said that the shipyard had dismissed forty welders.\n",
};
let folder: Awaited<ReturnType<typeof folderWith>>;
beforeAll(async () => {
  folder = await folderWith(ARTICLES);
  await mkdir(join(folder.path, "models"));
});
afterAll(() => folder.remove());

describe("--light", () => {
  it("leaves the full model out of the pack", async () => {
    expect([...(await loadPack(true)).models.keys()]).toEqual(["neural.light.bin"]);
    expect((await loadPack()).models.has("neural.full.bin")).toBe(true);
  });

  it("says which file is missing from a pack without a light model", async () => {
    await expect(loadPack(true, folder.path)).rejects.toThrow(PackError);
    await expect(loadPack(true, folder.path)).rejects.toThrow(/neural\.light\.bin: not there; restore/);
  });

  it("builds with the light model on each worker", async () => {
    const inputs = Object.keys(ARTICLES).map((name) => join(folder.path, name));
    const built = async (light: boolean): Promise<string> =>
      [...writeGraph((await buildGraph(await openPipeline(light), inputs)).graph)].join("");
    const output = join(folder.path, "graph.json");
    const { code } = await dossier(["build", "--light", "--workers", "2", ...inputs, "-o", output]);
    expect(code).toBe(0);
    const written = await readFile(output, "utf8");
    expect(written).toBe(await built(true));
    expect(written).not.toBe(await built(false));
  });

  it("reads open tuples too", async () => {
    const { code, stdout } = await dossier(["openie", "--light"], { input: "Norway praised Chile .\n" });
    expect({ code, words: stdout.trimEnd().split("\t").slice(2) }).toEqual({
      code: 0,
      words: ["praised", "Norway", "Chile"],
    });
  });
});
