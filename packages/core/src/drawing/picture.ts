import type { Point } from "./boxes.ts";
import type { Family } from "./families.ts";
import type { LineStyle } from "./line-style.ts";

/** A node of a picture; place and radius in pixels. */
export interface PictureNode extends Point {
  readonly key: string;
  readonly radius: number;
  readonly family: Family;
  readonly label: string;
  /** Among the most important: its name is larger. */
  readonly strong: boolean;
  /** What a reader is told who points at it. */
  readonly tip: string;
  readonly isDim?: boolean;
  readonly isSelected?: boolean;
}

/** A line between two nodes, or from one to itself; the width in pixels. */
export interface PictureLine {
  readonly source: string;
  readonly target: string;
  readonly style: LineStyle;
  readonly width: number;
  readonly forward: boolean;
  readonly backward: boolean;
  readonly tip: string;
  readonly isDim?: boolean;
}

/** What is to be drawn, settled to the pixel. Nodes come most important first: so they claim room for their names. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** One sentence on what it shows; written under the drawing too. */
  readonly description: string;
  readonly nodes: readonly PictureNode[];
  readonly lines: readonly PictureLine[];
}
