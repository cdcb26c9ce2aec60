import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { S } from "../strings/index.ts";

/** A note to be written, changed or emptied. */
export function NoteField(props: {
  readonly text: string;
  readonly onKeep: (text: string) => void;
}): JSX.Element {
  const [text, setText] = useState(props.text);
  return (
    <form
      class="correct-row"
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep(text.trim());
      }}
    >
      <label>
        <span>{S.note}</span>
        <textarea
          rows={2}
          dir="auto"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </label>
      <button type="submit" class="button" disabled={text.trim() === props.text}>
        {S.saveNote}
      </button>
    </form>
  );
}
