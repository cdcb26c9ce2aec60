/** Kinds of names, in the order of their labels. */
export const NAME_TYPES = ["PER", "ORG", "LOC", "MISC"] as const;

/** Labels: 0 = outside; from 1 on Begin, Inside, Last, Unit of each type in turn. */
export const NAME_LABELS = 1 + 4 * NAME_TYPES.length;

const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

/** Type of a label as an index, −1 outside. */
export function typeOf(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 2;
}

function partOf(label: number): number {
  return label === 0 ? -1 : (label - 1) & 3;
}

/** Whether `next` may follow `label`; before the first word and behind the last one stands 0. */
export function mayFollow(label: number, next: number): boolean {
  const isOpen = partOf(label) === BEGIN || partOf(label) === INSIDE;
  const goesOn = partOf(next) === INSIDE || partOf(next) === LAST;
  return isOpen ? goesOn && typeOf(label) === typeOf(next) : !goesOn;
}

/** Whether a name starts at `label`. */
export function starts(label: number): boolean {
  return partOf(label) === BEGIN || partOf(label) === UNIT;
}

/** The labels of IOB2 tags such as `B-PER`. */
export function toLabels(tags: readonly string[]): Int32Array {
  return Int32Array.from(tags, (tag, i) => {
    const type = NAME_TYPES.findIndex((name) => tag.endsWith(`-${name}`));
    if (type < 0) return 0;
    const begins = tag.startsWith("B") || !(tags[i - 1] ?? "O").endsWith(tag.slice(1));
    const ends = tags[i + 1] !== `I-${NAME_TYPES[type] ?? ""}`;
    return 1 + type * 4 + (begins ? (ends ? UNIT : BEGIN) : ends ? LAST : INSIDE);
  });
}
