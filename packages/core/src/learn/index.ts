export * from "./random.ts";
export * from "./kernel.ts";
export * from "./neural.ts";
export * from "./neural-features.ts";
export * from "./neural-model.ts";
export { DILATIONS } from "./neural-tower.ts";
export * from "./neural-weights.ts";
export { distanceBucket } from "./neural-arcs.ts";
