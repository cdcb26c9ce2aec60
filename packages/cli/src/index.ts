export { buildGraph, type Built } from "./build-graph.ts";
export { openPipeline } from "./analyzer.ts";
export { DATA_FOLDER, loadPackFiles } from "./load-pack.ts";
