import { coordinateNames } from "../learn/coordinate-names.ts";
import { packReader } from "../learn/neural.ts";
import type { Pack, Parsed, Tagged } from "../types/index.ts";

/** Builds a dependency tree per sentence, by the model that the pack holds. */
export function createParser(pack: Pack): (input: Tagged) => Parsed {
  const reader = packReader(pack);
  if (reader === undefined) return withoutModel;
  return (input) => coordinateNames({ ...input, ...reader.parse(input) }, reader.names(input));
}

/** Where the pack holds no model, every word hangs on the first one of its sentence. */
function withoutModel(input: Tagged): Parsed {
  const first = new Set(input.sentences.map(({ firstToken }) => firstToken));
  const heads = input.sentences.flatMap(({ firstToken, endToken }) =>
    Array.from({ length: endToken - firstToken }, (_, i) => (i === 0 ? -1 : firstToken)),
  );
  const labels = heads.map((_, token) => (first.has(token) ? "root" : "dep"));
  return { ...input, heads, labels, arcScores: heads.map(() => 0) };
}
