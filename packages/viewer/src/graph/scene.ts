import { radiusOf, shorten, widthOf } from "@dossier/core/drawing";
import { weightOf, type Dossier, type EntityView } from "../model/dossier.ts";
import type { Shown } from "../model/filters.ts";
import type { Family } from "../model/families.ts";
import { pairsOf, type Pair } from "../model/pairs.ts";

/** A node as it is drawn; `x` and `y` in the file's own units, `size` the radius in pixels. */
export interface SceneNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly family: Family;
  readonly label: string;
  /** Among the top tenth by weight: its label is larger. */
  readonly strong: boolean;
  readonly weight: number;
}

export interface SceneEdge extends Pair {
  readonly width: number;
}

/** What the filters leave to draw. Nodes come most important first. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: ReadonlyMap<string, SceneEdge>;
  /** Pairs of a node with itself, drawn as loops. */
  readonly loops: readonly SceneEdge[];
}

/** Order in which labels claim their places: by weight, then by name. */
function byWeight(a: EntityView, b: EntityView): number {
  return weightOf(b) - weightOf(a) || (a.label < b.label ? -1 : 1);
}

/** Turns what is shown into nodes and one straight edge per pair. */
export function buildScene(dossier: Dossier, shown: Shown): Scene {
  const entities = [...shown.nodes].flatMap((key) => dossier.entities.get(key) ?? []).sort(byWeight);
  const heaviest = entities[0] === undefined ? 0 : weightOf(entities[0]);
  const strongest = Math.max(1, Math.ceil(entities.length / 10));
  const nodes = entities.map((entity, index): SceneNode => {
    const { key, x, y, family, label } = entity;
    const weight = weightOf(entity);
    const size = radiusOf(weight, heaviest, entities.length);
    return {
      key,
      x,
      y,
      size,
      family,
      label: `${shorten(label)}${entity.mark === undefined ? "" : " ✎"}`,
      strong: index < strongest,
      weight,
    };
  });
  const edges = new Map<string, SceneEdge>();
  const loops: SceneEdge[] = [];
  for (const pair of pairsOf(shown.edges).values()) {
    const edge = { ...pair, width: widthOf(pair.origins) };
    if (pair.source === pair.target) loops.push(edge);
    else edges.set(pair.key, edge);
  }
  return { nodes, edges, loops };
}

/** The part of a scene that lies between the given nodes. */
export function around(scene: Scene, nodes: ReadonlySet<string>): Scene {
  const isWithin = ({ source, target }: Pair): boolean => nodes.has(source) && nodes.has(target);
  return {
    nodes: scene.nodes.filter(({ key }) => nodes.has(key)),
    edges: new Map([...scene.edges].filter(([, edge]) => isWithin(edge))),
    loops: scene.loops.filter(isWithin),
  };
}
