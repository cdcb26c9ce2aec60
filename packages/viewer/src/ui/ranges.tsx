import type { JSX } from "preact";
import { originCounts } from "../facets.ts";
import { formatRange } from "../model/format.ts";
import { countDates } from "../model/histogram.ts";
import { dossier, filter, filters } from "../store.ts";
import { S } from "../strings/index.ts";
import { DateBrush } from "./date-brush.tsx";

const HEIGHT = 28;

/** Statements by number of origins as five bars; a click on a bar asks for at least as many. */
export function OriginsSlider(): JSX.Element {
  const counts = originCounts.value;
  const most = Math.max(1, ...counts);
  const { minOrigins } = filters.value;
  return (
    <section class="facet">
      <h2 title={S.originsHint}>
        {S.origins}
        <small>{S.atLeast(minOrigins)}</small>
      </h2>
      <div class="bars" role="group" aria-label={S.origins}>
        {counts.map((count, index) => {
          const value = index + 1;
          return (
            <button
              key={value}
              type="button"
              aria-pressed={minOrigins === value && value > 1}
              class={value < minOrigins ? "out" : ""}
              aria-label={S.originsOrMore(value === 5 ? "5+" : String(value), count)}
              title={S.nStatements(count)}
              onClick={() => {
                filter({ minOrigins: value === minOrigins ? 1 : value });
              }}
            >
              <i style={{ height: `${String(count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT))}px` }} />
              <span>{value === 5 ? "5+" : value}</span>
            </button>
          );
        })}
      </div>
    </section>
  );
}

/** From and to of publication; either may stay open. */
export function PublishedRange(): JSX.Element | null {
  const dates = [...(dossier.value?.documents.values() ?? [])].flatMap(({ published }) => published ?? []);
  if (dates.length === 0) return null;
  const { from, to } = filters.value;
  const axis = countDates(dates);
  const field = (name: "from" | "to", value: string | undefined): JSX.Element => (
    <label>
      <span>{name === "from" ? S.from : S.to}</span>
      <input
        type="date"
        value={value ?? ""}
        onChange={(event) => {
          const { value: next } = event.currentTarget;
          filter({ [name]: next === "" ? undefined : next });
        }}
      />
    </label>
  );
  return (
    <section class="facet">
      <h2>
        {S.published}
        <small>{formatRange(dates)}</small>
      </h2>
      {axis === undefined || axis.bins.length < 2 ? null : (
        <DateBrush
          label={S.published}
          axis={axis}
          range={{ from, to }}
          onRange={(range) => {
            filter(range);
          }}
        />
      )}
      <div class="dates">
        {field("from", from)}
        {field("to", to)}
      </div>
    </section>
  );
}
