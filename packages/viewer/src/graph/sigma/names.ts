import { awayFrom } from "@dossier/core/drawing";
import type Sigma from "sigma";
import { fanBox, type Box } from "../geometry.ts";
import type { Scene } from "../scene.ts";
import { chromeBoxes } from "./chrome.ts";
import { LabelLayer, type LabelledNode } from "./label-layer.ts";
import { isNodeDim, type LookState } from "./looks.ts";
import type { Place, Places } from "./places.ts";

/** Selected nodes up to which each gets its name even where it collides. */
const MOST_FORCED = 4;

/** Edges above which names are placed without regard to what they cross. */
const MOST_CROSSED = 600;

/** Pixels beyond the drawing within which a node's name may reach into it. */
const [ASIDE, ABOVE] = [200, 50];

export interface Names {
  /** Writes the names; their places stay while neither `version` nor the camera's ratio changes. */
  readonly draw: (scene: Scene, looks: LookState, version: number) => void;
  /** Keys of the nodes whose names were written last. */
  readonly shown: () => readonly string[];
}

/** The layer of names above the nodes. */
export function createNames(renderer: Sigma, { located, segments }: Places): Names {
  const canvas = renderer.createCanvas("names", { afterLayer: "nodes" });
  canvas.style.pointerEvents = "none";
  const layer = new LabelLayer(canvas);
  return {
    shown: () => layer.shown(),
    draw(scene, looks, version) {
      const places = located();
      const { ratio } = renderer.getCamera().getState();
      const { width, height } = renderer.getDimensions();
      const ends = fanEnds(scene, looks, places);
      const isNear = ({ x, y }: Place): boolean =>
        x > -ASIDE && y > -ABOVE && x < width + ASIDE && y < height + ABOVE;
      const near = new Map([...places].filter(([, place]) => isNear(place)));
      const nodes = labelled(scene, looks, near, ends);
      const lines =
        scene.edges.size > MOST_CROSSED ? [] : [...segments(places)].map(({ a, b }) => [a, b] as const);
      const scale = 0.75 + looks.nodeScale / 4;
      const size = { width, height, ratio: window.devicePixelRatio, scale };
      const stamp = [version, ratio.toFixed(3), width, height, nodes.length].join(" ");
      const blocked = [...chromeBoxes(width, height), ...fanBoxes(scene, looks, ends)];
      layer.draw(nodes, lines, blocked, size, looks.palette, stamp);
    },
  };
}

function labelled(
  { nodes }: Scene,
  looks: LookState,
  places: ReadonlyMap<string, Place>,
  ends: readonly Place[],
): LabelledNode[] {
  const { emphasis, hovered } = looks;
  return nodes.flatMap(({ key, label, strong }) => {
    const place = places.get(key);
    if (place === undefined) return [];
    const isHovered = hovered?.kind === "node" && hovered.key === key;
    const isChosen = isHovered || emphasis.selected.has(key);
    const isForced = isHovered || (isChosen && emphasis.selected.size <= MOST_FORCED);
    const forced = isForced ? awayFrom(place, ends) : undefined;
    return [{ ...place, label, strong, dimmed: isNodeDim(key, looks), isChosen, forced }];
  });
}

/** The two nodes of the pair that is opened. */
function fanEnds(scene: Scene, { emphasis }: LookState, places: ReadonlyMap<string, Place>): Place[] {
  const pair = scene.edges.get(emphasis.fan ?? "");
  return [pair?.source, pair?.target].flatMap((key) => places.get(key ?? "") ?? []);
}

/** Names keep clear of the opened pair, whose words stand on plates. */
function fanBoxes(scene: Scene, { emphasis }: LookState, [a, b]: readonly Place[]): Box[] {
  const count = scene.edges.get(emphasis.fan ?? "")?.statements.length ?? 0;
  return a === undefined || b === undefined ? [] : [fanBox(a, b, count)];
}
