import { computed } from "@preact/signals";
import { FAMILIES, type Family } from "./model/families.ts";
import { failuresOf, countValues, type ListFacet } from "./model/filters.ts";
import { LINE_STYLES, type LineStyle } from "./model/line-style.ts";
import { dossier, filters, shown } from "./store.ts";

function byFamily<T>(value: (family: Family) => T): Record<Family, T> {
  return Object.fromEntries(FAMILIES.map((family) => [family, value(family)])) as Record<Family, T>;
}

/** Entities of each family: drawn now, and in the whole dossier. */
export const familyCounts = computed(() => {
  const counts = byFamily(() => ({ shown: 0, all: 0 }));
  for (const { key, family } of dossier.value?.entities.values() ?? []) {
    counts[family].all += 1;
    if (shown.value.nodes.has(key)) counts[family].shown += 1;
  }
  return counts;
});

/** Statements of each style that pass all other filters. */
export const styleCounts = computed(() => {
  const counts = Object.fromEntries(LINE_STYLES.map((style) => [style, 0])) as Record<LineStyle, number>;
  const { value: open } = dossier;
  if (open === undefined) return counts;
  for (const statement of open.statements.values())
    if (failuresOf(statement, filters.value, open).every((facet) => facet === "hiddenStyles"))
      counts[statement.style] += 1;
  return counts;
});

/** Statements per number of independent origins, five and more together, the origins filter left out. */
export const originCounts = computed(() => {
  const counts = [0, 0, 0, 0, 0];
  const { value: open } = dossier;
  if (open === undefined) return counts;
  for (const statement of open.statements.values()) {
    if (!failuresOf(statement, filters.value, open).every((facet) => facet === "minOrigins")) continue;
    const index = Math.min(Math.max(statement.origins, 1), 5) - 1;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
});

const LIST_FACETS: readonly ListFacet[] = ["relations", "documents", "modalities", "polarities", "holders"];

/** Values of each list facet with the number of statements that each would show. */
export const listCounts = computed(() => {
  const { value: open } = dossier;
  const counts = (facet: ListFacet): Map<string, number> =>
    open === undefined ? new Map<string, number>() : countValues(open, filters.value, facet);
  return Object.fromEntries(LIST_FACETS.map((facet) => [facet, counts(facet)])) as Record<
    ListFacet,
    Map<string, number>
  >;
});
