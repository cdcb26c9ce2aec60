import { citeEntry } from "./model/citation.ts";
import type { ClaimEntry } from "./model/dossier.ts";
import { writeLink } from "./model/view-state.ts";
import { camera, dossier, entry, notice, select, selectEntry, siblings, state, statement } from "./store.ts";
import { S } from "./strings/index.ts";

/** Says something for a moment; screen readers hear it. */
export function announce(text: string): void {
  notice.value = text;
}

async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(said);
  } catch {
    window.prompt(said, text); // no clipboard in this frame: let the reader copy it
  }
}

/** Address of the page with the present state after `#`. */
export function pageLink(): string {
  return `${location.href.replace(/#.*$/, "")}#${writeLink(state.peek(), camera.peek())}`;
}

export function copyLink(): void {
  void copy(pageLink(), S.linkCopied);
}

/** Copies the chosen quote as one would cite it. */
export function copyCitation(): void {
  const { value: chosen } = entry;
  const document = chosen === undefined ? undefined : dossier.value?.documents.get(chosen.evidence.document);
  if (chosen !== undefined && document !== undefined)
    void copy(citeEntry(chosen, document, pageLink()), S.cited);
}

export function copyText(text: string): void {
  void copy(text, S.copied);
}

function around<T>(list: readonly T[], index: number, by: number): T | undefined {
  return list[(index + by + list.length) % list.length];
}

/** Next or previous marked sentence of the article that is being read. */
export function stepEvidence(by: number): void {
  const { value: chosen } = entry;
  const document = chosen === undefined ? undefined : dossier.value?.documents.get(chosen.evidence.document);
  if (chosen === undefined || document === undefined) return;
  const firsts = new Map<number, ClaimEntry>();
  for (const item of document.entries)
    if (!firsts.has(item.evidence.start)) firsts.set(item.evidence.start, item);
  const starts = [...firsts.keys()];
  const next = around(starts, starts.indexOf(chosen.evidence.start), by);
  const item = next === undefined ? undefined : firsts.get(next);
  if (item !== undefined) selectEntry(item);
}

/** Next or previous statement of the pair. */
export function stepInPair(by: number): void {
  const { value: current } = statement;
  if (current === undefined) return;
  const next = around(siblings.value, siblings.value.indexOf(current), by);
  if (next !== undefined) select({ kind: "statement", key: next.key });
}
