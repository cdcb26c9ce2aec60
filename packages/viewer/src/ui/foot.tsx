import type { JSX } from "preact";
import { corrections, dossier, filter, select, shown } from "../store.ts";
import { S } from "../strings/index.ts";

/** Always says how much was extracted, by what, and how much of it is kept from view. */
export function Foot(): JSX.Element {
  const { value: open } = dossier;
  if (open === undefined)
    return (
      <footer class="foot">
        <span>{S.offline}</span>
      </footer>
    );
  const { edges, facts, belowThreshold, hiddenConcepts } = shown.value;
  const [visible, all] = [edges.length + facts.length, open.statements.size];
  return (
    <footer class="foot">
      <span>{S.caveat(open.documents.size, all)}</span>
      <span class="stretch" />
      {corrections.value.length > 0 ? (
        <button
          type="button"
          class="plain"
          onClick={() => {
            select({ kind: "corrections" });
          }}
        >
          {S.nCorrections(corrections.value.length)}
        </button>
      ) : null}
      <span class="quiet wide">{visible === all ? S.allShown(all) : S.someShown(visible, all)}</span>
      {belowThreshold > 0 ? (
        <span class="quiet wide" title={S.belowThresholdHint}>
          {S.belowThreshold(belowThreshold)}{" "}
          <button
            type="button"
            class="plain"
            onClick={() => {
              filter({ minConfidence: 0 });
            }}
          >
            {S.showThem}
          </button>
        </span>
      ) : null}
      {hiddenConcepts > 0 ? (
        <span class="quiet wide" title={S.conceptsHint}>
          {S.conceptsHidden(hiddenConcepts)}{" "}
          <button
            type="button"
            class="plain"
            onClick={() => {
              filter({ allConcepts: true });
            }}
          >
            {S.showThem}
          </button>
        </span>
      ) : null}
    </footer>
  );
}
