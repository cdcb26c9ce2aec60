import type { Pack } from "@dossier/core";
import { corpusFile, CORPORA } from "../corpora/places.ts";
import { loadPack } from "../scorers/pack.ts";
import { percent, printFigures, type Figures } from "../scorers/report.ts";
import { bCubed } from "./b-cubed.ts";
import { toScore, type Clusters, type Score } from "./clusters.ts";
import { createKeyResolver, keyClusters } from "./gold-mentions.ts";
import { namedMentions, readKey, type KeyDocument } from "./key-file.ts";
import { lea } from "./lea.ts";
import { scoreNamedMentions } from "./named-mentions.ts";
import { scoreRe3dSpans } from "./re3d-spans.ts";
import { timeResolver } from "./synthetic.ts";

/**
 * Scores entities: named mentions and coreference on GUM and MEANTIME, spans on re3d, the speed of the resolver. `--gum FILE` takes a
 * CoNLL-U file of GUM or a CoNLL key instead, `--re3d FOLDER` a folder of re3d; then only these are scored.
 */
export function run(args: readonly string[]): void {
  const pack = loadPack(args.includes("--light"));
  const json = args.includes("--json");
  const valueOf = (option: string): string | undefined => {
    const at = args.indexOf(option);
    return at < 0 ? undefined : args[at + 1];
  };
  const [gum, re3d] = [valueOf("--gum"), valueOf("--re3d")];
  const all = gum === undefined && re3d === undefined;
  if (gum !== undefined || all) {
    const file = gum ?? corpusFile("treebanks/gum-dev.conllu");
    printFigures(`entities ${file.slice(file.lastIndexOf("/") + 1)}`, scoreKey(readKey(file), pack), json);
  }
  if (all) {
    const meantime = readKey(corpusFile("coref/meantime-airbus-apple-gm.key.conll"));
    printFigures("entities MEANTIME", scoreKey(meantime, pack), json);
  }
  if (re3d !== undefined || all) {
    const { f1, counts } = scoreRe3dSpans(re3d ?? `${CORPORA}/ner/re3d`, pack);
    printFigures("entities re3d", spanFigures("spans", f1, counts), json);
  }
  if (all) {
    const { seconds, entities, slope } = timeResolver(pack);
    printFigures("resolver, 100,000 made-up mentions", { seconds, entities, "slope of cost": slope }, json);
  }
}

/** Mention F1 from raw text where the key marks proper nouns, then LEA and B³ with the key's mentions. */
function scoreKey(documents: readonly KeyDocument[], pack: Pack): Figures {
  const resolve = createKeyResolver(pack);
  const pairs = documents.map((document): [key: Clusters, response: Clusters] => {
    const mentions = namedMentions(document);
    return [keyClusters(mentions), resolve(document, mentions)];
  });
  const spans = documents.some(({ upos }) => upos.length > 0)
    ? scoreNamedMentions(documents, pack)
    : undefined;
  return {
    ...(spans === undefined ? {} : spanFigures("named mentions", spans.f1, spans.counts)),
    ...scoreFigures("LEA", toScore(pairs.map(([key, response]) => lea(key, response)))),
    ...scoreFigures("B³", toScore(pairs.map(([key, response]) => bCubed(key, response)))),
  };
}

function spanFigures(
  name: string,
  f1: number,
  counts: { readonly right: number; readonly found: number; readonly expected: number },
): Figures {
  return {
    [`${name} F1`]: f1,
    [`${name} precision`]: percent(counts.right, counts.found),
    [`${name} recall`]: percent(counts.right, counts.expected),
  };
}

function scoreFigures(name: string, { precision, recall, f1 }: Score): Figures {
  return {
    [`${name} F1`]: f1 * 100,
    [`${name} precision`]: precision * 100,
    [`${name} recall`]: recall * 100,
  };
}
