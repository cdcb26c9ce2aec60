import type { JSX } from "preact";
import type { Mark } from "@dossier/core/corrections";
import { select } from "../store.ts";
import { S, typeName } from "../strings/index.ts";
import { Icon } from "./icons.tsx";

function changesOf({ was, wasType, merged, splitFrom, splitOff }: Mark): string[] {
  const changes: string[] = [];
  if (was !== undefined) changes.push(S.mark.was(was));
  if (wasType !== undefined) changes.push(S.mark.wasType(typeName(wasType)));
  if (merged !== undefined) changes.push(S.mark.merged(S.list(merged)));
  if (splitFrom !== undefined) changes.push(S.mark.splitFrom(splitFrom));
  if (splitOff !== undefined) changes.push(S.mark.splitOff(S.list(splitOff.map((text) => `“${text}”`))));
  return changes;
}

/** What the analyst changed here, and the note; leads to the list of all corrections. */
export function MarkLine({ mark }: { readonly mark: Mark | undefined }): JSX.Element | null {
  const changes = mark === undefined ? [] : changesOf(mark);
  const { note = "" } = mark ?? {};
  if (changes.length === 0 && note === "") return null;
  return (
    <div class="mark-line">
      <Icon name="pen" />
      <p dir="auto">
        {changes.length === 0 ? null : (
          <span>
            {S.corrected}: {changes.join("; ")}.{" "}
          </span>
        )}
        {note === "" ? null : <span class="serif">{note} </span>}
        <button
          type="button"
          class="plain"
          onClick={() => {
            select({ kind: "corrections" });
          }}
        >
          {S.corrections}
        </button>
      </p>
    </div>
  );
}
