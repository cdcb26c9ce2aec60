/**
 * Places of the tables of Eisner's algorithm, n × n floats each: spans from s to t, complete with the head at the left
 * or right end (`left` is headed by t, `right` by s), or open, just joined by an arc between s and t. At s · n + t, or
 * at t · n + s in those by end.
 */
export interface ChartTables {
  readonly left: number;
  readonly leftByEnd: number;
  readonly openLeftByEnd: number;
  readonly right: number;
  readonly rightByEnd: number;
  readonly openRight: number;
}

/** The tables that the kernel's `chart` fills, one behind the other. */
export function chartTables(n: number, tables: number): ChartTables {
  const [left, leftByEnd, openLeftByEnd, right, rightByEnd, openRight] = [0, 1, 2, 3, 4, 5].map(
    (index) => tables + index * n * n,
  ) as [number, number, number, number, number, number];
  return { left, leftByEnd, openLeftByEnd, right, rightByEnd, openRight };
}
