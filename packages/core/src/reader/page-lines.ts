/** A piece of text on a page as a PDF gives it; points, y upwards from the foot of the page. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
}

export interface Page {
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** A line of one column; `right` is where it ends. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Room between two pieces, in parts of the type's size: from here on a space, from there on perhaps a column. */
const [SPACE, GUTTER] = [0.15, 0.5];

/** The lines of a page in the order in which they are to be read. */
export function linesOf({ items }: Page): Line[] {
  const pieces: Line[] = [];
  for (const { text, x, y, width, size } of items) {
    if (text.trim() === "") continue;
    const last = pieces.at(-1);
    const piece = { text, x, right: x + width, y, size };
    if (last !== undefined && areOnOneLine(last, piece) && x - last.right < GUTTER * size && x > last.x)
      pieces[pieces.length - 1] = joined(last, piece);
    else pieces.push(piece);
  }
  return inReadingOrder(pieces).map((line) => ({ ...line, text: line.text.replace(/\s+/gu, " ").trim() }));
}

function areOnOneLine(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.5;
}

function joined(last: Line, next: Line): Line {
  const isApart =
    next.x - last.right > SPACE * next.size && !/\s$/u.test(last.text) && !/^\s/u.test(next.text);
  return {
    ...last,
    text: `${last.text}${isApart ? " " : ""}${next.text}`,
    right: Math.max(last.right, next.right),
    size: Math.max(last.size, next.size), // a raised figure does not make the line small
  };
}

/**
 * Columns from left to right, each from top to bottom. What runs across columns, such as a title, parts what stands
 * above it from what stands below.
 */
function inReadingOrder(pieces: readonly Line[]): Line[] {
  const gutters = findGutters(pieces);
  const columns: Line[][] = [];
  const ordered: Line[] = [];
  const close = (): void => {
    ordered.push(...columns.splice(0).flatMap(rowsOf));
  };
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const isAcross = gutters.some((at) => piece.x < at && piece.right > at);
    if (isAcross) close();
    const column = gutters.filter((at) => at <= piece.x).length;
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(piece);
  }
  close();
  return ordered;
}

/** Pieces of one column that stand on one baseline, joined from left to right whatever the room between them. */
function rowsOf(fromTop: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const piece of fromTop) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && areOnOneLine(row[0], piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x).reduce(joined));
}

/** Rows that a column needs, the share of its rows that may run over its border, and that must begin at one place. */
const [FEWEST, MOST_ACROSS, ALIGNED] = [3, 0.25, 0.5];

/** Where columns part, from left to right; none where there is one column. */
function findGutters(pieces: readonly Line[]): number[] {
  let best: { at: number; across: number; left: Line[]; other: Line[] } | undefined;
  for (const { right: at, size } of pieces) {
    const left = pieces.filter(({ right }) => right <= at);
    const other = pieces.filter(({ x }) => x >= at + GUTTER * size);
    const across = pieces.length - left.length - other.length;
    if (across >= (best?.across ?? Infinity)) continue;
    if (isColumn(left, across) && isColumn(other, across) && standSideBySide(left, other))
      best = { at, across, left, other };
  }
  return best === undefined ? [] : [...findGutters(best.left), best.at, ...findGutters(best.other)];
}

/** Whether few rows run over the border and most begin at one place: the wide spaces of justified text do neither. */
function isColumn(pieces: readonly Line[], across: number): boolean {
  const starts = rowsOf([...pieces].sort((a, b) => b.y - a.y)).map(({ x }) => Math.round(x / 3));
  if (starts.length < FEWEST || across > MOST_ACROSS * starts.length) return false;
  const most = Math.max(
    ...starts.map((start) => starts.filter((other) => Math.abs(other - start) < 2).length),
  );
  return most >= ALIGNED * starts.length;
}

/** Whether at least a few pieces of the one stand at the height of the other. */
function standSideBySide(left: readonly Line[], right: readonly Line[]): boolean {
  const heights = left.map(({ y }) => y);
  const [low, high] = [Math.min(...heights) - 2, Math.max(...heights) + 2];
  return right.filter(({ y }) => y >= low && y <= high).length >= FEWEST;
}
