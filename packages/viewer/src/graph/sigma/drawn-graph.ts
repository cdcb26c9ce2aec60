import type Sigma from "sigma";
import type { Point } from "../geometry.ts";
import type { Scene } from "../scene.ts";

type Graph = ReturnType<Sigma["getGraph"]>;

const NOTHING = {};

/**
 * What sigma asks of a graph, answered from the scene itself. Graphology would hold thousands of nodes and edges once
 * more, and weighs half of what sigma does. Only places change; another scene is another graph.
 */
export class DrawnGraph {
  /** By this and by two methods sigma tells whether something is a graph. */
  readonly multi = false;
  readonly order: number;
  private readonly edgesByKey: Scene["edges"];
  private readonly places: Map<string, Point>;

  constructor({ nodes, edges }: Pick<Scene, "nodes" | "edges">) {
    this.order = nodes.length;
    this.edgesByKey = edges;
    this.places = new Map(nodes.map(({ key, x, y }) => [key, { x, y }]));
  }

  /** As sigma's types want it. */
  asGraph(): Graph {
    return this as unknown as Graph;
  }

  move(key: string, { x, y }: Point): void {
    this.places.set(key, { x, y });
  }

  nodes(): string[] {
    return [...this.places.keys()];
  }

  edges(): string[] {
    return [...this.edgesByKey.keys()];
  }

  has(kind: "node" | "edge", key: string): boolean {
    return kind === "node" ? this.places.has(key) : this.edgesByKey.has(key);
  }

  hasNode(key: string): boolean {
    return this.places.has(key);
  }

  hasEdge(key: string): boolean {
    return this.edgesByKey.has(key);
  }

  forEachNode(visit: (key: string, place: Point) => void): void {
    for (const [key, place] of this.places) visit(key, place);
  }

  forEachEdge(visit: (key: string) => void): void {
    for (const key of this.edgesByKey.keys()) visit(key);
  }

  /** Its place, which is all that sigma reads of it; how it looks is said by the reducers. */
  getNodeAttributes(key: string): Point {
    return this.places.get(key) ?? { x: 0, y: 0 };
  }

  getEdgeAttributes(): object {
    return NOTHING;
  }

  extremities(key: string): [string, string] {
    const edge = this.edgesByKey.get(key);
    return [edge?.source ?? "", edge?.target ?? ""];
  }

  /* Sigma looks for these, and would listen for what never happens to this graph. */
  addUndirectedEdgeWithKey(): void {}
  dropNode(): void {}
  on(): void {}
  removeListener(): void {}
}
