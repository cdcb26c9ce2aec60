/** Labels of bare nominals: in Universal Dependencies no preposition stands with them. */
const BARE = new Set([
  "nsubj",
  "nsubj:pass",
  "nsubj:outer",
  "obj",
  "iobj",
  "obl:unmarked",
  "nmod:unmarked",
  "compound",
  "appos",
  "flat",
]);
/** Labels of nominals that have one. */
const MARKED = new Set(["obl", "nmod", "obl:agent"]);
const SUBJECTS = new Set(["nsubj", "nsubj:pass"]);

/** Whether a label cannot stand at a word with, or without, a dependent labelled `case`. */
export function labelFault(label: string, marked: boolean): boolean {
  return marked ? BARE.has(label) : MARKED.has(label);
}

/** The less likely of two subjects of one head, as in "A and B signed" read as two subjects; −1 if there is none. */
export function rivalSubject(
  heads: Int32Array,
  labels: readonly string[],
  chance: (dependent: number) => number,
): number {
  const subjects = new Map<number, number>();
  for (const [i, head] of heads.entries()) {
    if (!SUBJECTS.has(labels[i] ?? "")) continue;
    const other = subjects.get(head);
    if (other !== undefined) return chance(other) < chance(i) ? other : i;
    subjects.set(head, i);
  }
  return -1;
}
