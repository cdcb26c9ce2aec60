import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rankerOf, type Pack, type Ranker } from "@dossier/core";
import { readGoldDocuments, type GoldDocument } from "../coref/documents.ts";
import { fitRanker } from "../coref/fit-ranker.ts";
import { collectRankings } from "../coref/rankings.ts";
import { corpusFile } from "../corpora/places.ts";
import { loadPack } from "../scorers/pack.ts";

const TABLE = fileURLToPath(new URL("../../../../data/lexicon/pronoun-links.tsv", import.meta.url));
/** Chosen by the likelihood of documents left out. */
const PENALTY = 4;
/** What a pronoun may stand for depends on the links before it, so the weights are fitted again on those they make. */
const PASSES = 2;

/** Documents in which "it" and "they" seldom mean a thing that was named. */
const TALK = /_(?:vlog|interview)_/;

/**
 * Where the weights start, and what they leave only for good evidence: news speaks of bodies that say, own and decide, of which GUM
 * has few.
 */
const PRIOR: ReadonlyMap<string, number> = new Map([
  ["thing: said by actor", 2],
  ["thing: said by Country", 2],
  ["plural: said by actor", 1],
  ["plural: said by Group", 1],
  ["person: said by Person", 1],
  ["thing own: own subject as actor", 1.5],
  ["thing own: own subject as Country", 1.5],
  ["thing: actor", 0.8],
  ["thing: Country", 0.5],
  ["thing: Agreement", 0.8],
  ["thing: none", -0.3],
  ["thing: speaks as actor", 1.5],
  ["thing: speaks as Country", 1],
  ["thing own: below by acl", -1],
  ["thing own: below by nmod", -1],
  ["owner around", 0.7],
  ["owner of people Company", 0.8],
  ["owner of people Organization", 0.8],
  ["owner of people PublicBody", 0.8],
  ["owner of people IntergovernmentalOrganization", 0.8],
  ["owner of people Country", 0.5],
]);

/** Fits the weights of `pronoun-links.tsv` on the entities of GUM train; `--write` saves them. */
export function run(args: readonly string[]): void {
  const pack = loadPack();
  const all = readGoldDocuments(corpusFile("treebanks/gum-train.conllu"), pack);
  const documents = all.filter(({ id }) => !TALK.test(id));
  const weights = fitPasses(documents, pack);
  console.log(`${String(documents.length)} documents, ${String(weights.size)} weights`);
  if (args.includes("--write")) save(weights);
}

function fitPasses(documents: readonly GoldDocument[], pack: Pack): ReadonlyMap<string, number> {
  let weights: ReadonlyMap<string, number> = new Map();
  for (let pass = 0; pass < PASSES; pass += 1) {
    const rank: Ranker = rankerOf(weights);
    weights = fitRanker(collectRankings(documents, pack, rank), PENALTY, PRIOR);
  }
  return weights;
}

function save(weights: ReadonlyMap<string, number>): void {
  const comments = readFileSync(TABLE, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("#"));
  const rows = [...weights].map(([name, weight]) =>
    [name, weight.toFixed(3), "fitted on GUM train"].join("\t"),
  );
  writeFileSync(TABLE, `${[...comments, "feature\tweight\treason", ...rows].join("\n")}\n`);
}
