import type { JSX } from "preact";
import { emphasis, scene, select } from "../store.ts";
import { S } from "../strings/index.ts";
import { drawn } from "../drawing.ts";

/** Statements of an entity about itself: loops, which the drawing library leaves out. */
export function SelfLoops(): JSX.Element | null {
  const { view } = drawn.value;
  const { loops } = scene.value;
  if (view === undefined || loops.length === 0) return null;
  return (
    <svg class="loops" fill="none">
      {loops.map(({ key, source, style, width, statements }) => {
        const place = view.locate(source);
        const [first] = statements;
        if (place === undefined || first === undefined) return null;
        const isDim = emphasis.value.nodes?.has(source) === false;
        const r = place.radius;
        const [x, y] = [place.x, place.y - r];
        return (
          <path
            key={key}
            role="button"
            aria-label={`${S.style[style]}: ${first.label}`}
            class={`loop ${style}${isDim ? " dim" : ""}`}
            stroke-width={width}
            d={`M${x - r * 0.5} ${y}C${x - r * 2.2} ${y - r * 2.4} ${x + r * 2.2} ${y - r * 2.4} ${x + r * 0.5} ${y}`}
            onClick={() => {
              select({ kind: "statement", key: first.key });
            }}
          />
        );
      })}
    </svg>
  );
}
