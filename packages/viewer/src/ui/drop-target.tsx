import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { reads } from "../reads.ts";
import { S } from "../strings/index.ts";

async function openDropped(transfer: DataTransfer): Promise<void> {
  // What was dropped must be taken before the event is over; files of folders come later.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  const { droppedFiles } = await import("./dropped-files.ts");
  await reads.value?.openFiles(await droppedFiles(entries, files));
}

/** Files may be dropped anywhere on the page. */
export function DropTarget({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const [isOver, setOver] = useState(false);
  return (
    <div
      class="drop-target"
      onDragOver={(event) => {
        if (reads.value === undefined || event.dataTransfer?.types.includes("Files") !== true) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (reads.value !== undefined && event.dataTransfer !== null) void openDropped(event.dataTransfer);
      }}
    >
      {children}
      {isOver ? (
        <div class="drop-veil" aria-hidden="true">
          {S.dropNow}
        </div>
      ) : null}
    </div>
  );
}
