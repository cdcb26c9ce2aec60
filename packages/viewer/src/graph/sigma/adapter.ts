import Sigma from "sigma";
import type { CameraPlace } from "../../model/view-state.ts";
import type { Emphasis } from "../emphasis.ts";
import { overlaps, type Box, type Point } from "../geometry.ts";
import { pick, TOLERANCE, type Picked } from "../picking.ts";
import type { Scene, SceneNode } from "../scene.ts";
import { createCameraMoves, onRest, type CameraMoves } from "./camera.ts";
import { paddingOf } from "./chrome.ts";
import { DrawnGraph } from "./drawn-graph.ts";
import { createEdgeProgram } from "./edge-program.ts";
import { edgeLook, MOST_STYLED, nodeLook, PROGRAM, type LookState } from "./looks.ts";
import { createNames } from "./names.ts";
import { createNodeProgram } from "./node-program.ts";
import type { Palette } from "./palette.ts";
import { createPlaces } from "./places.ts";
import { PlainEdgeProgram } from "./plain-edge-program.ts";
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

/** Pixels of the shorter side from which nodes have their full size, and the least scale. */
const ROOMY = 600;
const SMALLEST_SCALE = 0.5;

const boxAround = (a: Point, b: Point): Box => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  right: Math.max(a.x, b.x),
  bottom: Math.max(a.y, b.y),
});

const isPlain = ({ nodes, selected, fan }: Emphasis): boolean =>
  nodes === undefined && selected.size === 0 && fan === undefined;

