import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE } from "../core/writer/example-graph.ts";
import { folderWith, startDossier } from "./run-dossier.ts";

let folder: Awaited<ReturnType<typeof folderWith>>;
let graph: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await folderWith({});
  graph = join(folder.path, "graph.json");
  await writeFile(graph, JSON.stringify(EXAMPLE));
});
afterAll(async () => {
  // A kill that cannot be passed on would leave the server behind that the command started.
  for (const child of running.filter(({ exitCode }) => exitCode === null)) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  await folder.remove();
});

/** Starts the viewer and waits until it tells its address. */
async function view(): Promise<{ readonly address: string; readonly child: ChildProcess }> {
  const child = startDossier(["view", graph, "--no-open"]);
  running.push(child);
  let told = "";
  for await (const chunk of child.stdout) {
    told += String(chunk);
    const [address] = /http:\S+/.exec(told) ?? [];
    if (address !== undefined) return { address, child };
  }
  throw new Error(`the viewer ended without an address: ${told}`);
}

describe("dossier view", () => {
  it("serves the viewer with the graph, beside another one, until it is told to stop", async () => {
    const first = await view();
    const second = await view();
    expect(second.address).not.toBe(first.address);
    const page = await fetch(second.address);
    expect(page.headers.get("content-type")).toContain("text/html");
    const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1] ?? "none";
    expect((await fetch(new URL(script, second.address))).headers.get("content-type")).toContain(
      "javascript",
    );
    expect(await (await fetch(new URL("graph.json", first.address))).json()).toEqual(EXAMPLE);
    for (const path of ["..%2f..%2fpackage.json", "%", "/", "none.js"]) {
      expect((await fetch(`${first.address}${path}`)).status).toBe(404);
    }
    first.child.kill("SIGTERM");
    const [code] = (await once(first.child, "exit")) as [number];
    expect(code).toBe(0);
    await expect(fetch(first.address)).rejects.toThrow();
  });
});
