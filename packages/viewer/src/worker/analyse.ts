import {
  createPipeline,
  openDocument,
  readPack,
  type Analysis,
  type Document,
  type ParseHtml,
  type Pipeline,
  type ReadOptions,
} from "@dossier/core";
import type { RawFile, Remark, Reply, Request } from "./messages.ts";
import { openPackFile } from "./pack-file.ts";

let pipeline: Pipeline | undefined;
/** By document id: what was analysed once is not analysed again when articles are added. */
const analyses = new Map<string, Analysis>();

const post = (reply: Reply): void => {
  self.postMessage(reply);
};

/** A worker has no parser of its own; this one also reads pages on the command line, so that both give the same. */
async function htmlParser(files: readonly RawFile[]): Promise<ReadOptions> {
  if (!files.some(({ name }) => /\.x?html?$/i.test(name))) return {};
  const { parseHTML } = await import("linkedom/worker");
  const parseHtml: ParseHtml = (html) =>
    parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document;
  return { parseHtml };
}

/** The files as documents; one that cannot be read is set aside, and so is a second copy of another. */
async function readAll(
  files: readonly RawFile[],
  known: readonly Document[],
): Promise<{ readonly documents: readonly Document[]; readonly remarks: readonly Remark[] }> {
  const options = await htmlParser(files);
  const documents = new Map(known.map((document) => [document.id, document]));
  const remarks: Remark[] = [];
  for (const [done, file] of files.entries()) {
    post({ kind: "progress", stage: "reading", done, of: files.length, name: file.name });
    try {
      const document = await openDocument(file, options);
      const twin = documents.get(document.id);
      if (twin !== undefined)
        remarks.push({ name: file.name, text: `the same bytes as ${twin.name}, which is in already` });
      else documents.set(document.id, document);
      remarks.push(...document.warnings.map(({ message }) => ({ name: file.name, text: message })));
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      remarks.push({ name: file.name, text: text.replace(`${file.name}: `, "") });
    }
  }
  return { documents: [...documents.values()], remarks };
}

function analysisOf(document: Document, { analyze }: Pipeline): Analysis {
  const analysis = analyses.get(document.id) ?? analyze(document);
  analyses.set(document.id, analysis);
  return analysis;
}

async function build({ pack, documents: known, files, title }: Request): Promise<Reply> {
  const { documents, remarks } = await readAll(files, known);
  const [first] = remarks;
  if (documents.length === known.length)
    return { kind: "failed", message: first === undefined ? "" : `${first.name}: ${first.text}` };
  if (pack !== undefined) pipeline = createPipeline(readPack(openPackFile(pack)));
  if (pipeline === undefined) return { kind: "failed", message: "the language pack has not come" };
  const found: Analysis[] = [];
  for (const [done, document] of documents.entries()) {
    post({ kind: "progress", stage: "analysing", done, of: documents.length, name: document.name });
    found.push(analysisOf(document, pipeline));
  }
  post({ kind: "progress", stage: "assembling", done: 0, of: documents.length, name: "" });
  return { kind: "graph", graph: pipeline.assemble(found, { title }), remarks };
}

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  build(data).then(post, (error: unknown) => {
    post({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  });
});
