import { defineDossierGraph } from "./embed/element.ts";

export { mount, type MountedViewer, type MountOptions, type ViewerEvents } from "./embed/mount.ts";
export { type SelectDetail } from "./embed/element.ts";
export type { Filters } from "./model/filters.ts";
export type { View } from "./model/view-state.ts";

// A server that renders pages may import this too; it has no elements to make known.
if (typeof customElements !== "undefined") defineDossierGraph();
