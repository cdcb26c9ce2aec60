import type { JSX } from "preact";
import { announce } from "../actions.ts";
import { correct } from "../overlay.ts";
import { corrections, go, statement } from "../store.ts";
import { S } from "../strings/index.ts";
import { NoteField } from "./note-field.tsx";

/** What can be corrected about a statement: a note on it, or that it is hidden. */
export function CorrectStatement(): JSX.Element | null {
  const { value: current } = statement;
  if (current === undefined) return null;
  const { key, mark } = current;
  return (
    <div class="correct">
      <NoteField
        key={key}
        text={mark?.note ?? ""}
        onKeep={(text) => {
          correct({ kind: "note", about: key, text });
        }}
      />
      <button
        type="button"
        class="button"
        onClick={() => {
          go({
            selection: { kind: "none" },
            corrections: [...corrections.peek(), { kind: "hide", statement: key }],
          });
          announce(S.hiddenDone);
        }}
      >
        {S.hideStatement}
      </button>
    </div>
  );
}
