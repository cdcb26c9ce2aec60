import { coordinateNames } from "../learn/coordinate-names.ts";
import { neuralReader } from "../learn/neural.ts";
import { readParser, type WordParser } from "../learn/perceptron-parser.ts";
import { readClusters } from "../learn/word-clusters.ts";
import type { Pack, Parsed, Tagged } from "../types/index.ts";

/** Builds a dependency tree per sentence; by the neural model where the pack holds it. */
export function createParser(pack: Pack): (input: Tagged) => Parsed {
  const full = pack.models.get("neural.full.bin");
  if (full === undefined) return lightParser(pack);
  const { parse, names } = neuralReader(full);
  return (input) => coordinateNames({ ...input, ...parse(input) }, names(input));
}

/** The perceptron parser of the light pack. */
function lightParser(pack: Pack): (input: Tagged) => Parsed {
  const bytes = pack.models.get("parser.light.bin");
  const parser =
    bytes === undefined ? UNTRAINED : readParser(bytes, readClusters(pack.models.get("clusters.light.bin")));
  return (input) => {
    const heads: number[] = [];
    const labels: string[] = [];
    const arcScores: number[] = [];
    for (const { firstToken, endToken } of input.sentences) {
      const words = input.tokens
        .slice(firstToken, endToken)
        .map(({ start, end }) => input.document.text.slice(start, end));
      const tree = parser.parse(
        words,
        input.upos.slice(firstToken, endToken),
        input.xpos.slice(firstToken, endToken),
      );
      for (const head of tree.heads) heads.push(head < 0 ? -1 : head + firstToken);
      for (const label of tree.labels) labels.push(parser.labels[label] ?? "dep");
      arcScores.push(...tree.scores);
    }
    return { ...input, heads, labels, arcScores };
  };
}

/** Stands in where the pack holds no parser: every word hangs on the first one. */
const UNTRAINED: WordParser = {
  labels: ["dep", "root"],
  parse: (words) => ({
    heads: Int32Array.from(words, (_, i) => (i === 0 ? -1 : 0)),
    labels: Int32Array.from(words, (_, i) => (i === 0 ? 1 : 0)),
    scores: new Float64Array(words.length),
  }),
};
