import type Sigma from "sigma";
import type { Point } from "../geometry.ts";
import { TOLERANCE, type Picked } from "../picking.ts";

/** Keys that are held while something is picked; `control` is the command key on a Mac. */
export interface PickEvent {
  readonly shift: boolean;
  readonly control: boolean;
}

/** What the pointer does to the drawing. */
export interface PointerHandlers {
  /** A click or tap; undefined on empty ground. */
  readonly onPick: (picked: Picked, event: PickEvent) => void;
  readonly onHover: (picked: Picked) => void;
  readonly onDoublePick: (picked: Picked) => void;
  readonly onMoveNode: (key: string, x: number, y: number) => void;
}

interface Surface extends PointerHandlers {
  readonly pickAt: (point: Point, tolerance?: number) => Picked;
  /** While a node follows the pointer. */
  readonly onDrag: (key: string, point: Point) => void;
  /** Where a node stands, in the units of the file. */
  readonly placeOf: (key: string) => Point;
}

interface Payload {
  readonly event: Point & { readonly original: MouseEvent | TouchEvent };
  preventSigmaDefault(): void;
}

/** Pixels that a pressed node must travel before it is dragged rather than clicked. */
const DRAG_THRESHOLD = 4;

function toleranceOf(original: MouseEvent | TouchEvent): number {
  return original instanceof MouseEvent ? TOLERANCE.mouse : TOLERANCE.touch;
}

const held = ({ shiftKey, ctrlKey, metaKey }: MouseEvent | TouchEvent): PickEvent => ({
  shift: shiftKey,
  control: ctrlKey || metaKey,
});

/** Clicks, double clicks and the pointer at rest. */
function bindPicking(renderer: Sigma, container: HTMLElement, surface: Surface, drag: Drag): void {
  let last: Picked;
  const click = ({ event }: Payload): void => {
    if (drag.hasMoved) return;
    last = surface.pickAt(event, toleranceOf(event.original));
    surface.onPick(last, held(event.original));
  };
  const doubleClick = (payload: Payload): void => {
    const { event } = payload;
    const picked = surface.pickAt(event);
    if (picked === undefined) return;
    payload.preventSigmaDefault();
    // Two quick clicks on different things are two clicks, and so are those that gather several.
    if (picked.key === last?.key && !held(event.original).control) surface.onDoublePick(picked);
    else surface.onPick(picked, held(event.original));
    last = picked;
  };
  renderer.on("clickStage", click);
  renderer.on("doubleClickStage", doubleClick);
  renderer.on("moveBody", ({ event }) => {
    if (drag.node !== undefined) return;
    const picked = surface.pickAt(event);
    container.style.cursor = picked === undefined ? "" : "pointer";
    surface.onHover(picked);
  });
  renderer.on("leaveStage", () => {
    surface.onHover(undefined);
  });
}

/** The node under the pressed pointer, and whether it has been moved. */
interface Drag {
  node: string | undefined;
  hasMoved: boolean;
  start: Point;
}

function bindDragging(renderer: Sigma, surface: Surface, drag: Drag): void {
  renderer.on("downStage", ({ event }) => {
    const picked = surface.pickAt(event, 0);
    const node = picked?.kind === "node" ? picked.key : undefined;
    Object.assign(drag, { node, hasMoved: false, start: event });
  });
  renderer.on("moveBody", (payload) => {
    if (drag.node === undefined) return;
    const { event } = payload;
    payload.preventSigmaDefault();
    drag.hasMoved ||= Math.hypot(event.x - drag.start.x, event.y - drag.start.y) > DRAG_THRESHOLD;
    if (!drag.hasMoved) return;
    surface.onDrag(drag.node, event);
    event.original.preventDefault();
  });
  const drop = (): void => {
    if (drag.node !== undefined && drag.hasMoved) {
      const { x, y } = surface.placeOf(drag.node);
      surface.onMoveNode(drag.node, x, y);
    }
    drag.node = undefined;
  };
  renderer.on("upStage", drop);
}

/** Listens to the pointer by sigma's events, and finds by itself what lies under it: to sigma all is empty stage. */
export function bindPointer(renderer: Sigma, container: HTMLElement, surface: Surface): void {
  const drag: Drag = { node: undefined, hasMoved: false, start: { x: 0, y: 0 } };
  bindDragging(renderer, surface, drag);
  bindPicking(renderer, container, surface, drag);
}
