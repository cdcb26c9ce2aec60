export * from "./errors.ts";
export { createPipeline, type AssembleOptions, type Pipeline } from "./pipeline.ts";
export { readPack } from "./pack.ts";
export { readDocument, type RawDocument } from "./reader/index.ts";
export type * from "./types/index.ts";
