import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import noverlapModule from "graphology-layout-noverlap";

// Their types say that the function is a property `default`; in truth it is the module.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

export interface Position {
  readonly x: number;
  readonly y: number;
}

interface PlacedNode extends Position {
  readonly size: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Above this many nodes the forces are approximated (Barnes and Hut), so that cost grows with n log n. */
const MANY = 600;
/** Further rounds hardly shorten edges or undo crossings. */
const ROUNDS = { few: 200, many: 250 };
/** How far off a cluster counts as one body: Gephi's value; a smaller one costs more and settles no better. */
const THETA = 1.2;
/** Above this many nodes overlaps are left: pushing them apart takes longer than the forces. */
const CROWD = 1000;

/**
 * Settled positions by key: ForceAtlas2 (Jacomy et al. 2014) from a sunflower of the sorted keys for a fixed number
 * of rounds, then overlaps are pushed apart. Equal input gives equal numbers, rounded to 1e-3.
 */
export function layOut(
  sortedKeys: readonly string[],
  links: readonly (readonly [source: string, target: string])[],
): ReadonlyMap<string, Position> {
  const graph = simpleGraph(sortedKeys, links);
  const many = graph.order > MANY;
  forceAtlas2.assign(graph, {
    iterations: many ? ROUNDS.many : ROUNDS.few,
    getEdgeWeight: "weight",
    // Strong gravity keeps islands near; without it they fly off and the rest shrinks to a knot.
    settings: {
      strongGravityMode: true,
      gravity: 0.1,
      scalingRatio: 20,
      barnesHutOptimize: many,
      barnesHutTheta: THETA,
      slowDown: 2,
    },
  });
  separateTwins(graph);
  if (graph.order <= CROWD) noverlap.assign(graph, { maxIterations: 300, settings: { margin: 6, ratio: 2 } });
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x: round(x), y: round(y) }]));
}

/** One link a pair: parallel statements would pull their ends together beyond reading. */
function simpleGraph(
  keys: readonly string[],
  links: readonly (readonly [string, string])[],
): UndirectedGraph<PlacedNode, { weight: number }> {
  const graph = new UndirectedGraph<PlacedNode, { weight: number }>();
  keys.forEach((key, i) => {
    const radius = 10 * Math.sqrt(i + 0.5);
    graph.addNode(key, {
      x: radius * Math.cos(i * GOLDEN_ANGLE),
      y: radius * Math.sin(i * GOLDEN_ANGLE),
      size: 1,
    });
  });
  for (const [source, target] of links) {
    if (source === target) continue;
    if (graph.hasEdge(source, target)) graph.updateEdgeAttribute(source, target, "weight", growWeight);
    else graph.addEdge(source, target, { weight: 1 });
  }
  for (const key of keys) graph.setNodeAttribute(key, "size", 3 + Math.sqrt(graph.degree(key)));
  return graph;
}

/** Further statements on a pair count ever less. */
function growWeight(weight = 0): number {
  return weight + 1 / (1 + weight * weight);
}

/** Nodes on one spot would be parted by chance: `noverlap` jitters them with Math.random. */
function separateTwins(graph: UndirectedGraph<PlacedNode>): void {
  const taken = new Set<string>();
  graph.forEachNode((key, { x, y }) => {
    let moved = x;
    while (taken.has(`${String(moved)} ${String(y)}`)) moved += 0.5;
    taken.add(`${String(moved)} ${String(y)}`);
    if (moved !== x) graph.setNodeAttribute(key, "x", moved);
  });
}

function round(coordinate: number): number {
  const rounded = Math.round(coordinate * 1000) / 1000;
  return rounded === 0 ? 0 : rounded; // no negative zero
}
