import { formatDays } from "./model/format.ts";
import { NO_FILTERS, type Filters, type ListFacet } from "./model/filters.ts";
import { dossier, nameOf } from "./store.ts";
import { relationName, S } from "./strings/index.ts";

/** Facets of which a reader chooses values from a list. */
export const LIST_FACETS = ["relations", "holders", "documents", "modalities", "polarities"] as const;

/** What the lists are called. */
export const FACET_TITLES: Readonly<Record<ListFacet, string>> = {
  relations: S.relation,
  holders: S.saidBy,
  documents: S.document,
  modalities: S.modalityTitle,
  polarities: S.polarityTitle,
};

/** What a value of a facet is called. */
export function valueName(facet: ListFacet, value: string): string {
  switch (facet) {
    case "relations":
      return relationName(value);
    case "holders":
      return nameOf(value);
    case "documents":
      return dossier.peek()?.documents.get(value)?.label ?? value;
    case "modalities":
    case "polarities":
      return relationName(value);
  }
}

interface ChipView {
  readonly name: string;
  readonly change: Partial<Filters>;
}

/** Every active filter, with the change that removes it. */
export function activeFilters(current: Filters): ChipView[] {
  const chips: ChipView[] = [];
  const without = <T>(list: readonly T[], item: T): T[] => list.filter((other) => other !== item);
  for (const family of current.hiddenFamilies)
    chips.push({
      name: S.withoutOne(S.family[family]),
      change: { hiddenFamilies: without(current.hiddenFamilies, family) },
    });
  for (const style of current.hiddenStyles)
    chips.push({
      name: S.withoutOne(S.style[style]),
      change: { hiddenStyles: without(current.hiddenStyles, style) },
    });
  for (const facet of LIST_FACETS)
    for (const value of current[facet])
      chips.push({ name: valueName(facet, value), change: { [facet]: without(current[facet], value) } });
  const { minOrigins, minConfidence, from, to, allConcepts } = current;
  if (minOrigins > 1) chips.push({ name: `${S.origins} ≥ ${String(minOrigins)}`, change: { minOrigins: 1 } });
  if (minConfidence !== NO_FILTERS.minConfidence)
    chips.push({
      name: `${S.confidence} ≥ ${minConfidence.toFixed(1)}`,
      change: { minConfidence: NO_FILTERS.minConfidence },
    });
  if (from !== undefined || to !== undefined)
    chips.push({ name: S.publishedChip(formatDays(from, to)), change: { from: undefined, to: undefined } });
  const { since, until, only, without: away } = current;
  if (since !== undefined || until !== undefined)
    chips.push({
      name: S.happenedChip(formatDays(since, until)),
      change: { since: undefined, until: undefined },
    });
  if (only.length > 0) chips.push({ name: S.onlyChip(only.length), change: { only: [] } });
  const [first, ...others] = away;
  if (first !== undefined)
    chips.push({
      name: others.length === 0 ? S.withoutOne(nameOf(first)) : S.withoutChip(away.length),
      change: { without: [] },
    });
  if (allConcepts) chips.push({ name: S.concepts, change: { allConcepts: false } });
  return chips;
}
