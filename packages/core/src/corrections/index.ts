export { applyCorrections } from "./apply.ts";
export { readCorrections, writeCorrections } from "./correction-file.ts";
export { markOf, type Correction, type Mark } from "./correction.ts";
export { keepOriginal, splitCorrected, withoutOriginal } from "./undo.ts";
