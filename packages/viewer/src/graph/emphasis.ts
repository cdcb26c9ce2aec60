import type { Dossier } from "../model/dossier.ts";
import { pairKey } from "../model/pairs.ts";
import type { ViewState } from "../model/view-state.ts";
import { neighbourhood } from "./neighbourhood.ts";
import type { Scene } from "./scene.ts";

/** What stands out in the drawing; everything else is dimmed when `nodes` is given. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string> | undefined;
  readonly edges: ReadonlySet<string>;
  /** Nodes with the selection ring. */
  readonly selected: ReadonlySet<string>;
  /** Pair that is opened into curves; its straight edge is not drawn. */
  readonly fan: string | undefined;
}

const NOTHING: Emphasis = { nodes: undefined, edges: new Set(), selected: new Set(), fan: undefined };

function around(scene: Scene, start: readonly string[], depth: number): Pick<Emphasis, "nodes" | "edges"> {
  const nodes = neighbourhood(scene, start, depth);
  const own = new Set(start);
  const edges = [...scene.edges.values()].filter(
    ({ source, target }) =>
      nodes.has(source) && nodes.has(target) && (depth > 1 || own.has(source) || own.has(target)),
  );
  return { nodes, edges: new Set(edges.map(({ key }) => key)) };
}

function ofPair(scene: Scene, a: string, b: string, depth: number): Emphasis {
  const key = pairKey(a, b);
  const near = depth > 0 ? around(scene, [a, b], depth) : { nodes: new Set([a, b]), edges: new Set([key]) };
  return { ...near, selected: new Set([a, b]), fan: scene.edges.has(key) ? key : undefined };
}

/** Derives what to emphasise from the selection and the depth around it; `path` is the one between two chosen nodes. */
export function emphasisOf(
  dossier: Dossier,
  scene: Scene,
  state: ViewState,
  path?: readonly string[],
): Emphasis {
  const { selection, depth } = state;
  switch (selection.kind) {
    case "none":
    case "corrections":
      return NOTHING;
    case "entity":
      return {
        ...around(scene, [selection.key], Math.max(depth, 1)),
        selected: new Set([selection.key]),
        fan: undefined,
      };
    case "statement": {
      const statement = dossier.statements.get(selection.key);
      if (statement === undefined) return NOTHING;
      return ofPair(scene, statement.source, statement.target ?? statement.source, depth);
    }
    case "pair":
      return ofPair(scene, selection.a, selection.b, depth);
    case "document": {
      const keys = new Set((dossier.documents.get(selection.id)?.entries ?? []).map((e) => e.statement));
      const edges = [...scene.edges.values()].filter((edge) => edge.statements.some((s) => keys.has(s.key)));
      const nodes = new Set(edges.flatMap(({ source, target }) => [source, target]));
      return { nodes, edges: new Set(edges.map(({ key }) => key)), selected: new Set(), fan: undefined };
    }
    case "path": {
      const nodes = path ?? [selection.from, selection.to];
      const edges = nodes.slice(1).map((node, index) => pairKey(nodes[index] ?? node, node));
      const ends = new Set([selection.from, selection.to]);
      return { nodes: new Set(nodes), edges: new Set(edges), selected: ends, fan: undefined };
    }
    case "set": {
      const keys = new Set(selection.keys);
      const within = around(scene, selection.keys, depth);
      return { ...within, selected: keys, fan: undefined };
    }
  }
}
