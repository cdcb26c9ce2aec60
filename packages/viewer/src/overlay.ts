import { batch, effect, signal, untracked } from "@preact/signals";
import type { GraphFile } from "@dossier/core";
import type { Correction } from "@dossier/core/corrections";
import { openDossier } from "./model/dossier.ts";
import { corrections, dossier, go, original, restart } from "./store.ts";

/** The corrections that no longer fit the open graph, by their index. */
export const unmet = signal<ReadonlySet<number>>(new Set());

const PREFIX = "dossier-corrections:";

/** A graph is known again by its documents (FNV-1a of their ids); other rules or models read the same documents. */
function storageKey(file: GraphFile): string {
  let hash = 0x811c9dc5;
  for (const letter of Object.keys(file.attributes.documents).sort().join(" "))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return PREFIX + hash.toString(16).padStart(8, "0");
}

function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a sandboxed frame has no storage
  }
}

async function store(key: string, list: readonly Correction[]): Promise<void> {
  const { writeCorrections } = await import("./replay.ts");
  try {
    if (list.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(writeCorrections(list)));
  } catch {
    // kept for as long as the page is open
  }
}

async function restore(file: GraphFile, text: string): Promise<void> {
  const { readCorrections } = await import("./replay.ts");
  let list: readonly Correction[] | undefined;
  try {
    list = readCorrections(JSON.parse(text));
  } catch {
    return; // not ours
  }
  if (list !== undefined && original.peek() === file && corrections.peek().length === 0) restart(list);
}

/** Whether all documents of one graph are in the other too: articles were added. */
function grewFrom(before: GraphFile | undefined, file: GraphFile): boolean {
  const has = file.attributes.documents;
  return (
    before !== undefined && Object.keys(before.attributes.documents).every((id) => Object.hasOwn(has, id))
  );
}

function keepStored(): () => void {
  let last: { readonly file: GraphFile; readonly list: readonly Correction[] } | undefined;
  return effect(() => {
    const { value: file } = original;
    const { value: list } = corrections;
    if (file === undefined) return;
    const before = last;
    last = { file, list };
    if (before?.file === file) {
      if (before.list !== list) void store(storageKey(file), list);
      return;
    }
    const stored = readStored(storageKey(file));
    if (stored !== null) void restore(file, stored);
    else if (before !== undefined && before.list.length > 0 && grewFrom(before.file, file))
      untracked(() => {
        restart(before.list);
      });
  });
}

function show(file: GraphFile, misfits: ReadonlySet<number>): void {
  batch(() => {
    if (dossier.peek()?.file !== file) dossier.value = openDossier(file);
    unmet.value = misfits;
  });
}

function keepApplied(): () => void {
  return effect(() => {
    const { value: file } = original;
    const { value: list } = corrections;
    if (file === undefined) return;
    if (list.length === 0) {
      untracked(() => {
        show(file, new Set());
      });
      return;
    }
    void import("./replay.ts").then(({ applyCorrections }) => {
      if (original.peek() !== file || corrections.peek() !== list) return;
      const corrected = applyCorrections(file, list);
      show(corrected.file, corrected.unmet);
    });
  });
}

/** Keeps the open dossier, and what is stored, in step with the corrections; gives back the function that stops it. */
export function bindOverlay(): () => void {
  const stops = [keepStored(), keepApplied()];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Makes corrections, as one step that can be undone. */
export function correct(...made: readonly Correction[]): void {
  go({ corrections: [...corrections.peek(), ...made] });
}

/** Takes one correction back, and leaves the others. */
export function revert(index: number): void {
  go({ corrections: corrections.peek().filter((_, place) => place !== index) });
}
