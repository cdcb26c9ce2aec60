import {
  createCoref,
  createNer,
  createParser,
  createRelations,
  createTagger,
  createTokenizer,
} from "@dossier/core";
import type { Analysis, Document, Pack, Tokenized } from "@dossier/core";

/** All stages of one document: from text, or from tokens that a corpus gives. */
export interface Analyzer {
  readonly ofDocument: (document: Document) => Analysis;
  readonly ofTokens: (tokens: Tokenized) => Analysis;
}

/** Binds the stages to a pack once. */
export function createAnalyzer(pack: Pack): Analyzer {
  const tokenize = createTokenizer(pack);
  const tag = createTagger(pack);
  const parse = createParser(pack);
  const recognize = createNer(pack);
  const corefer = createCoref(pack);
  const relate = createRelations(pack);
  const ofTokens = (tokens: Tokenized): Analysis => relate(corefer(recognize(parse(tag(tokens)))));
  return { ofDocument: (document) => ofTokens(tokenize(document)), ofTokens };
}
