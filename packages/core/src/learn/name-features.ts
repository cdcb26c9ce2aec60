import type { FeatureList } from "./feature-list.ts";
import { hashText } from "./hash.ts";
import type { WordClusters } from "./word-clusters.ts";
import { readWords, type WordFeatures } from "./word-features.ts";

const SEED = 37;

/** What features of a naming decision are drawn from. */
export interface NamingInput {
  readonly words: WordFeatures;
  /** Hashes of Penn tags. */
  readonly tags: Int32Array;
  /** `clusters[level][i]`. */
  readonly clusters: readonly Int32Array[];
  /** Number of the annotation scheme to follow; corpora differ in what they call an organisation. */
  readonly domain: number;
}

/** Prepares one tagged sentence. */
export function namingInput(
  words: readonly string[],
  xpos: readonly string[],
  clusters: WordClusters,
  domain: number,
): NamingInput {
  const features = readWords(words);
  return {
    words: features,
    tags: Int32Array.from(xpos, (tag) => hashText(tag)),
    clusters: [0, 1, 2].map((level) => features.form.map((form) => clusters.of(form, level))),
    domain,
  };
}

/** Features of the label of word `i`, without the label before. */
export function nameFeatures(input: NamingInput, i: number, out: FeatureList): void {
  const { words, tags, clusters, domain } = input;
  const { form, shape, affixes } = words;
  const [fine = form, middle = form, coarse = form] = clusters;
  const at = (array: Int32Array, index: number): number =>
    index < 0 ? -1 : index >= words.length ? -2 : (array[index] ?? -2);
  const w0 = at(form, i);
  const s0 = at(shape, i);
  const t0 = at(tags, i);
  const c0 = at(fine, i);
  const m0 = at(middle, i);
  const m1 = at(middle, i + 1);
  const mm1 = at(middle, i - 1);
  out.clear(SEED);
  out.add(0);
  for (let d = -2; d <= 2; d++) {
    out.add(at(form, i + d));
    out.add(at(fine, i + d));
    out.add(at(middle, i + d));
    out.add(at(shape, i + d));
    out.add(at(tags, i + d));
  }
  out.add(at(form, i - 1), w0);
  out.add(w0, at(form, i + 1));
  out.add(w0, s0);
  out.add(c0, s0);
  out.add(m0, s0);
  out.add(at(coarse, i), s0, t0);
  out.add(t0, s0);
  out.add(mm1, m0);
  out.add(m0, m1);
  out.add(mm1, m0, m1);
  out.add(at(form, i - 1), s0);
  out.add(at(form, i + 1), s0);
  out.add(at(fine, i - 1), s0);
  out.add(at(fine, i + 1), s0);
  out.add(at(shape, i - 1), s0, at(shape, i + 1));
  out.add(at(tags, i - 1), t0);
  out.add(t0, at(tags, i + 1));
  out.add(at(tags, i - 1), t0, at(tags, i + 1));
  out.add(i === 0 ? 1 : 0, s0, m0);
  out.add(at(form, i - 2), at(form, i - 1));
  out.add(at(form, i + 1), at(form, i + 2));
  for (const affix of affixes.slice(1)) out.add(at(affix, i));
  out.add(at(affixes[2] ?? form, i), s0);
  out.add(at(affixes[2] ?? form, i - 1));
  out.add(at(affixes[2] ?? form, i + 1));
  out.add(domain);
  out.add(domain, w0);
  out.add(domain, c0);
  out.add(domain, m0, s0);
  out.add(domain, t0, s0);
  out.add(domain, mm1, s0);
  out.add(domain, m1, s0);
  nameRun(input, i, out);
}

/** What stands around the run of capitalised words that holds word `i`: its last word tells an organisation. */
function nameRun({ words, tags, clusters }: NamingInput, i: number, out: FeatureList): void {
  const { form, shape, length } = words;
  const [fine = form, middle = form] = clusters;
  const same = (j: number): boolean => j >= 0 && j < length && tags[j] === tags[i] && tags[i] === NNP;
  let last = i;
  while (last - i < 6 && same(last + 1)) last++;
  let first = i;
  while (i - first < 6 && same(first - 1)) first--;
  const at = (array: Int32Array, index: number): number =>
    index < 0 ? -1 : index >= length ? -2 : (array[index] ?? -2);
  const place = (i - first) * 8 + (last - i);
  out.add(place);
  out.add(at(form, last), last - i);
  out.add(at(fine, last), last - i);
  out.add(at(middle, first), at(middle, last), last - first);
  out.add(at(form, first - 1), place === 0 ? 0 : 1);
  out.add(at(form, last + 1), place === 0 ? 0 : 1);
  out.add(at(fine, first - 1), at(shape, i));
  out.add(at(fine, last + 1), at(shape, i));
}

const NNP = hashText("NNP");
