import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { StatementView } from "../model/dossier.ts";
import { dossier, emphasis, hovered, scene, selection } from "../store.ts";
import { S, typeName } from "../strings/index.ts";
import { StatementWords } from "./bits.tsx";
import { dateOf } from "./claims.tsx";
import { LineSample } from "./glyphs.tsx";
import { drawn } from "../drawing.ts";

const DELAY = 120;
const WIDTH = 300;

function EdgeCard({
  statement,
  more,
}: {
  readonly statement: StatementView;
  readonly more: number;
}): JSX.Element {
  const [first] = statement.entries;
  const document = first === undefined ? undefined : dossier.value?.documents.get(first.evidence.document);
  return (
    <>
      <p>
        <StatementWords statement={statement} />
      </p>
      {first === undefined ? null : (
        <q class="quote" dir="auto">
          {first.evidence.quote}
        </q>
      )}
      <p class="who">
        {[document?.label, dateOf(document), S.nOrigins(statement.origins)]
          .filter((part) => part !== undefined)
          .join(", ")}
      </p>
      <p class="who status">
        <LineSample style={statement.style} />
        {S.style[statement.style]}
        {more > 0 ? `; ${S.andMore(more)}` : ""}
      </p>
    </>
  );
}

function NodeCard({ entityKey }: { readonly entityKey: string }): JSX.Element | null {
  const entity = dossier.value?.entities.get(entityKey);
  if (entity === undefined) return null;
  return (
    <>
      <p>
        <b dir="auto">{entity.label}</b> <span class="predicate">{typeName(entity.entityType)}</span>
      </p>
      <p class="who">
        {S.nStatements(entity.statements.length)}, {S.nMentions(entity.mentions.length)}
      </p>
    </>
  );
}

/** Beside what the pointer rests on: the statement with its best quote, or the entity. */
export function HoverCard(): JSX.Element | null {
  const { value: over } = hovered;
  const [ready, setReady] = useState<string>();
  useEffect(() => {
    if (over === undefined) return;
    const timer = setTimeout(() => {
      setReady(over.key);
    }, DELAY);
    return () => {
      clearTimeout(timer);
    };
  }, [over?.key]);
  const { view } = drawn.value;
  if (over === undefined || view === undefined || ready !== over.key) return null;
  const { value: chosen } = selection;
  const isOpened = over.key === emphasis.value.fan || (chosen.kind === "entity" && chosen.key === over.key);
  if (isOpened) return null; // the reader tells more of it
  const pair = over.kind === "edge" ? scene.value.edges.get(over.key) : undefined;
  const ends = pair === undefined ? [over.key] : [pair.source, pair.target];
  const spots = ends.flatMap((key) => view.locate(key) ?? []);
  const [a, b = a] = spots;
  if (a === undefined || b === undefined) return null;
  const stage = document.querySelector(".drawing")?.getBoundingClientRect();
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const below = middle.y < (stage?.height ?? 600) / 2;
  const left = Math.min(Math.max(8, middle.x - WIDTH / 2), (stage?.width ?? 800) - WIDTH - 8);
  const offset = pair === undefined ? a.radius * 1.25 + 28 : 18;
  const [first] = pair?.statements ?? [];
  return (
    <div
      class="hover-card"
      style={{
        left: `${left.toFixed(0)}px`,
        ...(below
          ? { top: `${(middle.y + offset).toFixed(0)}px` }
          : { bottom: `${((stage?.height ?? 600) - middle.y + offset).toFixed(0)}px` }),
      }}
    >
      {first === undefined ? (
        <NodeCard entityKey={over.key} />
      ) : (
        <EdgeCard statement={first} more={(pair?.statements.length ?? 1) - 1} />
      )}
    </div>
  );
}
