import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { showKeys } from "../store.ts";
import { S } from "../strings/index.ts";
import { KEY_LIST } from "../strings/keys.ts";
import { ToolButton } from "./bits.tsx";

/** Lists the keys; the browser's own dialog keeps the focus inside and closes on Esc. */
export function KeysDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close(); // gives the focus back to where it was
  }, []);
  const close = (): void => {
    showKeys.value = false;
  };
  return (
    <dialog ref={dialog} class="keys" aria-label={S.keys} onClose={close}>
      <header>
        <h2>{S.keys}</h2>
        <ToolButton icon="close" label={S.close} onClick={close} />
      </header>
      <dl>
        {KEY_LIST.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
