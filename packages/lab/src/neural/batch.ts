import { AFFIXES } from "@dossier/core/learn";
import { DOMAINS, NAME_TYPES, type Example } from "./examples.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Sentences side by side. Tokens lie step by step ("packed": the first words of all sentences, then the second words …,
 * longest sentence first), so that one LSTM step is one block of rows; `order[i]` is the packed place of token `i`
 * in sentence order. Everything else is in sentence order. Targets are −1 where unknown.
 */
export interface Batch {
  readonly size: number;
  /** `starts[s]` to `starts[s + 1]`: tokens of sentence `s`. */
  readonly starts: Int32Array;
  /** `offsets[t]` to `offsets[t + 1]`: packed rows of step `t`. */
  readonly offsets: Int32Array;
  readonly order: Int32Array;
  readonly words: Int32Array;
  readonly gloves: Int32Array;
  readonly affixes: Int32Array;
  readonly shapes: Int32Array;
  readonly domains: Int32Array;
  readonly tags: Int32Array;
  /** Index within the sentence, −1 = root, −2 = unknown. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly names: Int32Array;
}

/** Number of a BILOU tag: 0 outside, then B, I, L, U of each type. */
function bilou(tags: readonly string[], index: number): number {
  const tag = tags[index] ?? "O";
  if (tag === "O") return 0;
  const type = NAME_TYPES.indexOf(tag.slice(2) as (typeof NAME_TYPES)[number]);
  const ends = tags[index + 1]?.startsWith("I-") !== true;
  const begins = tag.startsWith("B-");
  return 1 + type * 4 + (begins ? (ends ? 3 : 0) : ends ? 2 : 1);
}

/** Puts sentences into one batch; they are sorted by falling length first. */
export function createBatch(examples: readonly Example[], vocabulary: Vocabulary): Batch {
  const sorted = [...examples].sort((a, b) => b.words.length - a.words.length);
  const size = sorted.reduce((sum, e) => sum + e.words.length, 0);
  const steps = sorted[0]?.words.length ?? 0;
  const ints = (count: number): Int32Array => new Int32Array(count);
  const offsets = ints(steps + 1);
  for (let t = 0; t < steps; t++) {
    offsets[t + 1] = (offsets[t] ?? 0) + sorted.filter((e) => e.words.length > t).length;
  }
  const batch = {
    size,
    starts: ints(sorted.length + 1),
    offsets,
    order: ints(size),
    words: ints(size),
    gloves: ints(size),
    affixes: ints(size * AFFIXES),
    shapes: ints(size),
    domains: ints(size),
    tags: ints(size).fill(-1),
    heads: ints(size).fill(-2),
    labels: ints(size).fill(-1),
    names: ints(size).fill(-1),
  };
  const tagNumbers = new Map(vocabulary.tags.map((tag, index) => [tag, index]));
  const labelNumbers = new Map(vocabulary.labels.map((label, index) => [label, index]));
  let at = 0;
  for (const [s, example] of sorted.entries()) {
    for (const [t, word] of example.words.entries()) {
      const features = vocabulary.features(word);
      batch.order[at] = (offsets[t] ?? 0) + s;
      batch.words[at] = features.word;
      batch.gloves[at] = features.glove;
      batch.affixes.set(features.affixes, at * AFFIXES);
      batch.shapes[at] = features.shape;
      batch.domains[at] = DOMAINS.indexOf(example.domain);
      if (example.tags) batch.tags[at] = tagNumbers.get(example.tags[t] ?? "") ?? -1;
      if (example.heads) batch.heads[at] = example.heads[t] ?? -2;
      if (example.labels) batch.labels[at] = labelNumbers.get(example.labels[t] ?? "") ?? -1;
      if (example.names) batch.names[at] = bilou(example.names, t);
      at++;
    }
    batch.starts[s + 1] = at;
  }
  return batch;
}
