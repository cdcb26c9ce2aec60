import {
  createPipeline,
  openDocument,
  type Analysis,
  type Pipeline,
  type RawDocument,
  type ReadOptions,
} from "@dossier/core";
import { loadPack } from "./load-pack.ts";
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

/** Builds the pipeline from the data folder of this checkout or package, with the full model or the light one. */
export async function openPipeline(light = false): Promise<Pipeline> {
  return createPipeline(await loadPack(light));
}

/** Analyses with a pipeline at hand; what goes wrong with a document becomes its outcome. */
export function createAnalyzer(pipeline: Pipeline): Analyzer {
  return async (raw) => {
    try {
      return { analysis: pipeline.analyze(await openDocument(raw, await parserFor(raw))) };
    } catch (error) {
      return { setAside: setAside(raw.name, describeError(error)) };
    }
  };
}

/** The parser of pages takes longer to load than all the rest, so only for pages. */
async function parserFor({ name }: RawDocument): Promise<ReadOptions> {
  if (!/\.x?html?$/iu.test(name)) return {};
  const { parseHtml } = await import("./html.ts");
  return { parseHtml };
}

/** Names the file in front of the reason, unless that does so already. */
export function setAside(name: string, reason: string): SetAside {
  return { name, reason: reason.startsWith(name) ? reason : `${name}: ${reason}` };
}
