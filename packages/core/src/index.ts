export * from "./errors.ts";
export { createPipeline, type AssembleOptions, type Pipeline } from "./pipeline.ts";
export { readPack } from "./pack.ts";
export { readDocument, type ParseHtml, type RawDocument, type ReadOptions } from "./reader/index.ts";
export { createTokenizer } from "./tokenizer/index.ts";
export { readGraph } from "./graph/read-graph.ts";
export { graphFileSchema } from "./graph/schema.ts";
export { FORMATS, writeGraph, type FormatName, type GraphFormat } from "./writer/index.ts";
export type * from "./types/index.ts";
