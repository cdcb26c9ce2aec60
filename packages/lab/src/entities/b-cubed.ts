import { entityOf, type Clusters, type Shares } from "./clusters.ts";

/** B³ (Bagga and Baldwin 1998): for each mention, the share of its entity that both sides put together. */
export function bCubed(key: Clusters, response: Clusters): Shares {
  return {
    recalled: overlaps(key, response),
    key: size(key),
    precise: overlaps(response, key),
    response: size(response),
  };
}

function size(clusters: Clusters): number {
  return clusters.reduce((total, { length }) => total + length, 0);
}

/** The sum over mentions of |its entity here ∩ its entity there| / |its entity here|. */
function overlaps(clusters: Clusters, other: Clusters): number {
  const elsewhere = entityOf(other);
  let total = 0;
  for (const cluster of clusters) {
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const entity = elsewhere.get(mention);
      if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
    for (const count of counts.values()) total += (count * count) / cluster.length;
  }
  return total;
}
