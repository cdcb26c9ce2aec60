import { createPipeline, readPack, type Analysis, type Pipeline } from "@dossier/core";
import type { Reply, Request } from "./messages.ts";
import { openPackFile } from "./pack-file.ts";

let pipeline: Pipeline | undefined;
/** By document id: what was analysed once is not analysed again when articles are added. */
const analyses = new Map<string, Analysis>();

const post = (reply: Reply): void => {
  self.postMessage(reply);
};

function analyse({ pack, documents }: Request): void {
  if (pack !== undefined) pipeline = createPipeline(readPack(openPackFile(pack)));
  if (pipeline === undefined) throw new Error("the language pack has not come yet");
  const all = documents.map((document, done) => {
    post({ kind: "reading", done, of: documents.length, name: document.name });
    const known = analyses.get(document.id);
    const analysis = known ?? pipeline?.analyze(document);
    if (analysis !== undefined) analyses.set(document.id, analysis);
    return analysis;
  });
  post({ kind: "assembling", of: documents.length });
  const found = all.filter((analysis) => analysis !== undefined);
  post({ kind: "graph", graph: pipeline.assemble(found) });
}

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  try {
    analyse(data);
  } catch (error) {
    post({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
