export * from "./errors.ts";
export { bareDocument } from "./bare-document.ts";
export { createPipeline, type AssembleOptions, type Pipeline } from "./pipeline.ts";
export { readPack } from "./pack.ts";
export { readTable } from "./table.ts";
export {
  openDocument,
  readDocument,
  type ParseHtml,
  type RawDocument,
  type ReadOptions,
} from "./reader/index.ts";
export { ARTICLE_ENDINGS, sortFolder } from "./reader/folder.ts";
export { createTokenizer } from "./tokenizer/index.ts";
export { findTimes } from "./time/index.ts";
export { createTagger } from "./tagger/index.ts";
export { createParser } from "./parser/index.ts";
export { createNer } from "./ner/index.ts";
export {
  createCoref,
  createRanker,
  rankerOf,
  type Ranker,
  type Rankers,
  type RankFeatures,
} from "./coref/index.ts";
export { createResolver } from "./resolver/index.ts";
export { summarize } from "./assembler/summary.ts";
export { createRelations } from "./relations/index.ts";
export { documentsOf } from "./graph/documents.ts";
export { readGraph } from "./graph/read-graph.ts";
export { subgraph, type Part } from "./graph/subgraph.ts";
export { graphJsonSchema } from "./graph/schema.ts";
export {
  FORMATS,
  lossesOf,
  writeGraph,
  writeSvg,
  type FileFormat,
  type FolderFormat,
  type GraphFormat,
  type OutputFile,
  type SvgOptions,
} from "./writer/index.ts";
export { titleOf } from "./writer/report/title.ts";
export {
  drawStill,
  writeArticle,
  writeFrame,
  writeReport,
  writeSplitReport,
  type ArticleParts,
  type ReportOptions,
  type ReportParts,
} from "./writer/report/index.ts";
export { createOpenExtractor, type OpenExtraction } from "./relations/openie.ts";
export type * from "./types/index.ts";
