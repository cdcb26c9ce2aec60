import type { JSX } from "preact";
import { shorten } from "../model/format.ts";
import { beneath, emphasis, nameOf, scene, select } from "../store.ts";
import { S } from "../strings/index.ts";

/** The other pairs whose lines run under the spot that was clicked: none is out of reach for lying below. */
export function AlsoHere(): JSX.Element | null {
  const { fan } = emphasis.value;
  const others = beneath.value
    .filter((key) => key !== fan)
    .flatMap((key) => scene.value.edges.get(key) ?? []);
  if (fan === undefined || others.length === 0 || !beneath.value.includes(fan)) return null;
  return (
    <p class="also-here">
      {S.alsoHere}
      {others.map(({ key, source, target, statements: [first] }) =>
        first === undefined ? null : (
          <button
            key={key}
            type="button"
            class="plate"
            title={S.between(nameOf(source), nameOf(target))}
            onClick={() => {
              select({ kind: "statement", key: first.key });
            }}
          >
            <span dir="auto">{shorten(nameOf(source), 20)}</span> –{" "}
            <span dir="auto">{shorten(nameOf(target), 20)}</span>
          </button>
        ),
      )}
    </p>
  );
}
