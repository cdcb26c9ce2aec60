import type { FunctionComponent, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { FAMILIES, type Family } from "../model/families.ts";
import { isFiltered } from "../model/filters.ts";
import { LINE_STYLES, type LineStyle } from "../model/line-style.ts";
import { familyCounts, styleCounts } from "../facets.ts";
import { filter, filters, resetFilters, selection, shown, state } from "../store.ts";
import { S } from "../strings/index.ts";
import { Chips, Facets } from "./facets.tsx";
import { FamilyMark, LineSample } from "./glyphs.tsx";
import { GraphTools } from "./graph-tools.tsx";
import { Later } from "./later.tsx";
import { railOpen } from "./phone.tsx";
import { OriginsSlider, PublishedRange } from "./ranges.tsx";
import { SearchBox } from "./search-box.tsx";
import { FileTools } from "./top-bar.tsx";

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

function LegendRow(props: {
  readonly mark: JSX.Element;
  readonly name: string;
  readonly meaning?: string;
  readonly figure: string;
  readonly on: boolean;
  readonly onToggle: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="legend-row"
      aria-pressed={props.on}
      title={[props.meaning, S.clickHides(props.on)].filter(Boolean).join("; ")}
      onClick={props.onToggle}
    >
      {props.mark}
      <span>{props.name}</span>
      <b>{props.figure}</b>
    </button>
  );
}

function EntityLegend(): JSX.Element {
  const counts = familyCounts.value;
  const { hiddenFamilies } = filters.value;
  const row = (family: Family): JSX.Element | null => {
    const { shown: visible, all } = counts[family];
    if (all === 0) return null;
    return (
      <LegendRow
        key={family}
        mark={<FamilyMark family={family} />}
        name={S.family[family]}
        figure={S.nOf(visible, all)}
        on={!hiddenFamilies.includes(family)}
        onToggle={() => {
          filter({ hiddenFamilies: toggled(hiddenFamilies, family) });
        }}
      />
    );
  };
  return (
    <section class="facet">
      <h2>
        {S.entities}
        <small>{S.shown(shown.value.nodes.size)}</small>
      </h2>
      {FAMILIES.map(row)}
    </section>
  );
}

function StatementLegend(): JSX.Element {
  const counts = styleCounts.value;
  const { hiddenStyles } = filters.value;
  const row = (style: LineStyle): JSX.Element | null => {
    if (counts[style] === 0 && !hiddenStyles.includes(style)) return null;
    return (
      <LegendRow
        key={style}
        mark={<LineSample style={style} />}
        name={S.style[style]}
        meaning={S.styleMeaning[style]}
        figure={String(counts[style])}
        on={!hiddenStyles.includes(style)}
        onToggle={() => {
          filter({ hiddenStyles: toggled(hiddenStyles, style) });
        }}
      />
    );
  };
  return (
    <section class="facet">
      <h2>
        {S.statements}
        <small>{S.shown(shown.value.edges.length + shown.value.facts.length)}</small>
      </h2>
      {LINE_STYLES.map(row)}
    </section>
  );
}

const loadCommunities = async (): Promise<FunctionComponent> =>
  (await import("./community-legend.tsx")).CommunityLegend;

/** Search, the legends that are filters at the same time, and the other filters. */
export function Rail(): JSX.Element {
  useEffect(() => {
    railOpen.value = false; // where it is a drawer, what was chosen in it should be seen
  }, [selection.value]);
  return (
    <nav
      class={railOpen.value ? "rail open" : "rail"}
      data-colouring={state.value.colouring}
      aria-label={S.filters}
    >
      <SearchBox />
      {railOpen.value ? (
        <div class="tools phone-only">
          <FileTools />
        </div>
      ) : null}
      <Chips />
      {isFiltered(filters.value) ? (
        <button type="button" class="reset" onClick={resetFilters}>
          {S.reset}
        </button>
      ) : null}
      {state.value.colouring === "community" ? <Later load={loadCommunities} /> : null}
      <EntityLegend />
      <StatementLegend />
      <OriginsSlider />
      <PublishedRange />
      <Facets />
      {railOpen.value && state.value.view === "graph" ? (
        <section class="facet drawer-tools">
          <h2>{S.view.graph}</h2>
          <div class="tools">
            <GraphTools />
          </div>
        </section>
      ) : null}
    </nav>
  );
}
