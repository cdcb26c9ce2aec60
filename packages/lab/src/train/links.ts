import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRanker, rankerOf, type Pack, type Rankers } from "@dossier/core";
import { readGoldDocuments, type GoldDocument } from "../coref/documents.ts";
import { fitRanker } from "../coref/fit-ranker.ts";
import { DESCRIPTION_PRIOR, PRIOR } from "../coref/priors.ts";
import { collectRankings } from "../coref/rankings.ts";
import { corpusFile } from "../corpora/places.ts";
import { loadPack } from "../scorers/pack.ts";

/** Chosen by the likelihood of documents left out. */
const PENALTY = 4;
/** What a mention may stand for depends on the links before it, so the weights are fitted again on those they make. */
const PASSES = 2;

/** Documents in which "it", "they" and "the …" seldom mean a thing that was named. */
const TALK = /_(?:vlog|interview)_/;

/** The table of each ranker, and what it is fitted with. */
const SORTS = {
  descriptions: { table: "description-links", prior: DESCRIPTION_PRIOR },
  pronouns: { table: "pronoun-links", prior: PRIOR },
};

/** Fits the weights of one or both tables of links on the entities of GUM train; `--write` saves them. */
export function run(args: readonly string[]): void {
  const pack = loadPack();
  const documents = readGoldDocuments(corpusFile("treebanks/gum-train.conllu"), pack);
  const named = args.filter((arg) => !arg.startsWith("--"));
  for (const sort of ["descriptions", "pronouns"] as const) {
    if (named.length > 0 && !named.includes(sort)) continue;
    const weights = fitPasses(documents, pack, sort);
    console.log(`${sort}: ${String(weights.size)} weights`);
    if (args.includes("--write")) save(SORTS[sort].table, weights);
  }
}

function fitPasses(
  all: readonly GoldDocument[],
  pack: Pack,
  sort: keyof Rankers,
): ReadonlyMap<string, number> {
  const documents = all.filter(({ id }) => !TALK.test(id));
  const rankers = {
    descriptions: createRanker(pack, "description-links"),
    pronouns: createRanker(pack, "pronoun-links"),
  };
  let weights: ReadonlyMap<string, number> = new Map();
  for (let pass = 0; pass < PASSES; pass += 1) {
    const rankings = collectRankings(documents, pack, { ...rankers, [sort]: rankerOf(weights) }, sort);
    weights = fitRanker(rankings, PENALTY, SORTS[sort].prior);
  }
  return weights;
}

function save(name: string, weights: ReadonlyMap<string, number>): void {
  const table = fileURLToPath(new URL(`../../../../data/lexicon/${name}.tsv`, import.meta.url));
  const comments = readFileSync(table, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("#"));
  const rows = [...weights].map(([feature, weight]) =>
    [feature, weight.toFixed(3), "fitted on GUM train"].join("\t"),
  );
  writeFileSync(table, `${[...comments, "feature\tweight\treason", ...rows].join("\n")}\n`);
}
