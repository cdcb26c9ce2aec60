import { createAssembler } from "./assembler/index.ts";
import { createCoref } from "./coref/index.ts";
import { createGraph } from "./graph/index.ts";
import { createNer } from "./ner/index.ts";
import { createParser } from "./parser/index.ts";
import { createRelations } from "./relations/index.ts";
import { createResolver } from "./resolver/index.ts";
import { createTagger } from "./tagger/index.ts";
import { createTokenizer } from "./tokenizer/index.ts";
import type { Analysis, Document, GraphFile, Pack } from "./types/index.ts";

/** What `createPipeline` gives: one document at a time, then all of them together. */
export interface Pipeline {
  /** Pure in the document: may be cached, and run in any order or on any worker. */
  readonly analyze: (document: Document) => Analysis;
  /** Independent of the order of `analyses`. */
  readonly assemble: (analyses: readonly Analysis[], options?: AssembleOptions) => GraphFile;
}

export interface AssembleOptions {
  /** Leave the articles' text out and keep only the quotes. */
  readonly quotesOnly?: boolean;
  /** What the dossier is called; kept in the file. */
  readonly title?: string | undefined;
}

/** Binds the stages to one pack of data. Building a pipeline is slow (models are unpacked); running it is not. */
export function createPipeline(pack: Pack): Pipeline {
  const tokenize = createTokenizer(pack);
  const tag = createTagger(pack);
  const parse = createParser(pack);
  const recognize = createNer(pack);
  const corefer = createCoref(pack);
  const relate = createRelations(pack);
  const resolve = createResolver(pack);
  const assemble = createAssembler(pack);
  const draw = createGraph(pack);

  return {
    analyze: (document) => relate(corefer(recognize(parse(tag(tokenize(document)))))),
    assemble: (analyses, options = {}) => draw(assemble(resolve(analyses)), options),
  };
}
