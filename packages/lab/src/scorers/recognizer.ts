import {
  bareDocument,
  createNer,
  createParser,
  createTagger,
  createTokenizer,
  type Pack,
  type Recognized,
} from "@dossier/core";

/** Binds the stages up to the mentions to a pack once, for raw text. */
export function createRecognizer(pack: Pack): (text: string) => Recognized {
  const tokenize = createTokenizer(pack);
  const tag = createTagger(pack);
  const parse = createParser(pack);
  const recognize = createNer(pack);
  return (text) => recognize(parse(tag(tokenize(bareDocument(text)))));
}
