import "../styles/communities.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { communities } from "../communities.ts";
import type { Community } from "../graph/communities.ts";
import { COLOURS } from "../graph/sigma/palette.ts";
import { choose, chosenKeys } from "../several.ts";
import { nameOf } from "../store.ts";
import { S } from "../strings/index.ts";
import { moreButton } from "./bits.tsx";

/** Names that stand for a community, and communities named before the reader asks for the others. */
const [NAMED, FIRST] = [3, 8];

function Row({ keys, index }: { readonly keys: Community; readonly index: number }): JSX.Element {
  const isChosen = chosenKeys().length === keys.length && keys.every((key) => chosenKeys().includes(key));
  return (
    <button
      type="button"
      class="community"
      aria-pressed={isChosen}
      onClick={() => {
        choose(isChosen ? [] : keys);
      }}
    >
      <i style={{ background: `var(--community-${String(index)})` }} />
      <span dir="auto">{keys.slice(0, NAMED).map(nameOf).join(", ")}</span>
      <b aria-label={S.nEntities(keys.length)}>{keys.length}</b>
    </button>
  );
}

/** The communities of the drawing by colour, each named by its weightiest members; a click chooses all of one. */
export function CommunityLegend(): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  const { value: all } = communities;
  const first = all.slice(0, COLOURS).filter((keys) => keys.length > 1);
  const others = all.length - first.length;
  if (all.length === 0) return null;
  return (
    <section class="facet communities" title={S.communitiesNote}>
      <h2>
        {S.communities}
        <small>{S.shown(all.length)}</small>
      </h2>
      {first.slice(0, isWhole ? undefined : FIRST).map((keys, index) => (
        <Row key={keys[0]} keys={keys} index={index} />
      ))}
      {isWhole
        ? null
        : moreButton(first.length - FIRST, () => {
            setWhole(true);
          })}
      {others > 0 ? (
        <p>
          <i style={{ background: "var(--community-rest)" }} />
          {S.otherCommunities(others)}
        </p>
      ) : null}
    </section>
  );
}