/** Starts a drawing in a container that has a size. */
export function createGraphView(
  container: HTMLElement,
  startPalette: Palette,
  handlers: GraphHandlers,
): GraphView {
  let scene: Scene = { nodes: [], edges: new Map(), loops: [] };
  let graph = new DrawnGraph(scene);
  let byKey = new Map<string, SceneNode>();
  let version = 0;
  let isKilled = false;

  /* In a narrow pane the same graph has less room: its nodes shrink with it. */
  const sideNow = (): number => Math.min(container.offsetWidth, container.offsetHeight);
  const scaleNow = (): number => Math.min(1, Math.max(SMALLEST_SCALE, sideNow() / ROOMY));
  let looks: LookState = {
    palette: startPalette,
    communityOf: new Map(),
    emphasis: { nodes: undefined, edges: new Set(), selected: new Set(), fan: undefined },
    hovered: undefined,
    nodeScale: scaleNow(),
    isStyled: true,
  };

  const nodeProgram = createNodeProgram(() => looks.palette);
  const renderer = new Sigma(graph.asGraph(), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    stagePadding: paddingOf(looks.nodeScale, sideNow()),
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    defaultNodeType: PROGRAM.node,
    defaultEdgeType: PROGRAM.styled,
    defaultDrawNodeHover: () => undefined,
    nodeProgramClasses: { [PROGRAM.node]: nodeProgram },
    nodeHoverProgramClasses: { [PROGRAM.node]: nodeProgram },
    edgeProgramClasses: {
      [PROGRAM.plain]: PlainEdgeProgram,
      [PROGRAM.styled]: createEdgeProgram(() => looks.palette),
    },
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(Math.min(Math.max(ratio, 0.4), 2.5)),
    nodeReducer: (key, place) => {
      const node = byKey.get(key);
      return node === undefined ? place : { ...nodeLook(node, looks), ...graph.getNodeAttributes(key) };
    },
    edgeReducer: (key, nothing) => {
      const edge = scene.edges.get(key);
      return edge === undefined ? nothing : edgeLook(edge, looks);
    },
  });
  const { locate, located, segments } = createPlaces(renderer, () => scene);
  const pickAt = (point: Point, tolerance: number = TOLERANCE.mouse): Picked => {
    const nodes = located();
    return pick(point, nodes.values(), segments(nodes), tolerance);
  };

  /* Where only looks change, a full refresh would leave raw positions behind until the next frame, and be slower. */
  const repaint = (nodes = graph.nodes(), edges = graph.edges(), isIndexKept = true): void => {
    renderer.refresh({ partialGraph: { nodes, edges }, skipIndexation: isIndexKept, schedule: true });
  };

  const names = createNames(renderer, { locate, located, segments });
  const drawNames = (): void => {
    names.draw(scene, looks, version);
    handlers.onFrame();
  };
  renderer.on("afterRender", drawNames);

  bindPointer(renderer, container, {
    ...handlers,
    pickAt,
    onDrag: (key, point) => {
      version += 1;
      graph.move(key, renderer.viewportToGraph(point));
      repaint([key], [], false);
    },
    placeOf: (key) => graph.getNodeAttributes(key),
  });
  for (const canvas of Object.values(renderer.getCanvases()))
    canvas.addEventListener("webglcontextlost", () => {
      if (!isKilled) handlers.onLost();
    });

  const camera = createCameraMoves(renderer, handlers.onLook);
  const edgesInView = (): number => {
    const { width, height } = renderer.getDimensions();
    const view = { left: 0, top: 0, right: width, bottom: height };
    return [...segments(located())].filter(({ a, b }) => overlaps(boxAround(a, b), view)).length;
  };
  onRest(renderer, () => {
    const isStyled = scene.edges.size <= MOST_STYLED || edgesInView() <= MOST_STYLED;
    if (isStyled === looks.isStyled) return;
    looks = { ...looks, isStyled };
    repaint([], graph.edges(), false);
  });

  return {
    show(next, bounds) {
      scene = next;
      byKey = new Map(scene.nodes.map((node) => [node.key, node]));
      graph = new DrawnGraph(scene);
      looks = { ...looks, isStyled: scene.edges.size <= MOST_STYLED };
      version += 1;
      renderer.setCustomBBox(bounds);
      renderer.setGraph(graph.asGraph()); // draws it
    },
    emphasise(next, over) {
      const { emphasis, hovered } = looks;
      const isHoverOnly = next === emphasis;
      const isSame = over === hovered && isPlain(next) && isPlain(emphasis);
      const touched = (kind: "node" | "edge"): string[] =>
        [hovered, over].flatMap((picked) =>
          picked?.kind === kind && graph.has(kind, picked.key) ? picked.key : [],
        );
      if (!isHoverOnly || over?.kind === "node" || hovered?.kind === "node") version += 1;
      looks = { ...looks, emphasis: next, hovered: over };
      if (isSame) return;
      if (isHoverOnly) repaint(touched("node"), touched("edge"));
      else repaint(graph.nodes(), graph.edges(), looks.isStyled); // what stands out is styled though others are not
    },
    group(next) {
      const isSame = next.size + looks.communityOf.size === 0;
      looks = { ...looks, communityOf: next };
      if (!isSame) repaint();
    },
    recolour(next) {
      const isSame = JSON.stringify(next) === JSON.stringify(looks.palette);
      looks = { ...looks, palette: next };
      if (!isSame) repaint();
    },
    place(positions, bounds) {
      version += 1;
      renderer.setCustomBBox(bounds);
      for (const [key, place] of positions) if (byKey.has(key)) graph.move(key, place);
      renderer.refresh();
    },
    ...camera,
    locate: (key) => (byKey.has(key) ? locate(key) : undefined),
    pickAt: (point) => pickAt(point),
    size: () => renderer.getDimensions(),
    labels: names.shown,
    resize: () => {
      const { width, height } = renderer.getDimensions();
      const nodeScale = scaleNow();
      if (
        container.offsetWidth === width &&
        container.offsetHeight === height &&
        nodeScale === looks.nodeScale
      )
        return;
      looks = { ...looks, nodeScale };
      renderer.setSetting("stagePadding", paddingOf(nodeScale, sideNow()));
      renderer.resize();
      renderer.refresh();
    },
    kill: () => {
      isKilled = true; // sigma gives its contexts back, which would look like a loss
      renderer.kill();
    },
  };
}
