import { signal } from "@preact/signals";
import { UndirectedGraph } from "graphology";
import { dossier, scene } from "./store.ts";
import { walkable } from "./graph/neighbourhood.ts";

export const LAYOUTS = ["stored", "forceatlas2", "noverlap", "circular"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

type Positions = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Positions from a layout; empty for those of the file. */
export const positions = signal<Positions>(new Map());
/** Where the reader dropped nodes: these stay whatever the layout, and do not move the frame. */
export const pins = signal<Positions>(new Map());
export const layoutRunning = signal(false);

/** Milliseconds after which a layout by forces ends by itself. */
const LIMIT = 4000;

let stop: (() => void) | undefined;

export function stopLayout(): void {
  stop?.();
  stop = undefined;
  layoutRunning.value = false;
}

/** Keeps one node where the reader dropped it. */
export function pin(key: string, x: number, y: number): void {
  pins.value = new Map(pins.peek()).set(key, { x, y });
}

function placed(): UndirectedGraph {
  const graph = new UndirectedGraph();
  graph.import(walkable(scene.peek()).export());
  const { value: open } = dossier;
  graph.forEachNode((key) => {
    const { x = 0, y = 0 } = positions.peek().get(key) ?? open?.entities.get(key) ?? {};
    const size = scene.peek().nodes.find((node) => node.key === key)?.size ?? 8;
    graph.mergeNodeAttributes(key, { x, y, size });
  });
  return graph;
}

function readPositions(graph: UndirectedGraph): Positions {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x: Number(x), y: Number(y) }] as const));
}

/** These modules are their function; their types say that it is a property `default` of it. */
function functionOf<T>(module: { readonly default: { readonly default: T } }): T {
  return module.default as unknown as T;
}

async function runForces(): Promise<void> {
  const [worker, synchronous] = await Promise.all([
    import("graphology-layout-forceatlas2/worker.js"),
    import("graphology-layout-forceatlas2"),
  ]);
  const Supervisor = functionOf(worker);
  const forceAtlas2 = functionOf(synchronous);
  const graph = placed();
  const layout = new Supervisor(graph, { settings: forceAtlas2.inferSettings(graph) });
  const follow = (): void => {
    positions.value = readPositions(graph);
  };
  graph.on("eachNodeAttributesUpdated", follow);
  const timer = setTimeout(stopLayout, LIMIT);
  stop = () => {
    clearTimeout(timer);
    layout.kill();
    graph.off("eachNodeAttributesUpdated", follow);
  };
  layoutRunning.value = true;
  layout.start();
}

/** Moves the nodes; each algorithm is loaded when it is first asked for. */
export async function runLayout(name: LayoutName): Promise<void> {
  stopLayout();
  switch (name) {
    case "stored":
      positions.value = new Map();
      pins.value = new Map();
      return;
    case "forceatlas2":
      await runForces();
      return;
    case "noverlap": {
      const noverlap = functionOf(await import("graphology-layout-noverlap"));
      const graph = placed();
      noverlap.assign(graph, { maxIterations: 200, settings: { margin: 12, ratio: 1.2 } });
      positions.value = readPositions(graph);
      return;
    }
    case "circular": {
      const circular = functionOf(await import("graphology-layout/circular.js"));
      const graph = placed();
      circular.assign(graph, { scale: 100 });
      positions.value = readPositions(graph);
    }
  }
}
