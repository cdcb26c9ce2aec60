import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { reads } from "../reads.ts";
import { Icon } from "./icons.tsx";

/** A button that opens the system's file dialogue, where files can be read. */
export function ChooseFiles(props: { readonly label: string; readonly quiet?: boolean }): JSX.Element | null {
  const input = useRef<HTMLInputElement>(null);
  if (reads.value === undefined) return null;
  return (
    <>
      <button
        type="button"
        class={props.quiet === true ? "tool" : "button primary"}
        onClick={() => input.current?.click()}
      >
        {props.quiet === true ? <Icon name="open" /> : null}
        {props.quiet === true ? <span class="wide">{props.label}</span> : props.label}
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={props.label}
        accept=".txt,.md,.markdown,.html,.htm,.pdf,.docx,.json"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])].map((file) => ({ name: file.name, file }));
          event.currentTarget.value = "";
          void reads.value?.openFiles(files);
        }}
      />
    </>
  );
}
