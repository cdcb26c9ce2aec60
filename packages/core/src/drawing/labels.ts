/** Cuts a long name for the drawing; lists show it whole. */
export function shorten(name: string, limit = 40): string {
  const letters = Array.from(name);
  return letters.length <= limit
    ? name
    : `${letters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}

/** What is known of a document by which it can be named. */
interface Named {
  readonly publisher: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly name: string;
}

/** What a document is called in short: its publisher, else the host of its address, its title or its file's name. */
export function documentLabel({ publisher, url, title, name }: Named): string {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(url ?? "")?.[1];
  return publisher ?? host ?? title ?? name;
}

/** Names longer than this stand in two lines. */
const LONG = 18;

/** A long name as two lines of about the same length, broken at a space. */
export function linesOf(name: string): readonly string[] {
  if (name.length <= LONG) return [name];
  const spaces = [...name.matchAll(/\s/g)].map(({ index }) => index);
  const middle = name.length / 2;
  const nearest = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest === undefined ? [name] : [name.slice(0, nearest), name.slice(nearest + 1)];
}

/** Size of the type and height of a line in pixels; the names that matter most are larger and bold. */
export const LABEL_TYPE = {
  strong: { size: 15, weight: 600, line: 18 },
  normal: { size: 13, weight: 400, line: 15 },
} as const;

const [SMALLEST, LARGEST] = [7, 20];
/** Up to this many nodes are drawn at full size; more share the room. */
const ROOMY = 50;

/** Radius of a node in pixels, by its weight beside the heaviest and by how many nodes share the room. */
export function radiusOf(weight: number, heaviest: number, nodes: number): number {
  const room = Math.min(1, Math.max(0.45, Math.sqrt(ROOMY / Math.max(nodes, 1))));
  return room * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(weight / Math.max(heaviest, 8)));
}
