import "../styles/details.css";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { shorten } from "../model/format.ts";
import { offered, reads } from "../reads.ts";
import { dossier, title } from "../store.ts";
import { S } from "../strings/index.ts";

/** Why nothing can be added: the file has no texts, or does not say how they are to be read. */
function whyNot(): string {
  const documents = [...(dossier.value?.documents.values() ?? [])];
  return documents.every(({ text }) => text !== undefined) ? S.offerOldFile : S.offerQuotesOnly;
}

/** Asks whether dropped articles join the open dossier or make a new one. */
export function OfferDialog(): JSX.Element | null {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (): void => {
    offered.value = undefined;
  };
  if (offered.value === undefined) return null;
  const { files, base } = offered.value;
  const choose = (joined: typeof base): void => {
    close();
    void reads.value?.openArticles(files, joined);
  };
  return (
    <dialog ref={dialog} class="offer" aria-label={S.offerTitle(files.length)} onClose={close}>
      <h2>{S.offerTitle(files.length)}</h2>
      <p class="names-list" dir="auto">
        {S.someOf(files.map(({ name }) => name))}
      </p>
      <p>{base === undefined ? whyNot() : S.offerHint}</p>
      <div class="buttons">
        {base === undefined ? null : (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              choose(base);
            }}
          >
            {S.addTo(shorten(title.value, 28))}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            choose(undefined);
          }}
        >
          {S.startNew}
        </button>
        <button type="button" class="button" onClick={close}>
          {S.cancel}
        </button>
      </div>
    </dialog>
  );
}
