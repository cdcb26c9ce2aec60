import { awayFrom } from "@dossier/core/drawing";
import { UndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { CameraPlace } from "../../model/view-state.ts";
import type { Emphasis } from "../emphasis.ts";
import { fanBox, type Box, type Point } from "../geometry.ts";
import { pick, TOLERANCE, type Picked } from "../picking.ts";
import type { Scene, SceneNode } from "../scene.ts";
import { createEdgeProgram } from "./edge-program.ts";
import { createCameraMoves, type CameraMoves } from "./camera.ts";
import { LabelLayer } from "./label-layer.ts";
import { createNodeProgram } from "./node-program.ts";
import { COLOURS, fade, type Palette } from "./palette.ts";
import { bindPointer, type PointerHandlers } from "./pointer.ts";

export interface GraphHandlers extends PointerHandlers {
  /** After each frame: whatever is drawn over the graph must follow. */
  readonly onFrame: () => void;
  readonly onLost: () => void;
  /** The camera came to rest; undefined when the whole graph is in view. */
  readonly onLook: (place: CameraPlace | undefined) => void;
}

export interface Bounds {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** The drawing. Nothing outside this folder knows that sigma draws it. */
export interface GraphView extends CameraMoves {
  readonly show: (scene: Scene, bounds: Bounds) => void;
  readonly emphasise: (emphasis: Emphasis, hovered: Picked) => void;
  readonly recolour: (palette: Palette) => void;
  /** Colours nodes by the index of their community; an empty map colours them by family again. */
  readonly group: (communityOf: ReadonlyMap<string, number>) => void;
  readonly place: (positions: ReadonlyMap<string, Point>, bounds: Bounds) => void;
  /** Screen position and radius of a node, in pixels. */
  readonly locate: (key: string) => (Point & { readonly radius: number }) | undefined;
  readonly pickAt: (point: Point) => Picked;
  /** Of the drawing, in pixels. */
  readonly size: () => { readonly width: number; readonly height: number };
  readonly labels: () => readonly string[];
  readonly resize: () => void;
  readonly kill: () => void;
}

const DIM_NODE = 0.38;
const DIM_EDGE = 0.4;
/** Pixels of the shorter side from which nodes have their full size, and the least scale. */
const ROOMY = 600;
const SMALLEST_SCALE = 0.5;

/** Edges above which names are placed without regard to what they cross. */
const MOST_CROSSED = 600;

const isPlain = ({ nodes, selected, fan }: Emphasis): boolean =>
  nodes === undefined && selected.size === 0 && fan === undefined;

const alphaHex = (colour: string, strength: number): string =>
  `${colour}${Math.round(strength * 255)
    .toString(16)
    .padStart(2, "0")}`;

let drawable: boolean | undefined;

/** Whether this browser can draw with WebGL 2; sigma's constructor would throw without. Tried once. */
export function canDraw(): boolean {
  try {
    const context = drawable === undefined ? document.createElement("canvas").getContext("webgl2") : null;
    drawable ??= context !== null;
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  } catch {
    drawable = false;
  }
  return drawable;
}

/** Starts a drawing in a container that has a size. */
export function createGraphView(
  container: HTMLElement,
  startPalette: Palette,
  handlers: GraphHandlers,
): GraphView {
  let palette = startPalette;
  let communityOf: ReadonlyMap<string, number> = new Map();
  let scene: Scene = { nodes: [], edges: new Map(), loops: [] };
  let emphasis: Emphasis = { nodes: undefined, edges: new Set(), selected: new Set(), fan: undefined };
  let hovered: Picked;
  let version = 0;
  let byKey = new Map<string, SceneNode>();
  let isKilled = false;
  const programs = { node: createNodeProgram(() => palette), edge: createEdgeProgram(() => palette) };

  const isHovered = (kind: "node" | "edge", key: string): boolean =>
    hovered?.kind === kind && hovered.key === key;
  const isNodeDim = (key: string): boolean =>
    emphasis.nodes !== undefined && !emphasis.nodes.has(key) && !isHovered("node", key);

  /* In a narrow pane the same graph has less room: its nodes shrink with it. */
  const scaleNow = (): number => {
    const { width, height } = container.getBoundingClientRect();
    return Math.min(1, Math.max(SMALLEST_SCALE, Math.min(width, height) / ROOMY));
  };
  let nodeScale = scaleNow();
  const colourOf = (key: string, { family }: SceneNode): string => {
    if (communityOf.size === 0) return palette.family[family];
    return palette.community[communityOf.get(key) ?? COLOURS] ?? palette.communityRest;
  };

  const renderer = new Sigma(new UndirectedGraph(), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    stagePadding: 72,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    defaultNodeType: "dossier",
    defaultEdgeType: "dossier",
    defaultDrawNodeHover: () => undefined,
    nodeProgramClasses: { dossier: programs.node },
    nodeHoverProgramClasses: { dossier: programs.node },
    edgeProgramClasses: { dossier: programs.edge },
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(Math.min(Math.max(ratio, 0.4), 2.5)),
    nodeReducer: (key, data) => {
      const colour = colourOf(key, data as SceneNode);
      return {
        ...data,
        size: (data as SceneNode).size * nodeScale,
        color: isNodeDim(key) ? fade(colour, palette.canvas, DIM_NODE) : colour,
        ring: emphasis.selected.has(key) ? 1 : 0,
      };
    },
    edgeReducer: (key, data) => {
      const dim = emphasis.nodes !== undefined && !emphasis.edges.has(key);
      const colour = isHovered("edge", key) ? palette.edgeStrong : palette.edge;
      return {
        ...data,
        hidden: key === emphasis.fan,
        color: dim && !isHovered("edge", key) ? alphaHex(colour, DIM_EDGE) : colour,
      };
    },
  });
  const labelCanvas = renderer.createCanvas("names", { afterLayer: "nodes" });
  labelCanvas.style.pointerEvents = "none";
  const labels = new LabelLayer(labelCanvas);

  const locate = (key: string): (Point & { radius: number }) | undefined => {
    const data = renderer.getNodeDisplayData(key);
    if (data === undefined) return undefined;
    return { ...renderer.framedGraphToViewport(data), radius: renderer.scaleSize(data.size) };
  };
  const located = (): Map<string, Point & { key: string; radius: number }> =>
    new Map(
      scene.nodes.flatMap(({ key }) => {
        const place = locate(key);
        return place === undefined ? [] : [[key, { key, ...place }] as const];
      }),
    );
  const segments = function* (
    nodes: ReadonlyMap<string, Point>,
  ): Generator<{ key: string; a: Point; b: Point }> {
    for (const { key, source, target } of scene.edges.values()) {
      const [a, b] = [nodes.get(source), nodes.get(target)];
      if (a !== undefined && b !== undefined) yield { key, a, b };
    }
  };
  const pickAt = (point: Point, tolerance: number = TOLERANCE.mouse): Picked => {
    const nodes = located();
    return pick(point, nodes.values(), segments(nodes), tolerance);
  };

  const everything = (): { nodes: string[]; edges: string[] } => ({
    nodes: renderer.getGraph().nodes(),
    edges: renderer.getGraph().edges(),
  });
  const has = (kind: "node" | "edge", key: string): boolean =>
    kind === "node" ? renderer.getGraph().hasNode(key) : renderer.getGraph().hasEdge(key);
  /* Only looks change: a full refresh would leave raw positions behind until the next frame, and be slower. */
  const repaint = (partialGraph: { nodes: string[]; edges: string[] }): void => {
    renderer.refresh({ partialGraph, skipIndexation: true, schedule: true });
  };

  const fanEnds = (
    nodes: ReadonlyMap<string, Point & { radius: number }>,
  ): (Point & { radius: number })[] => {
    const pair = emphasis.fan === undefined ? undefined : scene.edges.get(emphasis.fan);
    return [pair?.source, pair?.target].flatMap((key) => nodes.get(key ?? "") ?? []);
  };
  /* Names keep clear of the opened pair, whose words stand on plates. */
  const fanBoxes = (nodes: ReadonlyMap<string, Point & { radius: number }>): Box[] => {
    const [a, b] = fanEnds(nodes);
    const count = scene.edges.get(emphasis.fan ?? "")?.statements.length ?? 0;
    return a === undefined || b === undefined ? [] : [fanBox(a, b, count)];
  };

  /* Names keep clear of the line of words above the drawing and of the buttons in its corner. */
  const chromeBoxes = (width: number, height: number): Box[] => [
    { left: 0, top: 0, right: Math.min(width, 340), bottom: 32 },
    { left: width - 50, top: height - 146, right: width, bottom: height },
  ];

  const drawLabels = (): void => {
    const nodes = located();
    const { ratio } = renderer.getCamera().getState();
    const { width, height } = renderer.getDimensions();
    const near = ({ x, y }: Point): boolean => x > -200 && y > -50 && x < width + 200 && y < height + 50;
    const names = scene.nodes.flatMap(({ key, label, strong }) => {
      const place = nodes.get(key);
      if (place === undefined || !near(place)) return [];
      const isForced = emphasis.selected.has(key) || isHovered("node", key);
      const forced = isForced ? awayFrom(place, fanEnds(nodes)) : undefined;
      return [{ ...place, label, strong, dimmed: isNodeDim(key), forced }];
    });
    const lines =
      scene.edges.size > MOST_CROSSED ? [] : [...segments(nodes)].map(({ a, b }) => [a, b] as const);
    const size = { width, height, ratio: window.devicePixelRatio };
    const stamp = [version, ratio.toFixed(3), width, height, names.length].join(" ");
    labels.draw(names, lines, [...chromeBoxes(width, height), ...fanBoxes(nodes)], size, palette, stamp);
    handlers.onFrame();
  };
  renderer.on("afterRender", drawLabels);

  bindPointer(renderer, container, {
    ...handlers,
    pickAt,
    onDrag: () => {
      version += 1;
    },
  });
  for (const canvas of Object.values(renderer.getCanvases()))
    canvas.addEventListener("webglcontextlost", () => {
      if (!isKilled) handlers.onLost();
    });

  const camera = createCameraMoves(renderer, handlers.onLook);

  return {
    show(next, bounds) {
      scene = next;
      byKey = new Map(scene.nodes.map((node) => [node.key, node]));
      const graph = new UndirectedGraph();
      for (const node of scene.nodes) graph.addNode(node.key, { ...node, ring: 0 });
      for (const { key, source, target, style, width, forward, backward } of scene.edges.values())
        graph.addEdgeWithKey(key, source, target, { line: style, size: width, forward, backward });
      version += 1;
      renderer.setCustomBBox(bounds);
      renderer.setGraph(graph); // draws it
    },
    emphasise(next, over) {
      const isHoverOnly = next === emphasis;
      const isSame = over === hovered && isPlain(next) && isPlain(emphasis);
      const touched = (kind: "node" | "edge"): string[] =>
        [hovered, over].flatMap((picked) =>
          picked?.kind === kind && has(kind, picked.key) ? picked.key : [],
        );
      if (!isHoverOnly || over?.kind === "node" || hovered?.kind === "node") version += 1;
      [emphasis, hovered] = [next, over];
      if (!isSame) repaint(isHoverOnly ? { nodes: touched("node"), edges: touched("edge") } : everything());
    },
    group(next) {
      const isSame = next.size + communityOf.size === 0;
      communityOf = next;
      if (!isSame) repaint(everything());
    },
    recolour(next) {
      const isSame = JSON.stringify(next) === JSON.stringify(palette);
      palette = next;
      if (!isSame) repaint(everything());
    },
    place(positions, bounds) {
      version += 1;
      renderer.setCustomBBox(bounds);
      renderer
        .getGraph()
        .updateEachNodeAttributes((key, attributes) => ({ ...attributes, ...positions.get(key) }), {
          attributes: ["x", "y"],
        });
      renderer.refresh();
    },
    ...camera,
    locate: (key) => (byKey.has(key) ? locate(key) : undefined),
    pickAt: (point) => pickAt(point),
    size: () => renderer.getDimensions(),
    labels: () => labels.shown(),
    resize: () => {
      const { width, height } = renderer.getDimensions();
      if (container.offsetWidth === width && container.offsetHeight === height && nodeScale === scaleNow())
        return;
      nodeScale = scaleNow();
      renderer.resize();
      renderer.refresh();
    },
    kill: () => {
      isKilled = true; // sigma gives its contexts back, which would look like a loss
      renderer.kill();
    },
  };
}
