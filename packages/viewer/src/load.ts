import { announce } from "./actions.ts";
import { analyseDocuments, sampleFiles, startSession } from "./analysis.ts";
import { openText, titleFor } from "./open-graph.ts";
import { open, problem, progress } from "./store.ts";
import { S } from "./strings.ts";

/** Fetches and opens a graph; false when there is none at the address. */
export async function openAddress(address: string, hash: string): Promise<boolean> {
  progress.value = { text: S.loadingGraph, done: 0, of: 1 };
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
  startSession();
  await openArticles(S.sample, sampleFiles);
}

interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Analyses articles in a worker and opens their graph; a failure goes to the problem page. */
async function openArticles(name: string, files: () => Promise<readonly RawFile[]>): Promise<void> {
  try {
    progress.value = { text: S.loadingPack, done: 0, of: 1 };
    const { readFiles } = await import("./read-files.ts");
    const { documents, setAside } = await readFiles(await files());
    if (documents.length === 0) throw new Error(setAside[0]?.why ?? S.noText);
    const graph = await analyseDocuments(documents);
    open(graph, titleFor(graph, ""));
    const [first] = setAside;
    if (first !== undefined) announce(S.setAside(first.name, first.why));
  } catch (error) {
    progress.value = undefined;
    problem.value = { name, message: error instanceof Error ? error.message : String(error) };
  }
}

async function rawFile(file: File): Promise<RawFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Opens one graph file, or analyses articles; those dropped one after the other make one dossier. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  if (/\.json$/i.test(first.name)) {
    startSession();
    await openText(await first.text(), first.name);
    return;
  }
  await openArticles(first.name, () => Promise.all(files.map(rawFile)));
}
