import type Sigma from "sigma";

/** What moves the view and leaves the graph as it is. */
export interface CameraMoves {
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Moves nearer when two nodes stand too close to draw between them; `undefined` goes back to where it was. */
  readonly approach: (pair: readonly [string, string] | undefined) => void;
}

/** Pixels between two nodes below which their statements cannot be read, and those to aim for. */
const [NEAR, COMFORTABLE] = [230, 360];
const CLOSEST = 0.05;
const DURATION = 160;

type State = ReturnType<ReturnType<Sigma["getCamera"]>["getState"]>;

/** Moves of sigma's camera; where motion is unwelcome they happen at once. */
export function createCameraMoves(renderer: Sigma): CameraMoves {
  const camera = renderer.getCamera();
  let before: State | undefined;
  const move = (state: Partial<State>): void => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) camera.setState(state);
    else void camera.animate(state, { duration: DURATION });
  };
  return {
    fit: () => {
      move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    },
    zoom: (factor) => {
      move({ ratio: camera.getState().ratio / factor });
    },
    approach: (pair) => {
      if (pair === undefined) {
        if (before !== undefined) move(before);
        before = undefined;
        return;
      }
      const [a, b] = pair.map((key) => renderer.getNodeDisplayData(key));
      if (a === undefined || b === undefined) return;
      const [from, to] = [renderer.framedGraphToViewport(a), renderer.framedGraphToViewport(b)];
      const length = Math.hypot(from.x - to.x, from.y - to.y);
      if (length >= NEAR || length === 0) return;
      before ??= camera.getState();
      const aim = Math.min(COMFORTABLE, renderer.getDimensions().width * 0.6);
      const ratio = Math.max((camera.getState().ratio * length) / aim, CLOSEST);
      move({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, ratio });
    },
  };
}
