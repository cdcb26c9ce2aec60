export { buildGraph, type Built } from "./build-graph.ts";
export { openPipeline } from "./corpus.ts";
export { DATA_FOLDER, loadPackFiles } from "./load-pack.ts";
