import type { JSX } from "preact";
import { dossier, drawAll, LARGE, resetFilters, scene, show, shown } from "../store.ts";
import { S } from "../strings/index.ts";

/** Whether there is too much to draw and nothing chosen around which to draw. */
export function isTooLarge(): boolean {
  return shown.value.nodes.size > LARGE && !drawAll.value && scene.value.nodes.length === 0;
}

/** In place of a graph that is too large to be read: search, or draw it all the same. */
export function TooLarge(): JSX.Element {
  return (
    <div class="no-graph">
      <p>{S.large(shown.value.nodes.size)}</p>
      <button
        type="button"
        class="button primary"
        onClick={() => document.querySelector<HTMLInputElement>("#search")?.focus()}
      >
        {S.search}
      </button>{" "}
      <button
        type="button"
        class="button"
        onClick={() => {
          drawAll.value = true;
        }}
      >
        {S.drawAll}
      </button>
    </div>
  );
}

/** Where no two entities are tied: why the ground is bare, and where to go on. */
export function NothingDrawn(): JSX.Element {
  if (dossier.value?.statements.size === 0)
    return (
      <div class="no-graph">
        <p>{S.nothingFound}</p>
      </div>
    );
  const hasFacts = shown.value.facts.length > 0;
  return (
    <div class="no-graph">
      <p>{hasFacts ? S.onlyFacts(shown.value.facts.length) : S.noResults}</p>
      <button
        type="button"
        class="button primary"
        onClick={() => {
          if (hasFacts) show("table");
          else resetFilters();
        }}
      >
        {hasFacts ? S.view.table : S.reset}
      </button>
    </div>
  );
}
