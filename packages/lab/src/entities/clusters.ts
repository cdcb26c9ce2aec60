/** Mentions of one document by a key that says where they stand, parted into entities. */
export type Clusters = readonly (readonly string[])[];

/** Precision, recall and their harmonic mean, in [0, 1]. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Sums over documents of what precision and recall are shares of. */
export interface Shares {
  readonly precise: number;
  readonly response: number;
  readonly recalled: number;
  readonly key: number;
}

/** Adds shares up and makes them a score. */
export function toScore(shares: readonly Shares[]): Score {
  const sum = (pick: (share: Shares) => number): number =>
    shares.reduce((total, share) => total + pick(share), 0);
  const precision = ratio(
    sum(({ precise }) => precise),
    sum(({ response }) => response),
  );
  const recall = ratio(
    sum(({ recalled }) => recalled),
    sum(({ key }) => key),
  );
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

/** The entity of each mention, as an index into `clusters`. */
export function entityOf(clusters: Clusters): ReadonlyMap<string, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map((mention) => [mention, index] as const)));
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
