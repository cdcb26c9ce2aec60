import {
  drawSvg,
  familyOf,
  lineStyleOf,
  pairsOf,
  radiusOf,
  shorten,
  widthOf,
  type DrawOptions,
  type LineStyle,
  type PairOf,
  type Picture,
  type PictureNode,
} from "../drawing/index.ts";
import { compareCodeUnits } from "../compare.ts";
import type { GraphFile, StatementAttributes } from "../types/index.ts";
import type { GraphNode } from "./columns.ts";

export interface SvgOptions extends DrawOptions {
  /** Size of the drawing in pixels, the legend left out. */
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  /** Draw also what the viewer keeps back until it is asked: unsure statements, and concepts that only one speaks of. */
  readonly everything?: boolean;
}

const MIN_CONFIDENCE = 0.5;
const PADDING = 72;

interface Drawn extends StatementAttributes {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly style: LineStyle;
}

/** The graph as a picture with its stored positions, in the viewer's shapes, lines and colours: one line a pair. */
export function writeSvg(graph: GraphFile, options: SvgOptions = {}): string {
  return drawSvg(pictureOf(graph, options), options);
}

function pictureOf(graph: GraphFile, options: SvgOptions): Picture {
  const { width = 1200, height = 800, everything = false } = options;
  const edges = graph.edges.map(({ key, source, target, attributes }): Drawn => ({
    ...attributes,
    key,
    source,
    target,
    style: lineStyleOf(attributes.status, attributes.claims),
  }));
  const shown = everything ? edges : worthShowing(graph, edges);
  const pairs = [...pairsOf(shown).values()];
  const nodes = place(weighed(graph, shown, everything), width, height);
  const labels = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.label]));
  return {
    width,
    height,
    title: options.title ?? titleOf(nodes),
    description: describe(graph, nodes.length, pairs.length, edges.length - shown.length),
    nodes,
    lines: pairs.map((pair) => ({ ...pair, width: widthOf(pair.origins), tip: tipOf(pair, labels) })),
  };
}

/** What the viewer shows when it opens: statements that are likely right, and no concept that only one speaks of. */
function worthShowing({ nodes }: GraphFile, edges: readonly Drawn[]): readonly Drawn[] {
  const counts = new Map<string, number>();
  for (const { source, target } of edges)
    for (const key of new Set([source, target])) counts.set(key, (counts.get(key) ?? 0) + 1);
  const lone = new Set(
    nodes
      .filter(
        ({ key, attributes }) => familyOf(attributes.entityType) === "concept" && (counts.get(key) ?? 0) < 2,
      )
      .map(({ key }) => key),
  );
  return edges.filter(
    ({ source, target, confidence }) =>
      confidence >= MIN_CONFIDENCE && !lone.has(source) && !lone.has(target),
  );
}

interface Weighed {
  readonly node: GraphNode;
  readonly weight: number;
}

/** Nodes with the sum of their statements' origins, heaviest first. */
function weighed({ nodes }: GraphFile, edges: readonly Drawn[], everything: boolean): Weighed[] {
  const weights = new Map<string, number>();
  for (const { source, target, origins } of edges)
    for (const key of new Set([source, target]))
      weights.set(key, (weights.get(key) ?? 0) + Math.max(origins, 1));
  return nodes
    .filter(({ key }) => everything || weights.has(key))
    .map((node) => ({ node, weight: weights.get(node.key) ?? 0 }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        compareCodeUnits(a.node.attributes.label, b.node.attributes.label) ||
        compareCodeUnits(a.node.key, b.node.key),
    );
}

/** Fits the stored positions into the drawing; they run upwards, pixels downwards. */
function place(weighed: readonly Weighed[], width: number, height: number): PictureNode[] {
  const spots = weighed.map(({ node }) => node.attributes);
  const [left, right] = range(spots.map(({ x }) => x));
  const [low, high] = range(spots.map(({ y }) => y));
  const scale = Math.min((width - 2 * PADDING) / (right - left), (height - 2 * PADDING) / (high - low));
  const strongest = Math.max(1, Math.ceil(weighed.length / 10));
  const heaviest = weighed[0]?.weight ?? 0;
  return weighed.map(({ node: { key, attributes }, weight }, index) => ({
    key,
    x: width / 2 + (attributes.x - (left + right) / 2) * scale,
    y: height / 2 - (attributes.y - (low + high) / 2) * scale,
    radius: radiusOf(weight, heaviest, weighed.length),
    family: familyOf(attributes.entityType),
    label: shorten(attributes.label),
    strong: index < strongest,
    tip: `${attributes.label} (${attributes.entityType})`,
  }));
}

function range(values: readonly number[]): readonly [low: number, high: number] {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (low < high) return [low, high];
  return Number.isFinite(low) ? [low - 1, low + 1] : [-1, 1];
}

function titleOf(nodes: readonly PictureNode[]): string {
  const names = nodes.slice(0, 3).map(({ label }) => label);
  return names.length === 0 ? "Empty graph" : names.join(", ");
}

function describe({ attributes }: GraphFile, nodes: number, pairs: number, kept: number): string {
  return [
    `${String(nodes)} entities and ${String(pairs)} pairs from ${String(Object.keys(attributes.documents).length)} documents.`,
    ...(kept === 0 ? [] : [`${String(kept)} unsure or minor statements are not drawn.`]),
    "Width shows independent origins. Extracted automatically; absence is not evidence.",
  ].join(" ");
}

function tipOf({ statements }: PairOf<Drawn>, labels: ReadonlyMap<string, string>): string {
  return statements
    .map(({ source, target, label, style, origins }) => {
      const sentence = [labels.get(source) ?? source, label, labels.get(target) ?? target].join(" ");
      return `${sentence} (${style}, ${String(origins)} ${origins === 1 ? "origin" : "origins"})`;
    })
    .join("\n");
}
