import { documentsOf, type GraphFile } from "@dossier/core";
import { loadPack } from "./language-pack.ts";
import { progress, type Progress } from "./store.ts";
import type { RawFile, Remark, Reply, Request } from "./worker/messages.ts";
import { openPackFile } from "./worker/pack-file.ts";

/** A graph of articles, and what the reader should know of them. */
interface Built {
  readonly graph: GraphFile;
  readonly remarks: readonly Remark[];
}

/** Thrown when the reader stops the analysis. */
class Cancelled extends Error {}

let worker: Worker | undefined;
let hasPack = false;
let stop: (() => void) | undefined;

function endWorker(): void {
  worker?.terminate();
  worker = undefined;
  hasPack = false;
}

function tell(next: Pick<Progress, "stage" | "done" | "of" | "name">): void {
  progress.value = { ...next, cancel: () => stop?.() };
}

/** Starts the worker if there is none and waits for its answer; a cancel ends it. */
function ask(request: Request): Promise<Built> {
  const channel = worker ?? new Worker(new URL("./worker/analyse.ts", import.meta.url), { type: "module" });
  worker = channel;
  return new Promise((resolve, reject) => {
    channel.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.kind === "graph") resolve(data);
      else if (data.kind === "failed") reject(new Error(data.message));
      else tell(data);
    };
    channel.onerror = (event) => {
      endWorker();
      reject(new Error(event.message));
    };
    stop = () => {
      endWorker();
      reject(new Cancelled());
    };
    channel.postMessage(request);
  });
}

/** Loads the language pack, or stops waiting for it when the reader has enough. */
function packOrCancel(): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    stop = () => {
      reject(new Cancelled());
    };
    loadPack((done, of) => {
      tell({ stage: "pack", done, of, name: "" });
    }).then(resolve, reject);
  });
}

/**
 * Analyses files in a worker, together with the documents of an open graph if one is given, and gives the graph of
 * them all; undefined when the reader stops it. Throws what keeps all files from being read.
 */
export async function analyse(files: readonly RawFile[], base?: GraphFile): Promise<Built | undefined> {
  const documents = base === undefined ? [] : (documentsOf(base) ?? []);
  try {
    const pack = hasPack ? undefined : (await packOrCancel()).slice(0);
    const built = await ask({ pack, documents, files, title: base?.attributes.title });
    hasPack = true;
    return built;
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    endWorker();
    throw error;
  }
}

/** Whether a graph file holds its articles whole, so that others can be added. */
export function canAddTo(file: GraphFile): boolean {
  return documentsOf(file) !== undefined;
}

/** The sample articles that come with the language pack. */
export async function sampleFiles(): Promise<RawFile[]> {
  return [...openPackFile(await packOrCancel())]
    .filter(([path]) => path.startsWith("sample/"))
    .map(([path, bytes]) => ({ name: path.slice("sample/".length), bytes }));
}
