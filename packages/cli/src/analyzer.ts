import {
  createPipeline,
  openDocument,
  readPack,
  type Analysis,
  type Pipeline,
  type RawDocument,
} from "@dossier/core";
import { parseHtml } from "./html.ts";
import { loadPackFiles } from "./load-pack.ts";
import { describeError } from "./messages.ts";

/** A document that could not be used, and why. */
export interface SetAside {
  readonly name: string;
  readonly reason: string;
}

/** What became of one input file: its analysis, or the reason why there is none. */
export type Outcome = { readonly analysis: Analysis } | { readonly setAside: SetAside };

/** Reads and analyses one file, here or on a worker. */
export type Analyzer = (raw: RawDocument) => Promise<Outcome>;

/** Builds the pipeline from the data folder of this checkout or package. */
export async function openPipeline(): Promise<Pipeline> {
  return createPipeline(readPack(await loadPackFiles()));
}

/** Analyses with a pipeline at hand; what goes wrong with a document becomes its outcome. */
export function createAnalyzer(pipeline: Pipeline): Analyzer {
  return async (raw) => {
    try {
      return { analysis: pipeline.analyze(await openDocument(raw, { parseHtml })) };
    } catch (error) {
      return { setAside: setAside(raw.name, describeError(error)) };
    }
  };
}

/** Names the file in front of the reason, unless that does so already. */
export function setAside(name: string, reason: string): SetAside {
  return { name, reason: reason.startsWith(name) ? reason : `${name}: ${reason}` };
}
