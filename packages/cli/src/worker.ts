import { workerData } from "piscina";
import { createAnalyzer, openPipeline } from "./analyzer.ts";

const { light } = workerData as { readonly light: boolean };

/** Runs on each worker: loads the pipeline once, then takes one document after the other. */
export default createAnalyzer(await openPipeline(light));
