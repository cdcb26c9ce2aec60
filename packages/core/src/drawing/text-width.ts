/** Characters by width; the rest are as wide as most small letters. Measured on DejaVu Sans, the widest in common use. */
const WIDTHS: readonly (readonly [characters: ReadonlySet<string>, width: number])[] = [
  [new Set("ijl.,:;'|!ft()[]/\\ I‘’·r-–"), 0.38],
  [new Set("mMW@%—…"), 0.98],
  [new Set("wOQGCDHNUR&ABEKPSVXY"), 0.76],
];
const SMALL_LETTER = 0.61;
const FULL_SQUARE = 1;

/** About how wide a text runs in pixels, rather more than less: to place labels where nothing can measure them. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size * (isBold ? 1.12 : 1);
}

function widthOf(character: string): number {
  // East Asian scripts and pictures.
  if (character > "\u2E7F") return FULL_SQUARE;
  return WIDTHS.find(([characters]) => characters.has(character))?.[1] ?? SMALL_LETTER;
}
