import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { listCounts } from "../facets.ts";
import { formatDays } from "../model/format.ts";
import { NO_FILTERS, type Filters, type ListFacet } from "../model/filters.ts";
import { dossier, filter, filters, nameOf } from "../store.ts";
import { relationName, S } from "../strings/index.ts";
import { Icon } from "./icons.tsx";

const TITLES: Readonly<Record<ListFacet, string>> = {
  relations: S.relation,
  holders: S.saidBy,
  documents: S.document,
  modalities: S.modalityTitle,
  polarities: S.polarityTitle,
};

function valueName(facet: ListFacet, value: string): string {
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

function toggle(facet: ListFacet, value: string): void {
  const chosen = filters.peek()[facet];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  filter({ [facet]: next });
}

function FacetValue(props: { facet: ListFacet; value: string; count: number }): JSX.Element {
  const { facet, value, count } = props;
  return (
    <label class="facet-value">
      <input
        type="checkbox"
        checked={filters.value[facet].includes(value)}
        onChange={() => {
          toggle(facet, value);
        }}
      />
      <bdi>{valueName(facet, value)}</bdi>
      <b>{count}</b>
    </label>
  );
}

const FIRST = 12;

function FacetList({ facet }: { readonly facet: ListFacet }): JSX.Element | null {
  const [all, setAll] = useState(false);
  const values = [...listCounts.value[facet]];
  const { length } = values;
  if (length === 0) return null;
  return (
    <details class="fold">
      <summary>
        <span>{TITLES[facet]}</span>
        <span class="fold-count">
          {length}
          <Icon name="right" />
        </span>
      </summary>
      <div class="fold-body">
        {values.slice(0, all ? undefined : FIRST).map(([value, count]) => (
          <FacetValue key={value} facet={facet} value={value} count={count} />
        ))}
        {length > FIRST && !all ? (
          <button
            type="button"
            class="more-button"
            onClick={() => {
              setAll(true);
            }}
          >
            {S.showMore(length - FIRST)}
          </button>
        ) : null}
      </div>
    </details>
  );
}

function ConfidenceFold(): JSX.Element {
  const { minConfidence, allConcepts } = filters.value;
  return (
    <details class="fold">
      <summary>
        <span>{S.confidence}</span>
        <span class="fold-count">
          ≥ {minConfidence.toFixed(1)}
          <Icon name="right" />
        </span>
      </summary>
      <div class="fold-body">
        <input
          type="range"
          min="0"
          max="0.9"
          step="0.1"
          value={minConfidence}
          aria-label={S.confidence}
          onChange={(event) => {
            filter({ minConfidence: Number(event.currentTarget.value) });
          }}
        />
        <label class="facet-value">
          <input
            type="checkbox"
            checked={allConcepts}
            onChange={() => {
              filter({ allConcepts: !allConcepts });
            }}
          />
          <span>{S.concepts}</span>
        </label>
      </div>
    </details>
  );
}

/** The filters that fold: relation, holder, document, modality, polarity, confidence. */
export function Facets(): JSX.Element {
  return (
    <div>
      {(["relations", "holders", "documents", "modalities", "polarities"] as const).map((facet) => (
        <FacetList key={facet} facet={facet} />
      ))}
      <ConfidenceFold />
    </div>
  );
}

interface ChipView {
  readonly name: string;
  readonly change: Partial<Filters>;
}

/** Every active filter, with the change that removes it. */
export function activeFilters(current: Filters): ChipView[] {
  const chips: ChipView[] = [];
  const without = <T,>(list: readonly T[], item: T): T[] => list.filter((other) => other !== item);
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
  for (const facet of ["relations", "holders", "documents", "modalities", "polarities"] as const)
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

/** Active filters as chips; a click removes one. */
export function Chips(): JSX.Element | null {
  const chips = activeFilters(filters.value);
  if (chips.length === 0) return null;
  return (
    <div class="chips">
      {chips.map(({ name, change }) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-label={S.removeFilter(name)}
          onClick={() => {
            filter(change);
          }}
        >
          <bdi>{name}</bdi>
          <Icon name="close" />
        </button>
      ))}
    </div>
  );
}
