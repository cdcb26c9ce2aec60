import type { GraphFile } from "@dossier/core";
import { announce } from "./actions.ts";
import { titleFor } from "./model/title.ts";
import { openText } from "./open-graph.ts";
import { offered, type NamedFile } from "./reads.ts";
import { dossier, open, problem, progress, remarks } from "./store.ts";
import { S } from "./strings/index.ts";
import type { RawFile } from "./worker/messages.ts";

/** Fetches and opens a graph; false when there is none at the address. */
export async function openAddress(address: string, hash: string): Promise<boolean> {
  progress.value = { stage: "opening", done: 0, of: 0, name: "" };
  const response = await fetch(address).catch(() => undefined);
  const type = response?.headers.get("content-type") ?? "";
  if (response?.ok !== true || type.includes("text/html")) {
    progress.value = undefined;
    return false;
  }
  await openText(await response.text(), address, hash);
  return true;
}

/** Opens what the page was started with: an inline graph, `?graph=`, or `graph.json` beside it. */
export async function openStart(page: Document): Promise<void> {
  const { hash, search } = page.location;
  const inline = page.querySelector("script#dossier-graph");
  if (inline?.textContent !== undefined && inline.textContent !== "") {
    await openText(inline.textContent, page.title, hash);
    return;
  }
  const address = new URLSearchParams(search).get("graph");
  const found = await openAddress(address ?? "./graph.json", hash);
  if (!found && address !== null) problem.value = { name: address, message: S.notFound };
}

/** Opens the sample: the graph beside the page if there is one, else its articles are analysed here. */
export async function openSample(): Promise<void> {
  if (await openAddress("./sample.json", "")) return;
  await build(S.sample, async () => (await import("./analysis.ts")).sampleFiles());
}

/** Analyses files, alone or with those of the open graph, and opens the graph; a failure goes to the problem page. */
async function build(name: string, read: () => Promise<readonly RawFile[]>, base?: GraphFile): Promise<void> {
  try {
    const { analyse } = await import("./analysis.ts");
    const built = await analyse(await read(), base);
    if (built !== undefined) {
      open(built.graph, titleFor(built.graph, ""), base === undefined ? "" : location.hash);
      remarks.value = built.remarks;
      announce(S.built(Object.keys(built.graph.attributes.documents).length, built.remarks.length));
    }
  } catch (error) {
    problem.value = { name, message: error instanceof Error ? error.message : String(error) };
  }
  progress.value = undefined;
}

async function rawFile({ name, file }: NamedFile): Promise<RawFile> {
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Analyses articles and opens them by themselves, or together with those of the open dossier. */
export async function openArticles(files: readonly NamedFile[], base?: GraphFile): Promise<void> {
  const [first] = files;
  const name = files.length === 1 && first !== undefined ? first.name : S.nFiles(files.length);
  await build(name, () => Promise.all(files.map(rawFile)), base);
}

/** Opens one graph file, or articles; what is to become of articles beside an open dossier is asked. */
export async function openFiles(files: readonly NamedFile[]): Promise<void> {
  const graph = files.find(({ name }) => /\.json$/i.test(name));
  if (graph !== undefined) await openText(await graph.file.text(), graph.name);
  else if (files.length === 0) return;
  else if (dossier.value === undefined) await openArticles(files);
  else {
    const { file } = dossier.value;
    const { canAddTo } = await import("./analysis.ts");
    offered.value = { files, base: canAddTo(file) ? file : undefined };
  }
}
