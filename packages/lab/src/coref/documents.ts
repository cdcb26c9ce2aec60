import { createNer, createParser, createTagger, type Pack, type Recognized } from "@dossier/core";
import { readKey } from "../entities/key-file.ts";
import { asTokenized } from "../scorers/as-document.ts";
import { readGold, type GoldEntities } from "./gold-entities.ts";

/** One document as coreference gets it, and what its key says. */
export interface GoldDocument {
  readonly id: string;
  readonly input: Recognized;
  readonly gold: GoldEntities;
}

/** Reads a treebank with entities; words are the key's, tags, trees and mentions our own. */
export function readGoldDocuments(path: string, pack: Pack): GoldDocument[] {
  const tag = createTagger(pack);
  const parse = createParser(pack);
  const recognize = createNer(pack);
  return readKey(path).map((document) => ({
    id: document.id,
    input: recognize(parse(tag(asTokenized(document.sentences)))),
    gold: readGold(document),
  }));
}
