import type { Pack, Tokenized } from "../types/index.ts";
import { createNeuralModel, type NeuralModel, type NeuralSentence } from "./neural-model.ts";
import { sameAsWritten } from "./same-as-written.ts";

/** The neural model over documents: tags, trees and names of a document come from one reading of it. */
export interface NeuralReader {
  /** One entry per token. */
  readonly tag: (input: Tokenized) => { readonly upos: string[]; readonly xpos: string[] };
  /** Heads index the tokens of the document, −1 = root; scores are probabilities in [0, 1]. */
  readonly parse: (input: Tokenized) => { heads: number[]; labels: string[]; arcScores: number[] };
  /** Ordered and disjoint, each within one sentence. */
  readonly names: (input: Tokenized) => NameSpan[];
}

const NAME_TYPES = ["PER", "ORG", "LOC", "MISC"] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** A name: half-open token range of the document, and a probability in [0, 1]. */
export interface NameSpan {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: NameType;
  readonly score: number;
}

const readers = new WeakMap<Uint8Array, NeuralReader>();

/** The reader of the model that a pack holds, the full one rather than the light one; undefined where it holds none. */
export function packReader(pack: Pack): NeuralReader | undefined {
  const bytes = pack.models.get("neural.full.bin") ?? pack.models.get("neural.light.bin");
  return bytes === undefined ? undefined : neuralReader(bytes);
}

/** The reader of a weights file; the same for the same bytes, so that stages share it and what it has read. */
export function neuralReader(bytes: Uint8Array): NeuralReader {
  const made = readers.get(bytes) ?? createReader(createNeuralModel(bytes));
  readers.set(bytes, made);
  return made;
}

function createReader(model: NeuralModel): NeuralReader {
  const pairs = model.tags.map((tag) => tag.split("|").map(sameAsWritten));
  const seen = new WeakMap<Tokenized["tokens"], readonly NeuralSentence[]>();
  const read = (input: Tokenized): readonly NeuralSentence[] => {
    const found = seen.get(input.tokens) ?? model.analyze(wordsOf(input));
    seen.set(input.tokens, found);
    return found;
  };
  return {
    tag: (input) => {
      const [upos, xpos]: [string[], string[]] = [[], []];
      for (const { tags } of read(input)) {
        for (const tag of tags) {
          upos.push(pairs[tag]?.[0] ?? "X");
          xpos.push(pairs[tag]?.[1] ?? "FW");
        }
      }
      return { upos, xpos };
    },
    parse: (input) => {
      const [heads, labels, arcScores]: [number[], string[], number[]] = [[], [], []];
      for (const [s, sentence] of read(input).entries()) {
        const first = input.sentences[s]?.firstToken ?? 0;
        for (const head of sentence.heads) heads.push(head < 0 ? -1 : head + first);
        for (const label of sentence.labels) labels.push(model.labels[label] ?? "dep");
        for (const score of sentence.arcScores) arcScores.push(score);
      }
      return { heads, labels, arcScores };
    },
    names: (input) =>
      read(input).flatMap(({ names }, s) => {
        const first = input.sentences[s]?.firstToken ?? 0;
        return names.map(({ start, end, type, score }) => ({
          firstToken: first + start,
          endToken: first + end,
          type: NAME_TYPES[type] ?? "MISC",
          score,
        }));
      }),
  };
}

function wordsOf({ document, tokens, sentences }: Tokenized): string[][] {
  return sentences.map(({ firstToken, endToken }) =>
    tokens.slice(firstToken, endToken).map(({ start, end }) => document.text.slice(start, end)),
  );
}
