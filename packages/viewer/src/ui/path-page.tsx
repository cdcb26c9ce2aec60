import type { JSX } from "preact";
import { pairKey } from "../model/pairs.ts";
import { nameOf, path, scene, selectEntry } from "../store.ts";
import { S } from "../strings/index.ts";
import { Section, StatementRow } from "./bits.tsx";
import { DocumentLine, Who } from "./claims.tsx";

function Step({ from, to }: { readonly from: string; readonly to: string }): JSX.Element | null {
  const statement = scene.value.edges.get(pairKey(from, to))?.statements[0];
  const quoted = statement?.entries[0];
  if (statement === undefined) return null;
  return (
    <Section title={`${nameOf(from)} – ${nameOf(to)}`}>
      <StatementRow statement={statement} />
      {quoted === undefined ? null : (
        <button
          type="button"
          class={`claim ${quoted.side}`}
          onClick={() => {
            selectEntry(quoted);
          }}
        >
          <DocumentLine id={quoted.evidence.document} />
          <Who entry={quoted} />
          <q class="quote" dir="auto">
            {quoted.evidence.quote}
          </q>
        </button>
      )}
    </Section>
  );
}

/** A shortest path between two entities, each step with its best quote. */
export function PathPage({ from, to }: { readonly from: string; readonly to: string }): JSX.Element {
  const steps = path.value ?? [];
  return (
    <div class="scroll" tabIndex={-1}>
      <header class="head">
        <h1 dir="auto">
          {nameOf(from)} – {nameOf(to)}
        </h1>
        <div class="facts-line">
          <span>{S.pathNote(nameOf(from), nameOf(to), Math.max(steps.length - 1, 0))}</span>
        </div>
      </header>
      {steps.slice(1).map((node, index) => (
        <Step key={node} from={steps[index] ?? node} to={node} />
      ))}
    </div>
  );
}
