import type Sigma from "sigma";
import { roundCamera, type CameraPlace } from "../../model/view-state.ts";

/** What moves the view and leaves the graph as it is. */
export interface CameraMoves {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Looks at a place at once, whatever move is under way. */
  readonly look: (place: CameraPlace) => void;
  /** Brings two nodes into view, and nearer when they stand too close to draw between them; `undefined` goes back to where it was. */
  readonly approach: (pair: readonly [string, string] | undefined) => void;
}

/** Pixels between two nodes below which their statements cannot be read, and those to aim for. */
const [NEAR, COMFORTABLE] = [230, 360];
const CLOSEST = 0.05;
/** Pixels from the border of the drawing within which a node counts as out of view. */
const EDGE = 24;
const DURATION = 160;
/** Milliseconds without a move after which the camera is at rest. */
const REST = 200;

type State = ReturnType<ReturnType<Sigma["getCamera"]>["getState"]>;

/** The whole graph, as `fit` shows it. */
const HOME = { x: 0.5, y: 0.5, ratio: 1, angle: 0 } as const;

type OnLook = (place: CameraPlace | undefined) => void;

const same = (a: CameraPlace, b: CameraPlace): boolean =>
  (["x", "y", "ratio"] as const).every((name) => roundCamera(a)[name] === roundCamera(b)[name]);

/** Calls back each time that the camera has come to rest. */
export function onRest(renderer: Sigma, call: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  renderer.getCamera().on("updated", () => {
    clearTimeout(timer);
    timer = setTimeout(call, REST);
  });
  renderer.on("kill", () => {
    clearTimeout(timer);
  });
}

/** Tells where the reader let the camera rest, undefined when all is in view; moves to `aim()` are not the reader's. */
function watchRest(renderer: Sigma, aim: () => CameraPlace | undefined, onLook: OnLook): void {
  onRest(renderer, () => {
    const [place, aimed] = [renderer.getCamera().getState(), aim()];
    if (aimed === undefined || !same(place, aimed))
      onLook(same(place, HOME) ? undefined : roundCamera(place));
  });
}

/** Moves of sigma's camera; where motion is unwelcome they happen at once. */
export function createCameraMoves(renderer: Sigma, onLook: OnLook): CameraMoves {
  const camera = renderer.getCamera();
  let aimed: CameraPlace | undefined;
  watchRest(renderer, () => aimed, onLook);
  let before: State | undefined;
  const move = (state: Partial<State>): void => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) camera.setState(state);
    else void camera.animate(state, { duration: DURATION });
  };
  return {
    fit: () => {
      move(HOME);
    },
    zoom: (factor) => {
      move({ ratio: camera.getState().ratio / factor });
    },
    look: (place) => {
      before = undefined;
      if (camera.isAnimated()) void camera.animate(place, { duration: 1 });
      camera.setState(place);
    },
    approach: (pair) => {
      if (pair === undefined) {
        if (before !== undefined) move(before);
        [before, aimed] = [undefined, undefined];
        return;
      }
      const [a, b] = pair.map((key) => renderer.getNodeDisplayData(key));
      if (a === undefined || b === undefined) return;
      const [from, to] = [renderer.framedGraphToViewport(a), renderer.framedGraphToViewport(b)];
      const length = Math.hypot(from.x - to.x, from.y - to.y);
      const { width, height } = renderer.getDimensions();
      const isSeen = [from, to].every(
        ({ x, y }) => x > EDGE && y > EDGE && x < width - EDGE && y < height - EDGE,
      );
      if ((length >= NEAR && isSeen) || length === 0) return;
      before ??= camera.getState();
      const aim = Math.min(Math.max(length, COMFORTABLE), width * 0.6, height * 0.8);
      const ratio = Math.max((camera.getState().ratio * length) / aim, CLOSEST);
      aimed = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, ratio };
      move(aimed);
    },
  };
}
