import "../styles/share.css";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { announce, copyLink, copyText } from "../actions.ts";
import { fileName, save } from "../export/files.ts";
import { writeHash } from "../model/view-state.ts";
import { dossier, showShare, state, title } from "../store.ts";
import { S } from "../strings/index.ts";
import { ToolButton } from "../ui/bits.tsx";
import { elementCode, frameCode } from "./embed-code.ts";
import { canMakeReport, elementScript, makeReport } from "./make-report.ts";
import { WORDS } from "./words.ts";

/** A page made from a string has no address that anybody else could open. */
const hasAddress = location.protocol !== "about:";

async function saveReport(quotesOnly: boolean): Promise<void> {
  const { value: open } = dossier;
  if (open === undefined) return;
  try {
    const report = await makeReport(open.file, title.value, writeHash(state.value), quotesOnly);
    save(new Blob([report], { type: "text/html" }), `${fileName(title.value)}.html`);
    announce(WORDS.saved);
  } catch (error) {
    announce(WORDS.failed(error instanceof Error ? error.message : String(error)));
  }
}

function Link(): JSX.Element {
  return (
    <section>
      <h3>{WORDS.link}</h3>
      <p>{WORDS.linkNote}</p>
      <button type="button" class="button" onClick={copyLink}>
        {S.copyLink}
      </button>
    </section>
  );
}

function Report(): JSX.Element {
  const quotesOnly = useSignal(false);
  return (
    <section>
      <h3>{WORDS.report}</h3>
      <p>{WORDS.reportNote}</p>
      <label>
        <input
          type="checkbox"
          checked={quotesOnly.value}
          onChange={({ currentTarget }) => {
            quotesOnly.value = currentTarget.checked;
          }}
        />
        {WORDS.quotesOnly}
      </label>
      <button type="button" class="button primary" onClick={() => void saveReport(quotesOnly.value)}>
        {WORDS.download}
      </button>
    </section>
  );
}

function Code(props: { readonly label: string; readonly note: string; readonly code: string }): JSX.Element {
  return (
    <section>
      <h3>{props.label}</h3>
      <p>{props.note}</p>
      <textarea readOnly rows={3} aria-label={props.label} value={props.code} />
      <button
        type="button"
        class="button"
        onClick={() => {
          copyText(props.code);
        }}
      >
        {WORDS.copy(props.label)}
      </button>
    </section>
  );
}

/** Ways to pass on what is on the screen: a link, a report in one file, code for other pages. */
export function ShareDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (): void => {
    showShare.value = false;
  };
  const name = fileName(title.value);
  const report = canMakeReport ? `${name}.html` : location.href.replace(/#.*$/, "");
  return (
    <dialog ref={dialog} class="keys share" aria-label={S.share} onClose={close}>
      <header>
        <h2>{S.share}</h2>
        <ToolButton icon="close" label={S.close} onClick={close} />
      </header>
      {hasAddress ? <Link /> : null}
      {canMakeReport ? <Report /> : null}
      {hasAddress ? (
        <Code
          label={WORDS.frame}
          note={WORDS.frameNote(canMakeReport)}
          code={frameCode(report, state.value, title.value)}
        />
      ) : null}
      <Code label={WORDS.element} note={WORDS.elementNote} code={elementCode(`${name}.json`, state.value)} />
      {elementScript === undefined ? null : (
        <a class="plain" href={elementScript} download>
          {WORDS.script}
        </a>
      )}
    </dialog>
  );
}
