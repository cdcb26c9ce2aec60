import { drawSvg, type Point } from "@dossier/core/drawing";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { pictureOf } from "../export/picture.ts";
import { pick, type Picked } from "../graph/picking.ts";
import type { Scene } from "../graph/scene.ts";
import { dossier, scene } from "../store.ts";
import { theme } from "../theme.ts";
import { useWidth } from "./use-size.ts";

const HEIGHT = 420;
const PADDING = 60;

type Place = Point & { readonly key: string; readonly radius: number };

/** Fits the places of a scene, which run upwards, into a drawing of this width. */
function placesOf({ nodes }: Scene, width: number): Map<string, Place> {
  const span = (values: readonly number[], room: number): { middle: number; scale: number } => {
    const low = values.reduce((a, b) => Math.min(a, b), Infinity);
    const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
    return { middle: (low + high) / 2, scale: (room - 2 * PADDING) / Math.max(high - low, 1) };
  };
  const across = span(
    nodes.map(({ x }) => x),
    width,
  );
  const down = span(
    nodes.map(({ y }) => y),
    HEIGHT,
  );
  const scale = Math.min(across.scale, down.scale);
  return new Map(
    nodes.map(({ key, x, y, size }) => [
      key,
      {
        key,
        x: width / 2 + (x - across.middle) * scale,
        y: HEIGHT / 2 - (y - down.middle) * scale,
        radius: size,
      },
    ]),
  );
}

/** What lies under a point of the drawing. */
function pickIn({ edges }: Scene, places: ReadonlyMap<string, Place>, point: Point): Picked {
  const lines = [...edges.values()].flatMap(({ key, source, target }) => {
    const [a, b] = [places.get(source), places.get(target)];
    return a === undefined || b === undefined ? [] : [{ key, a, b }];
  });
  return pick(point, places.values(), lines);
}

/** The graph as a still picture for browsers that cannot draw the live one; what is clicked is selected all the same. */
export function StillGraph({ onPick }: { readonly onPick: (picked: Picked) => void }): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { value: open } = dossier;
  const places = placesOf(scene.value, width);
  const size = { width, height: HEIGHT };
  const svg =
    open === undefined
      ? ""
      : drawSvg(
          pictureOf(open, (key) => places.get(key), size),
          { theme: theme.value, legend: false },
        );
  useLayoutEffect(() => {
    const picture = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    box.current?.replaceChildren(picture);
  }, [svg]);
  return (
    <div
      ref={box}
      class="still"
      onClick={(event) => {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        onPick(pickIn(scene.value, places, { x: event.clientX - left, y: event.clientY - top }));
      }}
    />
  );
}
