export { App } from "./ui/app.tsx";
export { openGraph } from "./open-graph.ts";
