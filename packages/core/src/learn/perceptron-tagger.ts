import { ByteReader } from "./byte-reader.ts";
import { FeatureList } from "./feature-list.ts";
import { SparseLinear, best, type LinearModel } from "./sparse-linear.ts";
import { readLexicon, type TagLexicon } from "./tag-lexicon.ts";
import type { WordClusters } from "./word-clusters.ts";
import { readWords, type WordFeatures } from "./word-features.ts";

/** Seed of the tagger's features. */
const SEED = 11;

/** `UPOS|XPOS` of each word of one sentence, as indexes into `tags`. */
export interface WordTagger {
  readonly tags: readonly string[];
  readonly tag: (words: readonly string[]) => Int32Array;
}

/** What features of a tagging decision are drawn from. */
export interface TaggingInput {
  readonly words: WordFeatures;
  /** Class of each word in the tag lexicon. */
  readonly lexical: Int32Array;
  /** Fine and middle groups of each word. */
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  /** Indexes of the tags given so far. */
  readonly tags: Int32Array;
}

/** Prepares one sentence for tagging. */
export function taggingInput(
  words: readonly string[],
  lexicon: TagLexicon,
  clusters: WordClusters,
): TaggingInput {
  const features = readWords(words);
  return {
    words: features,
    fine: features.form.map((form) => clusters.of(form, 0)),
    middle: features.form.map((form) => clusters.of(form, 1)),
    lexical: Int32Array.from(words, (word) => lexicon.lookup(word)),
    tags: new Int32Array(words.length),
  };
}

/** Features of the tag of word `i`, given the tags on its left (Collins 2002, with lexicon classes on both sides). */
export function taggingFeatures(input: TaggingInput, i: number, out: FeatureList): void {
  const { words, lexical, tags, fine, middle } = input;
  const { form, shape, affixes } = words;
  const at = (array: Int32Array, index: number): number =>
    index < 0 ? -1 : index >= words.length ? -2 : (array[index] ?? -2);
  const t1 = at(tags, i - 1);
  const t2 = at(tags, i - 2);
  const w0 = at(form, i);
  const w1 = at(form, i + 1);
  const wm1 = at(form, i - 1);
  const l0 = at(lexical, i);
  const l1 = at(lexical, i + 1);
  const s0 = at(shape, i);
  out.clear(SEED);
  out.add(0);
  out.add(w0);
  out.add(w0, s0);
  out.add(w0, t1);
  out.add(wm1);
  out.add(at(form, i - 2));
  out.add(w1);
  out.add(at(form, i + 2));
  out.add(wm1, w0);
  out.add(w0, w1);
  out.add(wm1, w1);
  out.add(t1);
  out.add(t1, t2);
  out.add(t1, w1);
  out.add(l0);
  out.add(l0, t1);
  out.add(l0, t1, t2);
  out.add(l0, l1);
  out.add(t1, l0, l1);
  out.add(l0, w1);
  out.add(l0, wm1);
  out.add(l1);
  out.add(l1, at(lexical, i + 2));
  out.add(t1, l1);
  out.add(s0);
  out.add(s0, at(shape, i - 1));
  out.add(s0, at(shape, i + 1));
  out.add(s0, l0);
  out.add(i === 0 ? 1 : 0, s0);
  for (const affix of affixes) out.add(at(affix, i));
  for (let k = 0; k < 3; k++) {
    const suffix = affixes[k + 1];
    if (suffix === undefined) continue;
    out.add(at(suffix, i), t1);
    out.add(at(suffix, i), s0);
    out.add(at(suffix, i + 1));
    out.add(at(suffix, i - 1));
  }
  const c0 = at(fine, i);
  out.add(c0);
  out.add(c0, s0);
  out.add(c0, t1);
  out.add(at(fine, i + 1));
  out.add(at(fine, i - 1));
  out.add(at(middle, i), t1, at(middle, i + 1));
  out.add(at(middle, i), l0);
}

/** Tags from left to right with any scorer; `tags` of the input are filled in. */
export function tagGreedily(
  input: TaggingInput,
  model: LinearModel,
  features: FeatureList,
  scores: Float64Array,
): Int32Array {
  for (let i = 0; i < input.words.length; i++) {
    taggingFeatures(input, i, features);
    model.score(features, scores);
    input.tags[i] = best(scores, model.classes);
  }
  return input.tags;
}

/** Reads a perceptron tagger: tag names, lexicon, weights. */
export function readTagger(bytes: Uint8Array, clusters: WordClusters): WordTagger {
  const reader = new ByteReader(bytes);
  const tags = reader.text().split("\n");
  const lexicon = readLexicon(reader);
  const model = new SparseLinear(reader);
  const features = new FeatureList();
  const scores = new Float64Array(model.classes);
  return {
    tags,
    tag: (words) => tagGreedily(taggingInput(words, lexicon, clusters), model, features, scores),
  };
}
