export { App } from "./ui/app.tsx";
export { openGraph } from "./load.ts";
