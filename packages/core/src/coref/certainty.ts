import type { Pack } from "../types/index.ts";

/** How often a link of a sort ("it", "description") is right that a ranker gave a probability. */
export type Certainty = (sort: string, probability: number) => number;

/** Reads `link-certainty.tsv`: for each sort a logistic curve over the log-odds of the ranker (Platt 1999); what has no row keeps its probability. */
export function readCertainty({ lexicons }: Pack): Certainty {
  const curves = lexicons.get("link-certainty");
  return (sort, probability) => {
    const row = curves?.get(sort);
    const told = Math.min(0.99, Math.max(0.01, probability));
    const sum = Number(row?.["slope"]) * Math.log(told / (1 - told)) + Number(row?.["offset"]);
    const certainty = row === undefined ? probability : 1 / (1 + Math.exp(-sum));
    return Math.round(certainty * 1000) / 1000;
  };
}
