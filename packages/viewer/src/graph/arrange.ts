import { UndirectedGraph } from "graphology";
import type { Point } from "./geometry.ts";
import { walkable } from "./paths.ts";
import type { Scene } from "./scene.ts";

/** Places of nodes by key, in the units of the file. */
export type Places = ReadonlyMap<string, Point>;

/** Layouts that are computed here, beside the one that the file brings. */
export type Arrangement = "forceatlas2" | "noverlap" | "circular";

interface Arranging {
  /** Where the nodes stand now. */
  readonly from: Places;
  readonly onMove: (places: Places) => void;
}

function placed(scene: Scene, from: Places): UndirectedGraph {
  const graph = new UndirectedGraph();
  graph.import(walkable(scene));
  for (const { key, size } of scene.nodes) {
    const { x = 0, y = 0 } = from.get(key) ?? {};
    graph.mergeNodeAttributes(key, { x, y, size });
  }
  return graph;
}

function readPlaces(graph: UndirectedGraph): Places {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x: Number(x), y: Number(y) }] as const));
}

/** These modules are their function; their types say that it is a property `default` of it. */
function functionOf<T>(module: { readonly default: { readonly default: T } }): T {
  return module.default as unknown as T;
}

async function runForces(graph: UndirectedGraph, onMove: Arranging["onMove"]): Promise<() => void> {
  const [worker, synchronous] = await Promise.all([
    import("graphology-layout-forceatlas2/worker.js"),
    import("graphology-layout-forceatlas2"),
  ]);
  const Supervisor = functionOf(worker);
  const layout = new Supervisor(graph, { settings: functionOf(synchronous).inferSettings(graph) });
  const follow = (): void => {
    onMove(readPlaces(graph));
  };
  graph.on("eachNodeAttributesUpdated", follow);
  layout.start();
  return () => {
    layout.kill();
    graph.off("eachNodeAttributesUpdated", follow);
  };
}

/** Moves the nodes of a scene; each algorithm is loaded when it is first asked for. Gives what stops one that goes on. */
export async function arrange(
  name: Arrangement,
  scene: Scene,
  { from, onMove }: Arranging,
): Promise<(() => void) | undefined> {
  const graph = placed(scene, from);
  if (name === "forceatlas2") return runForces(graph, onMove);
  if (name === "noverlap") {
    const noverlap = functionOf(await import("graphology-layout-noverlap"));
    noverlap.assign(graph, { maxIterations: 200, settings: { margin: 12, ratio: 1.2 } });
  } else functionOf(await import("graphology-layout/circular.js")).assign(graph, { scale: 100 });
  onMove(readPlaces(graph));
  return undefined;
}
