import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeFileWhole } from "@dossier/cli";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { folderWith, ROOT } from "./run-dossier.ts";

const folder = await folderWith({});
const path = join(folder.path, "graph.json");

beforeEach(() => {
  writeFileSync(path, "the old graph");
});
afterAll(() => folder.remove());

/** Writes 40 MB over the old file from a process of its own, which runs `between` half way. */
function writeElsewhere(between: string, before = ""): ReturnType<typeof spawnSync> {
  const script = `
    import { writeFileWhole } from "@dossier/cli";
    function* chunks() {
      for (let n = 0; n < 40; n += 1) {
        if (n === 20) { ${between} }
        yield "x".repeat(1_000_000);
      }
    }
    await writeFileWhole(${JSON.stringify(path)}, chunks());`;
  const flags = ["--conditions=dossier-source", "--import", "tsx", "--input-type=module", "-e", script];
  const command = `${before} exec "$0" "$@"`;
  return spawnSync("bash", ["-c", command, process.execPath, ...flags], { cwd: ROOT, encoding: "utf8" });
}

describe("a file that is written whole", () => {
  it("takes the place of the old one, and leaves nothing beside it", async () => {
    await writeFileWhole(path, ["a ", "new ", "graph"]);
    expect(readFileSync(path, "utf8")).toBe("a new graph");
    expect(readdirSync(folder.path)).toEqual(["graph.json"]);
  });
  it("leaves the old one as it was when its text cannot be made", async () => {
    const chunks = function* (): Generator<string> {
      yield "half";
      throw new Error("no more");
    };
    await expect(writeFileWhole(path, chunks())).rejects.toThrow("no more");
    expect(readFileSync(path, "utf8")).toBe("the old graph");
    expect(readdirSync(folder.path)).toEqual(["graph.json"]);
  });
  it("names the file that was asked for when there is no such folder", async () => {
    const nowhere = join(folder.path, "no", "graph.json");
    await expect(writeFileWhole(nowhere, [])).rejects.toMatchObject({ code: "ENOENT", path: nowhere });
  });
  it.skipIf(process.platform === "win32")("leaves the old one as it was when there is no more room", () => {
    // Files of this process may hold 10 MB, as if the disk were full after that.
    const { status, stderr } = writeElsewhere("", "ulimit -f 10000;");
    expect(status).not.toBe(0);
    expect(String(stderr)).toContain("EFBIG");
    expect(readFileSync(path, "utf8")).toBe("the old graph");
    expect(readdirSync(folder.path)).toEqual(["graph.json"]);
  });
  it.skipIf(process.platform === "win32")("leaves the old one as it was when it is killed half way", () => {
    expect(writeElsewhere('process.kill(process.pid, "SIGKILL");').signal).toBe("SIGKILL");
    expect(readFileSync(path, "utf8")).toBe("the old graph");
  });
});
