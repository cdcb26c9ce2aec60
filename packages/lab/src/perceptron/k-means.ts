/** Points as rows of one array, each of `size` numbers and of length one. */
export interface Points {
  readonly values: Float32Array;
  readonly size: number;
}

/** Scales each row to length one, in place. */
export function normalizeRows({ values, size }: Points): void {
  for (let at = 0; at < values.length; at += size) {
    let sum = 0;
    for (let d = 0; d < size; d++) sum += (values[at + d] ?? 0) ** 2;
    const norm = Math.sqrt(sum) || 1;
    for (let d = 0; d < size; d++) values[at + d] = (values[at + d] ?? 0) / norm;
  }
}

/** Spherical k-means with random points as a start: the group of each point, and the groups' centres. */
export function kMeans(
  points: Points,
  groups: number,
  rounds: number,
  random: () => number,
  report: (round: number) => void = () => undefined,
): { readonly groupOf: Int32Array; readonly centres: Points } {
  const { values, size } = points;
  const count = values.length / size;
  const centres = { values: new Float32Array(groups * size), size };
  for (let group = 0; group < groups; group++) {
    const from = Math.floor(random() * count) * size;
    centres.values.set(values.subarray(from, from + size), group * size);
  }
  const groupOf = new Int32Array(count);
  for (let round = 0; round < rounds; round++) {
    report(round);
    for (let point = 0; point < count; point++) groupOf[point] = nearest(values, point * size, centres);
    centre(points, groupOf, centres);
  }
  return { groupOf, centres };
}

function nearest(values: Float32Array, at: number, centres: Points): number {
  const { size } = centres;
  let winner = 0;
  let most = -Infinity;
  for (let from = 0, group = 0; from < centres.values.length; from += size, group++) {
    let sum = 0;
    for (let d = 0; d < size; d++) sum += (values[at + d] as number) * (centres.values[from + d] as number);
    if (sum > most) {
      most = sum;
      winner = group;
    }
  }
  return winner;
}

function centre({ values, size }: Points, groupOf: Int32Array, centres: Points): void {
  centres.values.fill(0);
  for (const [point, group] of groupOf.entries()) {
    for (let d = 0; d < size; d++) {
      const at = group * size + d;
      centres.values[at] = (centres.values[at] ?? 0) + (values[point * size + d] ?? 0);
    }
  }
  normalizeRows(centres);
}
