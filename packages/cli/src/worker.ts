import { createAnalyzer, openPipeline } from "./analyzer.ts";

/** Runs on each worker: loads the pipeline once, then takes one document after the other. */
export default createAnalyzer(await openPipeline());
