import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRanker, rankerOf, type Pack, type Rankers } from "@dossier/core";
import { readGoldDocuments, type GoldDocument } from "../coref/documents.ts";
import { fitCertainty } from "../coref/fit-certainty.ts";
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

/** Fits the weights of one or both tables of links on the entities of GUM train, or with `certainty` how sure they are; `--write` saves them. */
export function run(args: readonly string[]): void {
  const pack = loadPack();
  const documents = readGoldDocuments(corpusFile("treebanks/gum-train.conllu"), pack).filter(
    ({ id }) => !TALK.test(id),
  );
  const named = args.filter((arg) => !arg.startsWith("--"));
  if (named.includes("certainty")) {
    const curves = fitCertainty(documents, pack, (rest) => fitBoth(rest, pack));
    for (const [sort, { slope, offset }] of curves)
      console.log(`${sort}: slope ${slope.toFixed(3)} offset ${offset.toFixed(3)}`);
    if (args.includes("--write"))
      save(
        "link-certainty",
        ["sort", "slope", "offset"],
        [...curves].map(([sort, { slope, offset }]) => [sort, slope, offset]),
      );
    return;
  }
  for (const sort of ["descriptions", "pronouns"] as const) {
    if (named.length > 0 && !named.includes(sort)) continue;
    const weights = fitPasses(documents, pack, sort, shippedRankers(pack));
    console.log(`${sort}: ${String(weights.size)} weights`);
    if (args.includes("--write")) save(SORTS[sort].table, ["feature", "weight"], [...weights]);
  }
}

function shippedRankers(pack: Pack): Rankers {
  return {
    descriptions: createRanker(pack, "description-links"),
    pronouns: createRanker(pack, "pronoun-links"),
  };
}

/** Both rankers as they would be without the documents left out. */
function fitBoth(documents: readonly GoldDocument[], pack: Pack): Rankers {
  const shipped = shippedRankers(pack);
  const descriptions = rankerOf(fitPasses(documents, pack, "descriptions", shipped));
  return {
    descriptions,
    pronouns: rankerOf(fitPasses(documents, pack, "pronouns", { ...shipped, descriptions })),
  };
}

function fitPasses(
  documents: readonly GoldDocument[],
  pack: Pack,
  sort: keyof Rankers,
  rankers: Rankers,
): ReadonlyMap<string, number> {
  let weights: ReadonlyMap<string, number> = new Map();
  for (let pass = 0; pass < PASSES; pass += 1) {
    const rankings = collectRankings(documents, pack, { ...rankers, [sort]: rankerOf(weights) }, sort);
    weights = fitRanker(rankings, PENALTY, SORTS[sort].prior);
  }
  return weights;
}

function save(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const table = fileURLToPath(new URL(`../../../../data/lexicon/${name}.tsv`, import.meta.url));
  const comments = readFileSync(table, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("#"));
  const lines = rows.map((row) =>
    [...row.map((cell) => (typeof cell === "number" ? cell.toFixed(3) : cell)), "fitted on GUM train"].join(
      "\t",
    ),
  );
  writeFileSync(table, `${[...comments, [...columns, "reason"].join("\t"), ...lines].join("\n")}\n`);
}
