import { readFileSync } from "node:fs";
import {
  createCoref,
  createNer,
  createOpenExtractor,
  createParser,
  createTagger,
  type Pack,
} from "@dossier/core";
import type { OpenExtraction } from "@dossier/core";
import { asTokenized } from "../scorers/as-document.ts";
import { carbTuple, type CarbTuple } from "./carb.ts";

/** Gold tuples by sentence, from CaRB's table: sentence, predicate, arguments, tab-separated. */
export function readCarbGold(path: string): Map<string, CarbTuple[]> {
  const gold = new Map<string, CarbTuple[]>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [sentence = "", predicate = "", ...args] = line.split("\t");
    if (sentence === "") continue;
    const tuples = gold.get(sentence) ?? [];
    tuples.push(carbTuple(predicate, args));
    gold.set(sentence, tuples);
  }
  return gold;
}

/** Open tuples of already tokenised sentences, one list a sentence. */
export function extractAll(pack: Pack, sentences: readonly string[]): OpenExtraction[][] {
  const extract = createOpenExtractor(pack);
  const [tag, parse] = [createTagger(pack), createParser(pack)];
  const [recognize, corefer] = [createNer(pack), createCoref(pack)];
  return sentences.map((sentence) => {
    const words = sentence.split(" ").filter((word) => word !== "");
    return extract(corefer(recognize(parse(tag(asTokenized([words]))))));
  });
}
