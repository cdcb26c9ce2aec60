import type { Box } from "../geometry.ts";

/** Pixels around the graph in a roomy pane, and the least, which keeps nodes clear of the buttons. */
const [PADDING, LEAST_PADDING] = [72, 60];

/** The share of a low pane that may be left free on each side. */
const LARGEST_SHARE = 0.2;

/** Pixels to leave around the graph where nodes have `scale` of their full size, in a pane whose shorter side is this long. */
export const paddingOf = (scale: number, side: number): number =>
  Math.min(Math.max(LEAST_PADDING, PADDING * scale), side * LARGEST_SHARE);

/** Whether the buttons stand beside each other, as on a phone. */
const isFlat = (): boolean => matchMedia("(max-width: 699px)").matches;

/** Where no name may stand in a drawing of this size: under the line of words above it and the buttons in its corner. */
export function chromeBoxes(width: number, height: number): Box[] {
  return [
    { left: 0, top: 0, right: Math.min(width, 340), bottom: width < 360 ? 50 : 32 },
    isFlat()
      ? { left: width - 190, top: height - 56, right: width, bottom: height }
      : { left: width - 50, top: height - 146, right: width, bottom: height },
  ];
}
