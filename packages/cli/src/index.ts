export { buildGraph, type Built } from "./build-graph.ts";
export { openPipeline } from "./analyzer.ts";
export { DATA_FOLDER, loadPackFiles } from "./load-pack.ts";
export { loadGraph } from "./load-graph.ts";
export { writeFileWhole } from "./write-file.ts";
