import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { FACET_TITLES, valueName } from "../active-filters.ts";
import { listCounts } from "../facets.ts";
import type { ListFacet } from "../model/filters.ts";
import { filter, filters } from "../store.ts";
import { S } from "../strings/index.ts";
import { moreButton } from "./bits.tsx";

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

/** Values shown before the reader asks for the rest; where there are more, they can be searched. */
const FIRST = 12;

/** The values of a facet with a box each, those with most statements first. */
export function FacetList({ facet }: { readonly facet: ListFacet }): JSX.Element {
  const [all, setAll] = useState(false);
  const [query, setQuery] = useState("");
  const values = [...listCounts.value[facet]];
  const wanted = query.trim().toLowerCase();
  const found = values.filter(([value]) => valueName(facet, value).toLowerCase().includes(wanted));
  return (
    <>
      {values.length > FIRST ? (
        <input
          type="search"
          class="facet-search"
          placeholder={S.search}
          aria-label={S.searchIn(FACET_TITLES[facet])}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
          }}
        />
      ) : null}
      {found.slice(0, all ? undefined : FIRST).map(([value, count]) => (
        <FacetValue key={value} facet={facet} value={value} count={count} />
      ))}
      {found.length === 0 ? <p class="help">{S.noMatch(query)}</p> : null}
      {all
        ? null
        : moreButton(found.length - FIRST, () => {
            setAll(true);
          })}
    </>
  );
}

/** From which confidence on statements are shown, and whether concepts told of once are. */
export function ConfidenceChoice(): JSX.Element {
  const { minConfidence, allConcepts } = filters.value;
  return (
    <>
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
    </>
  );
}
