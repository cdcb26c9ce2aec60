import { createCoref, type Coreferred, type Pack, type Rankers } from "@dossier/core";
import { fitLogistic, type Example } from "../relations/logistic.ts";
import type { GoldDocument } from "./documents.ts";
import { judgeLinks, type JudgedLink } from "./verdicts.ts";

const FOLDS = 5;
const PENALTY = 0.001;
const RANKED = "description of a likely antecedent";
const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ["he, she", "person"],
  ["his, her", "person"],
  ["it", "thing"],
  ["its", "thing"],
  ["they", "plural"],
  ["their", "plural"],
]);

/** The curve from the log-odds of a ranker to those that its link is right. */
interface Curve {
  readonly slope: number;
  readonly offset: number;
}

/**
 * Fits for each sort of link how often it is right for the probability it was given, on documents that the rankers, `fit` on the rest,
 * have not seen.
 */
export function fitCertainty(
  documents: readonly GoldDocument[],
  pack: Pack,
  fit: (documents: readonly GoldDocument[]) => Rankers,
): ReadonlyMap<string, Curve> {
  const raw = {
    ...pack,
    lexicons: new Map([...pack.lexicons].filter(([name]) => name !== "link-certainty")),
  };
  const examples = new Map<string, Example[]>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const corefer = createCoref(raw, fit(documents.filter((_, index) => index % FOLDS !== fold)));
    for (const { input, gold } of documents.filter((_, index) => index % FOLDS === fold)) {
      const output = corefer(input);
      for (const link of judgeLinks(output, gold)) {
        const told = toldOf(output, link);
        if (told === undefined || !/^(?:right|wrong)$/.test(link.verdict)) continue;
        const target = link.verdict === "right" ? 1 : 0;
        examples.set(told.sort, [
          ...(examples.get(told.sort) ?? []),
          { features: { odds: oddsOf(told.score) }, target },
        ]);
      }
    }
  }
  return new Map(
    [...examples].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sort, found]) => [sort, curveOf(found)]),
  );
}

/** The sort of a link that a ranker made, and the probability that it gave. */
function toldOf(
  { mentions, chains, chainOf }: Coreferred,
  { mention, kind, score }: JudgedLink,
): { readonly sort: string; readonly score: number } | undefined {
  const pronoun = PRONOUNS.get(kind);
  if (pronoun !== undefined) return { sort: pronoun, score };
  const chain = chains[chainOf[mention] ?? -1];
  const link = chain?.reasons[chain.mentions.indexOf(mention) - 1];
  if (link?.reason !== RANKED) return undefined;
  return { sort: mentions[mention]?.type === "Concept" ? "concept" : "description", score: link.score };
}

function oddsOf(probability: number): number {
  const told = Math.min(0.99, Math.max(0.01, probability));
  return Math.log(told / (1 - told));
}

function curveOf(examples: readonly Example[]): Curve {
  const weights = fitLogistic(examples, PENALTY);
  return { slope: weights.get("odds") ?? 0, offset: weights.get("bias") ?? 0 };
}
