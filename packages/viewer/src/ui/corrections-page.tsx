import type { GraphFile } from "@dossier/core";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { announce } from "../actions.ts";
import { readCorrections, writeCorrections } from "@dossier/core/corrections";
import type { Correction } from "@dossier/core/corrections";
import { fileName, save } from "../export/files.ts";
import { correct, revert, unmet } from "../overlay.ts";
import { corrections, dossier, original, select, title } from "../store.ts";
import { S, typeName } from "../strings/index.ts";

/** Labels of entities and words of statements, of the graph as it is now and as it was opened. */
function namesIn(file: GraphFile | undefined): Map<string, string> {
  const names = new Map(file?.nodes.map(({ key, attributes }) => [key, attributes.label]));
  const name = (key: string): string => names.get(key) ?? key;
  for (const { key, attributes } of file?.nodes ?? [])
    for (const fact of attributes.facts) names.set(fact.key, `${name(key)} ${fact.label}`);
  for (const { key, source, target, attributes } of file?.edges ?? [])
    names.set(key, `${name(source)} ${attributes.label} ${name(target)}`);
  return names;
}

function wordsOf(correction: Correction, name: (key: string) => string): string {
  switch (correction.kind) {
    case "merge":
      return S.correction.merge(name(correction.into), name(correction.from));
    case "split":
      return S.correction.split(name(correction.entity), correction.text);
    case "rename":
      return S.correction.rename(name(correction.entity), correction.label);
    case "retype":
      return S.correction.retype(name(correction.entity), typeName(correction.entityType));
    case "hide":
      return S.correction.hide(name(correction.statement));
    case "note":
      return correction.text === ""
        ? S.correction.noteGone(name(correction.about))
        : S.correction.note(name(correction.about), correction.text);
  }
}

/** What a correction leads to when it is clicked. */
function openSubject(correction: Correction): void {
  const key =
    correction.kind === "merge"
      ? correction.into
      : correction.kind === "note"
        ? correction.about
        : correction.kind === "hide"
          ? correction.statement
          : correction.entity;
  const { value: open } = dossier;
  if (open?.entities.has(key) === true) select({ kind: "entity", key });
  else if (open?.statements.has(key) === true) select({ kind: "statement", key });
}

async function load(file: File): Promise<void> {
  let read: readonly Correction[] | undefined;
  try {
    read = readCorrections(JSON.parse(await file.text()));
  } catch {
    read = undefined; // no JSON at all
  }
  if (read === undefined) announce(S.correctionsRefused(file.name));
  else {
    correct(...read);
    announce(S.correctionsLoaded(read.length));
  }
}

function Files(): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="acts">
      <button
        type="button"
        class="button"
        disabled={corrections.value.length === 0}
        onClick={() => {
          const text = JSON.stringify(writeCorrections(corrections.peek()), undefined, 2);
          save(new Blob([text], { type: "application/json" }), `${fileName(title.peek())}.corrections.json`);
        }}
      >
        {S.saveCorrections}
      </button>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {S.loadCorrections}
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept=".json"
        tabIndex={-1}
        aria-label={S.loadCorrections}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void load(file);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}

/** All corrections in the order in which they were made, each with the way back. */
export function CorrectionsPage(): JSX.Element {
  const names = new Map([...namesIn(original.value), ...namesIn(dossier.value?.file)]);
  const before = namesIn(original.value);
  const name = (key: string): string => before.get(key) ?? names.get(key) ?? key;
  const { value: list } = corrections;
  return (
    <div class="scroll" tabIndex={-1}>
      <header class="head">
        <h1>{list.length === 0 ? S.corrections : S.nCorrections(list.length)}</h1>
        <p class="help">{list.length === 0 ? S.noCorrections : S.correctionsNote}</p>
        <Files />
      </header>
      <ol class="corrections section">
        {list.map((correction, index) => (
          <li key={`${String(index)} ${JSON.stringify(correction)}`}>
            <button
              type="button"
              class="plain"
              dir="auto"
              onClick={() => {
                openSubject(correction);
              }}
            >
              {wordsOf(correction, name)}
              {unmet.value.has(index) ? <small> ({S.noLongerFits})</small> : null}
            </button>
            <button
              type="button"
              class="tool"
              onClick={() => {
                revert(index);
              }}
            >
              {S.revert}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
