export { crosses, overlaps, type Box, type Point } from "./boxes.ts";
export { ENTITY_TYPES, FAMILIES, FAMILY_NAMES, familyOf, type Family } from "./families.ts";
export { awayFrom, labelBox, placeLabels, type LabelRequest, type Place } from "./label-placement.ts";
export { documentLabel, LABEL_TYPE, linesOf, radiusOf, shorten } from "./labels.ts";
export {
  isNotYet,
  LINE_STYLE_NAMES,
  LINE_STYLES,
  lineStyleOf,
  widthOf,
  type LineStyle,
} from "./line-style.ts";
export { pairKey, pairsOf, type PairOf } from "./pairs.ts";
export { DARK, LIGHT } from "./palette.ts";
export type { Picture, PictureLine, PictureNode } from "./picture.ts";
export { outlineOf } from "./svg-shapes.ts";
export { drawSvg, type DrawOptions } from "./svg.ts";
