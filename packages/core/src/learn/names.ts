import type { Tagged } from "../types/index.ts";
import { neuralReader } from "./neural.ts";
import { isNeural } from "./neural-weights.ts";
import { readNames } from "./perceptron-names.ts";
import { readClusters } from "./word-clusters.ts";

export type NameType = "PER" | "ORG" | "LOC" | "MISC";

/** A name found by a model: half-open token range within one sentence, and a probability in [0, 1]. */
export interface NameSpan {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: NameType;
  readonly score: number;
}

export type NameModel = (input: Tagged) => readonly NameSpan[];

/**
 * Gives the recogniser of names that `bytes` hold; without bytes it finds nothing. Spans are ordered and disjoint.
 * `clusters` are the word groups that a perceptron model was trained with; a neural model needs none.
 */
export function createNameModel(bytes: Uint8Array | undefined, clusters?: Uint8Array): NameModel {
  if (bytes === undefined) return () => [];
  if (isNeural(bytes)) return neuralReader(bytes).names;
  const find = readNames(bytes, readClusters(clusters));
  return (input) =>
    input.sentences.flatMap(({ firstToken, endToken }) => {
      const words = input.tokens
        .slice(firstToken, endToken)
        .map(({ start, end }) => input.document.text.slice(start, end));
      return find(words, input.xpos.slice(firstToken, endToken)).map((span) => ({
        ...span,
        firstToken: span.firstToken + firstToken,
        endToken: span.endToken + firstToken,
      }));
    });
}
