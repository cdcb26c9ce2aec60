import type { Document, GraphFile } from "@dossier/core";
import { progress } from "./store.ts";
import { S } from "./strings.ts";
import type { Reply, Request } from "./worker/messages.ts";
import { openPackFile } from "./worker/pack-file.ts";

let worker: Worker | undefined;
let pack: Promise<ArrayBuffer> | undefined;
let hasPack = false;
/** Articles that were dropped since the page was opened; further ones join them. */
let session: readonly Document[] = [];

/** Loads the language pack once; the browser keeps it. */
function loadPack(): Promise<ArrayBuffer> {
  pack ??= (async () => {
    progress.value = { text: S.loadingPack, done: 0, of: 1 };
    const response = await fetch(new URL("pack.bin", document.baseURI));
    if (!response.ok) throw new Error(S.noPack);
    return response.arrayBuffer();
  })();
  pack.catch(() => {
    pack = undefined;
  });
  return pack;
}

function tell(reply: Reply): void {
  if (reply.kind === "reading")
    progress.value = {
      text: S.reading(reply.done + 1, reply.of, reply.name),
      done: reply.done,
      of: reply.of + 1,
    };
  if (reply.kind === "assembling")
    progress.value = { text: S.assembling(reply.of), done: reply.of, of: reply.of + 1 };
}

function ask(request: Request): Promise<GraphFile> {
  const channel = worker ?? new Worker(new URL("./worker/analyse.ts", import.meta.url), { type: "module" });
  worker = channel;
  return new Promise((resolve, reject) => {
    channel.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.kind === "graph") resolve(data.graph);
      else if (data.kind === "failed") reject(new Error(data.message));
      else tell(data);
    };
    channel.onerror = (event) => {
      reject(new Error(event.message));
    };
    channel.postMessage(request);
  });
}

/** Forgets the articles that were dropped, so that the next ones stand alone. */
export function startSession(): void {
  session = [];
}

/** Analyses articles in a worker together with those dropped before, and gives the graph of them all. */
export async function analyseDocuments(documents: readonly Document[]): Promise<GraphFile> {
  const known = new Set(session.map(({ id }) => id));
  session = [...session, ...documents.filter(({ id }) => !known.has(id))];
  const bytes = await loadPack();
  const graph = await ask({ pack: hasPack ? undefined : bytes.slice(0), documents: session });
  hasPack = true;
  return graph;
}

/** The sample articles that come with the language pack. */
export async function sampleFiles(): Promise<{ name: string; bytes: Uint8Array }[]> {
  return [...openPackFile(await loadPack())]
    .filter(([path]) => path.startsWith("sample/"))
    .map(([path, bytes]) => ({ name: path.slice("sample/".length), bytes }));
}
