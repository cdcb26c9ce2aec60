import type { FunctionComponent, JSX } from "preact";
import { useState } from "preact/hooks";
import { activeFilters, FACET_TITLES, LIST_FACETS } from "../active-filters.ts";
import { listCounts } from "../facets.ts";
import { filter, filters } from "../store.ts";
import { S } from "../strings/index.ts";
import { Icon } from "./icons.tsx";
import { Later } from "./later.tsx";

const LISTS = LIST_FACETS.map((facet) => ({
  facet,
  load: async (): Promise<FunctionComponent> => {
    const { FacetList } = await import("./facet-list.tsx");
    return () => <FacetList facet={facet} />;
  },
}));

const loadConfidence = async (): Promise<FunctionComponent> =>
  (await import("./facet-list.tsx")).ConfidenceChoice;

/** A line that opens; what is in it comes when it does. */
function Fold(props: {
  readonly title: string;
  readonly count: string;
  readonly load: () => Promise<FunctionComponent>;
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="fold"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span>{props.title}</span>
        <span class="fold-count">
          {props.count}
          <Icon name="right" />
        </span>
      </summary>
      <div class="fold-body">{isOpen ? <Later load={props.load} /> : null}</div>
    </details>
  );
}

/** The filters that fold: relation, holder, document, modality, polarity, confidence. */
export function Facets(): JSX.Element {
  return (
    <div>
      {LISTS.map(({ facet, load }) => {
        const { size } = listCounts.value[facet];
        return size === 0 ? null : (
          <Fold key={facet} title={FACET_TITLES[facet]} count={String(size)} load={load} />
        );
      })}
      <Fold
        title={S.confidence}
        count={`≥ ${filters.value.minConfidence.toFixed(1)}`}
        load={loadConfidence}
      />
    </div>
  );
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
