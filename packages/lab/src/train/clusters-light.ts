import { writeFileSync } from "node:fs";
import { clusterKey, createRandom, formHash } from "@dossier/core/learn";
import { MODELS } from "../corpora/places.ts";
import { GLOVE_SIZE, readGlove } from "../neural/glove.ts";
import { ByteWriter } from "../perceptron/byte-writer.ts";
import { kMeans, normalizeRows } from "../perceptron/k-means.ts";
import { Progress } from "../perceptron/progress.ts";

const WORDS = 80_000;
const GROUPS = 1000;
const COARSER = [160, 32];
const ROUNDS = 10;
const SEED = 1;

/** Groups the commonest words by their GloVe vectors and writes `clusters.light.bin`. */
export function run(): void {
  const glove = readGlove();
  const words = glove.words.slice(0, WORDS);
  const points = { values: glove.vectors.slice(0, WORDS * GLOVE_SIZE), size: GLOVE_SIZE };
  normalizeRows(points);
  const random = createRandom(SEED);
  const progress = new Progress("clusters-light", ROUNDS);
  const { groupOf, centres } = kMeans(points, GROUPS, ROUNDS, random, (round) => {
    progress.update(round);
  });
  const writer = new ByteWriter();
  writer.varint(GROUPS);
  for (const groups of COARSER) {
    for (const group of kMeans(centres, groups, 30, random).groupOf) writer.varint(group + 1);
  }
  packWords(writer, words, groupOf);
  writeFileSync(`${MODELS}/clusters.light.bin`, writer.toBytes());
}

function packWords(writer: ByteWriter, words: readonly string[], groupOf: Int32Array): void {
  const groups = new Map<number, number>();
  for (const [index, word] of words.entries()) {
    const key = clusterKey(formHash(word));
    if (!groups.has(key)) groups.set(key, (groupOf[index] ?? 0) + 1);
  }
  const rows = [...groups].sort(([a], [b]) => a - b);
  writer.varint(rows.length);
  let last = 0;
  for (const [key] of rows) {
    writer.varint(key - last);
    last = key;
  }
  for (const [, group] of rows) writer.varint(group);
}
