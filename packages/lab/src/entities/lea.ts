import { entityOf, type Clusters, type Shares } from "./clusters.ts";

/**
 * Link-based entity-aware metric (Moosavi and Strube 2016, "Which Coreference Evaluation Metric Do You Trust?"): each entity counts by its
 * size, by the share of its links that the other side has too; an entity of one mention has one link, to itself.
 */
export function lea(key: Clusters, response: Clusters): Shares {
  return {
    recalled: resolved(key, response),
    key: size(key),
    precise: resolved(response, key),
    response: size(response),
  };
}

function size(clusters: Clusters): number {
  return clusters.reduce((total, { length }) => total + length, 0);
}

/** The sum over entities of size × share of links found on the other side. */
function resolved(clusters: Clusters, other: Clusters): number {
  const elsewhere = entityOf(other);
  return clusters.reduce((total, cluster) => {
    const links = cluster.length === 1 ? 1 : (cluster.length * (cluster.length - 1)) / 2;
    return total + (cluster.length * commonLinks(cluster, elsewhere, other)) / links;
  }, 0);
}

function commonLinks(
  cluster: readonly string[],
  elsewhere: ReadonlyMap<string, number>,
  other: Clusters,
): number {
  const [first] = cluster;
  if (cluster.length === 1 && first !== undefined) {
    const entity = elsewhere.get(first);
    return entity !== undefined && other[entity]?.length === 1 ? 1 : 0;
  }
  const counts = new Map<number, number>();
  for (const mention of cluster) {
    const entity = elsewhere.get(mention);
    if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts.values()].reduce((total, count) => total + (count * (count - 1)) / 2, 0);
}
